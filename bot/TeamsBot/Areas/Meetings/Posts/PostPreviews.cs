using Microsoft.Bot.Builder;
using Partnership.Meetings.Requests;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Posts.Cards;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Chat;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>Shows the secretariat a post before it is made, with what can be done about it.</summary>
internal sealed class PostPreviews(PostsService service, ComingPosts coming, MeetingFinder finder, MeetingTopic topic, PostCards cards)
{
    private const string NoChannel = "I post about meetings in no channel yet. Mention me in the channel and say \"post reminders here\".";

    private const string Overtaken = "That post was made, or decided, or is not planned any more. Nothing was done.";

    /// <param name="reference">Whose next post is meant where the words do not come from a button.</param>
    public async Task HandleAsync(ITurnContext turnContext, Person actor, MeetingAction action, MeetingReference reference, CancellationToken cancellationToken)
    {
        var conversation = PlaceOf(turnContext, action);
        var pressed = PostActionData.KeyOf(action);
        var match = pressed is null ? await MeantAsync(turnContext, reference, cancellationToken) : null;
        if (match is MeetingMatch.NoneFound)
        {
            await CardReply.SayAsync(turnContext, "There is no such meeting to come.", cancellationToken);
            return;
        }

        var meeting = pressed?.Meeting ?? (match as MeetingMatch.OneFound)?.Kept.Meeting.Id;
        var posts = coming.Of(meeting).Where(post => conversation is null || string.Equals(post.Channel.Conversation, conversation, StringComparison.Ordinal)).ToList();
        var shown = pressed is { } key ? posts.Find(post => post.Post.Key == key) : posts.Find(static post => !post.IsSkipped) ?? posts.FirstOrDefault();
        if (shown is null)
        {
            await CardReply.SayAsync(turnContext, pressed is not null ? Overtaken : Nothing(match, conversation), cancellationToken);
            return;
        }

        await topic.RememberAsync(turnContext, shown.Meeting.Id, cancellationToken);
        var channels = ReminderWords.Joined([.. posts.Where(post => post.Post.Key == shown.Post.Key).Select(static post => post.Channel.Name).Distinct(StringComparer.Ordinal)]);

        // Words that leave open which meeting is meant show the next post: its button says it for certain.
        if (ChoiceOf(action.Verb) is not { } choice || meeting is null)
        {
            await ShowAsync(turnContext, shown, channels, conversation, action.Verb is PostVerbs.Preview ? "" : "Is this the one?", isOpen: true, cancellationToken);
            return;
        }

        var done = await service.ChooseAsync(choice, shown.Post.Key, conversation, actor, cancellationToken);
        var after = shown with { IsSkipped = choice is PostChoice.Skip };
        var isOpen = done.Count > 0 && choice is not PostChoice.Now;
        await ShowAsync(turnContext, after, channels, conversation, done.Count == 0 ? Overtaken : Done(choice, ReminderWords.Joined(done)), isOpen, cancellationToken);
    }

    private async Task<MeetingMatch?> MeantAsync(ITurnContext turnContext, MeetingReference reference, CancellationToken cancellationToken)
    {
        var match = await finder.FindAsync(turnContext, reference, cancellationToken);
        return reference.IsIt && match is MeetingMatch.NoneFound ? null : match;
    }

    /// <summary>In a channel its own posts are meant, in the personal chat those of all channels. A button says which.</summary>
    private static string? PlaceOf(ITurnContext turnContext, MeetingAction action)
    {
        var place = turnContext.Activity.Conversation;
        return !ConversationReferenceStore.IsPersonal(place) ? ConversationReferenceStore.WithoutThread(place.Id)
            : action.Said("channel") is { Length: > 0 } channel ? channel
            : null;
    }

    private static PostChoice? ChoiceOf(string verb) => verb switch
    {
        PostVerbs.Preview => null,
        PostVerbs.Now => PostChoice.Now,
        PostVerbs.Skip => PostChoice.Skip,
        PostVerbs.Keep => PostChoice.Keep,
        _ => throw new InvalidOperationException($"The verb '{verb}' is not for planned posts."),
    };

    private static string Done(PostChoice choice, string channels) => choice switch
    {
        PostChoice.Now => $"I am posting it now in {channels}.",
        PostChoice.Skip => $"I leave it out in {channels}. Until its time you can change your mind.",
        PostChoice.Keep => $"I post it after all in {channels}.",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, message: null),
    };

    private string Nothing(MeetingMatch? match, string? conversation) =>
        !coming.HasChannel(conversation) ? NoChannel
        : match is MeetingMatch.OneFound { Kept.Meeting: var meeting } ? $"Nothing more is planned to be posted about {meeting.Title} on {meeting.Time}."
        : "Nothing is planned to be posted about any meeting.";

    private async Task ShowAsync(ITurnContext turnContext, ComingPost post, string channels, string? conversation, string note, bool isOpen, CancellationToken cancellationToken)
    {
        if (coming.Words(post) is { } words)
        {
            await CardReply.ShowAsync(turnContext, cards.Preview(post, words, $"in {channels}", conversation, note, isOpen), cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, Overtaken, cancellationToken);
        }
    }
}
