using System.Globalization;
using Partnership.Calendars;
using TeamsBot.Cards;
using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Delivery.Cards;

/// <summary>The cards on what is to be posted and on what went wrong.</summary>
internal sealed class DeliveryCards(CardTemplates templates)
{
    /// <summary>Posts on the card of those to come: with the longest texts they stay under what a message may weigh.</summary>
    public const int MostScheduled = 15;

    /// <summary>Posts on the card of those that went wrong, which have three buttons each.</summary>
    public const int MostProblems = 6;

    private const int SummaryLength = 160;
    private const int NameLength = 80;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public CardMessage CreateScheduled(IReadOnlyList<ScheduledPost> posts, int total)
    {
        var speak = total switch
        {
            0 => "Nothing is scheduled to be posted.",
            1 => "One post is scheduled.",
            _ when total > posts.Count => string.Create(CultureInfo.InvariantCulture, $"{total:N0} posts are scheduled; these are the next {posts.Count}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{total} posts are scheduled."),
        };
        var items = posts.Select(post => new ScheduledItem(When(post.At), What(post.Kind, post.RecipientName), Show(post.Summary, SummaryLength))).ToList();
        return new CardMessage(templates.Expand("delivery/scheduled.json", new ScheduledCard("Scheduled posts", speak, items)), speak);
    }

    /// <param name="note">What was just done; empty where nothing was.</param>
    public CardMessage CreateProblems(IReadOnlyList<OutboxTrouble> posts, int total, string note)
    {
        var speak = total switch
        {
            0 => "Nothing is wrong: what I posted has arrived, or you have settled it.",
            1 => "One post did not go as it should.",
            _ when total > posts.Count => string.Create(CultureInfo.InvariantCulture, $"{total:N0} posts did not go as they should; these are the latest {posts.Count}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{total} posts did not go as they should."),
        };
        var items = posts.Select(post => new ProblemItem(What(post.Post.Kind, post.Post.RecipientName), Summary(post.Post), Happened(post), Actions(post.Post))).ToList();
        return new CardMessage(templates.Expand("delivery/problems.json", new ProblemsCard("What went wrong", speak, note, items)), note.Length == 0 ? speak : $"{note} {speak}");
    }

    private static List<ProblemAction> Actions(OutboxRow post)
    {
        var changed = post.Changed.ToUnixTimeMilliseconds();
        List<ProblemAction> actions = [new("Send again", DeliveryVerbs.Retry, post.Key, changed, Arrived: false)];
        if (post.State is OutboxState.Uncertain)
        {
            actions.Add(new ProblemAction("It arrived", DeliveryVerbs.Settle, post.Key, changed, Arrived: true));
        }

        actions.Add(new ProblemAction("Leave it", DeliveryVerbs.Settle, post.Key, changed, Arrived: false));
        return actions;
    }

    private static string Happened(OutboxTrouble trouble)
    {
        var words = DeliveryWords.Of(trouble.Post.State, trouble.Post.Problem, trouble.Why);
        return $"{When(trouble.Post.LastAttempt ?? trouble.Post.Changed)}: {words}";
    }

    private static string What(string kind, string recipient) => Show($"{char.ToUpperInvariant(kind[0])}{kind[1..]} to {recipient}", NameLength);

    private static string Summary(OutboxRow post) => Show(OutboxPayload.FromJson(post.Payload).Summary, SummaryLength);

    private static string When(DateTimeOffset at) => LondonTime.ClockAt(at).ToString("ddd d MMM yyyy, HH:mm", English);

    private static string Show(string text, int length) => AdaptiveMarkdown.Escape(CardLimits.Cut(text, length));
}

/// <summary>The data of cards/delivery/scheduled.json.</summary>
internal sealed record ScheduledCard(string Title, string Speak, IReadOnlyList<ScheduledItem> Items);

/// <param name="What">Kind and recipient. All texts are escaped for Adaptive Cards' Markdown.</param>
internal sealed record ScheduledItem(string When, string What, string Summary);

/// <summary>The data of cards/delivery/problems.json.</summary>
/// <param name="Note">What was just done; empty where nothing was.</param>
internal sealed record ProblemsCard(string Title, string Speak, string Note, IReadOnlyList<ProblemItem> Items);

/// <param name="What">Kind and recipient. All texts are escaped for Adaptive Cards' Markdown.</param>
/// <param name="Actions">What can be done about it.</param>
internal sealed record ProblemItem(string What, string Summary, string Happened, IReadOnlyList<ProblemAction> Actions);

/// <param name="Post">The post's key.</param>
/// <param name="Changed">When the post last changed, in milliseconds since 1970: a button of an older card does nothing.</param>
internal sealed record ProblemAction(string Title, string Verb, string Post, long Changed, bool Arrived);
