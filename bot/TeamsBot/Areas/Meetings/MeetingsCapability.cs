using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Live;
using Partnership.Meetings.Requests;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Papers;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Meetings;

/// <summary>The partnership's meetings in chat: everybody asks about them, the secretariat arranges them and writes their agendas.</summary>
internal sealed class MeetingsCapability(MeetingRequestParser words, MeetingButtons buttons, MeetingRequests requests, MeetingLiveAnswers live, PaperFiling papers, Roles roles) : ICapability
{
    private const string SecretariatOnly = "Meetings are arranged by the partnership's secretariat, and their agendas are its to write.";

    private const string Unknown = "Teams does not tell me who you are, so I cannot change a meeting for you. Please use the account of your organisation.";

    public IReadOnlyList<CapabilityVerb> Verbs { get; } =
    [
        .. CapabilityVerb.ForAll([MeetingVerbs.Asked, MeetingVerbs.AskedOfNow, .. MeetingButtons.ForAll]),
        .. CapabilityVerb.Personal([MeetingVerbs.Said, MeetingVerbs.TakePaper, .. MeetingButtons.ForSecretariat]),
    ];

    public HelpTopic Help { get; } = new(
        "Meetings and agendas",
        "\"When is the next board meeting?\", \"upcoming meetings\" and \"what's on the agenda?\" tell what is planned, \"summarise item 5\" what its paper asks for, \"what do we do in July?\" what the year asks for. "
        + "The secretariat says \"schedule the Oversight Committee for 12 March at 10:00 in County Hall\", \"move it to the 19th\", \"edit the agenda\", \"publish the agenda\" or \"cancel it\", and sends me agendas and papers as Word or PDF files.")
    {
        Say = ["When is the next meeting?", "What's on the agenda?"],
    };

    public async ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) => await words.ReadAsync(text) switch
    {
        null => null,
        MeetingReading.Understood { Request: var request } when IsAboutPosts(request) => null,
        var reading => new CapabilityRequest(MeetingRequests.Changes(reading) ? MeetingVerbs.Said : MeetingVerbs.Asked, new JObject { ["text"] = text }),
    };

    public async ValueTask<CapabilityRequest?> ReadLooselyAsync(string text, CancellationToken cancellationToken) => await words.ReadLooselyAsync(text) is { } reading
        ? CapabilityRequest.Saying(MeetingRequests.Changes(reading) ? MeetingVerbs.Said : MeetingVerbs.Asked, text) : null;

    public ValueTask<CapabilityRequest?> ReadLiveAsync(LiveQuestion question, CancellationToken cancellationToken) => live.ReadAsync(question);

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (verb is MeetingVerbs.AskedOfNow)
        {
            await live.AnswerAsync(turnContext, data, cancellationToken);
            return;
        }

        var action = new MeetingAction(verb, data);
        var reading = verb is MeetingVerbs.Asked or MeetingVerbs.Said ? await words.ReadInAnyWayAsync(action.Text) : null;
        if (verb is MeetingVerbs.Asked || (verb is MeetingVerbs.Said && !MeetingRequests.Changes(reading)))
        {
            await requests.AnswerAsync(turnContext, action, reading, cancellationToken);
        }
        else if (MeetingButtons.ForAll.Contains(verb, StringComparer.Ordinal))
        {
            await buttons.ShowAsync(turnContext, action, cancellationToken);
        }
        else if (Actors.Of(turnContext.Activity) is not { } actor)
        {
            await CardReply.SayAsync(turnContext, Unknown, cancellationToken);
        }
        else if (!roles.IsSecretariat(turnContext.Activity))
        {
            await CardReply.SayAsync(turnContext, $"{SecretariatOnly}{roles.AskSecretariat(Roles.SenderOf(turnContext.Activity))}", cancellationToken);
        }
        else
        {
            await ChangeAsync(turnContext, actor, action, reading, cancellationToken);
        }
    }

    private static bool IsAboutPosts(MeetingRequest request) => request
        is MeetingRequest.PostHere or MeetingRequest.StopPostingHere or MeetingRequest.SkipPost or MeetingRequest.PostNow or MeetingRequest.PreviewPost or MeetingRequest.ScheduledPosts or MeetingRequest.Troubles;

    private Task ChangeAsync(ITurnContext turnContext, Person actor, MeetingAction action, MeetingReading? reading, CancellationToken cancellationToken) =>
        action.Verb is MeetingVerbs.TakePaper ? papers.LayAsync(turnContext, actor, action, cancellationToken)
        : reading is null ? buttons.ChangeAsync(turnContext, actor, action, cancellationToken)
        : requests.ChangeAsync(turnContext, actor, action, reading, cancellationToken);
}
