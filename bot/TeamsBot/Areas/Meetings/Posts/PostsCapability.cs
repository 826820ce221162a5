using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Meetings.Requests;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Posts.Cards;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Chat;
using TeamsBot.Delivery;
using TeamsBot.People;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>Lets the secretariat choose the channels that posts about meetings go to, look at a post beforehand, make it now or leave it out.</summary>
internal sealed class PostsCapability(MeetingRequestParser words, PostsService service, PostPreviews previews, ComingPosts coming, ReminderPreferences settings, ChannelNames names, Roles roles) : ICapability
{
    private const string BodyKey = "body";
    private const string TextKey = "text";

    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.WhereAsked(PostVerbs.Here, PostVerbs.Stop, PostVerbs.Preview, PostVerbs.Now, PostVerbs.Skip, PostVerbs.Keep)];

    public HelpTopic Help { get; } = new(
        "Post reminders and agendas in a channel",
        "For the secretariat: \"post reminders here\" and \"stop posting here\" in the channel; \"show me what you will post\", \"post it now\" and \"skip this one\" there or in our personal chat.");

    public bool IsFor(PersonId? person) => person is { } known && roles.IsSecretariat(known);

    public async ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) =>
        await words.ReadAsync(text) is MeetingReading.Understood { Request: var request } ? Press(request, text) : null;

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Actors.Of(turnContext.Activity) is not { } actor || !roles.IsSecretariat(actor.Id))
        {
            await CardReply.SayAsync(turnContext, $"What I post about meetings is for the partnership's secretariat to decide.{roles.AskSecretariat(Roles.SenderOf(turnContext.Activity))}", cancellationToken);
            return;
        }

        var action = new MeetingAction(verb, data);
        if (verb is PostVerbs.Here or PostVerbs.Stop)
        {
            await ChooseChannelAsync(turnContext, actor, action, cancellationToken);
            return;
        }

        var reading = action.Text.Length == 0 ? null : await words.ReadAsync(action.Text);
        await previews.HandleAsync(turnContext, actor, action, ReferenceOf(reading), cancellationToken);
    }

    private static CapabilityRequest? Press(MeetingRequest request, string text) => request switch
    {
        MeetingRequest.PostHere here => new CapabilityRequest(PostVerbs.Here, Data(BodyKey, here.Body?.Value)),
        MeetingRequest.StopPostingHere stop => new CapabilityRequest(PostVerbs.Stop, Data(BodyKey, stop.Body?.Value)),
        MeetingRequest.PreviewPost => new CapabilityRequest(PostVerbs.Preview, Data(TextKey, text)),
        MeetingRequest.PostNow => new CapabilityRequest(PostVerbs.Now, Data(TextKey, text)),
        MeetingRequest.SkipPost => new CapabilityRequest(PostVerbs.Skip, Data(TextKey, text)),
        MeetingRequest.ScheduledPosts => CapabilityRequest.Of(DeliveryVerbs.Scheduled),
        MeetingRequest.Troubles => CapabilityRequest.Of(DeliveryVerbs.Problems),
        _ => null,
    };

    private static MeetingReference ReferenceOf(MeetingReading? reading) => reading is MeetingReading.Understood { Request: var request }
        ? request switch
        {
            MeetingRequest.PreviewPost preview => preview.Meeting,
            MeetingRequest.PostNow now => now.Meeting,
            MeetingRequest.SkipPost skip => skip.Meeting,
            _ => MeetingReference.It,
        }
        : MeetingReference.It;

    private static JObject Data(string key, string? value) => value is null ? [] : new JObject { [key] = value };

    private async Task ChooseChannelAsync(ITurnContext turnContext, Person actor, MeetingAction action, CancellationToken cancellationToken)
    {
        var place = turnContext.Activity.Conversation;
        if (ConversationReferenceStore.IsPersonal(place))
        {
            var say = action.Verb is PostVerbs.Here ? "post reminders here" : "stop posting here";
            await CardReply.SayAsync(turnContext, $"Please say that in the channel or group chat itself: mention me there and write \"{say}\".", cancellationToken);
            return;
        }

        var bodies = await words.BodiesAsync();
        var body = bodies.All.FirstOrDefault(one => string.Equals(one.Id.Value, action.Said(BodyKey), StringComparison.Ordinal));
        var conversation = ConversationReferenceStore.WithoutThread(place.Id);
        if (action.Verb is PostVerbs.Here)
        {
            var isNew = await service.PostHereAsync(conversation, await names.OfAsync(turnContext, cancellationToken), body?.Id, actor, cancellationToken);
            await CardReply.SayAsync(turnContext, Here(conversation, body, isNew), cancellationToken);
        }
        else
        {
            var wasThere = await service.StopAsync(conversation, body?.Id, [.. bodies.All.Select(static one => one.Id)], actor, cancellationToken);
            var whose = body is null ? "meetings" : $"meetings of {body.Name}";
            await CardReply.SayAsync(turnContext, wasThere ? $"I post nothing more about {whose} here. What I have posted stays true: I still edit it when a meeting changes." : $"I post nothing about {whose} here.", cancellationToken);
        }
    }

    private string Here(string conversation, Body? body, bool isNew)
    {
        var next = coming.Of().FirstOrDefault(post => string.Equals(post.Channel.Conversation, conversation, StringComparison.Ordinal) && !post.IsSkipped && (body is null || post.Meeting.Body == body.Id));
        var what = ReminderWords.Of(settings.For(body?.Id ?? new BodyId("")));
        var whose = body is null ? "all meetings" : $"meetings of {body.Name}";
        var then = next is null
            ? "No meeting that is to come gives cause for a post yet."
            : $"Next: {PostKinds.NameOf(next.Post.Key.Kind)} ({next.Meeting.Title}, {next.Meeting.Time}) on {PostWhen.Of(next.Post.Due)}.";
        return isNew ? $"From now on I post here about {whose}: {what}. {then}" : $"I post here about {whose} already: {what}. {then}";
    }
}
