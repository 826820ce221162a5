using System.Globalization;
using Partnership.Calendars;
using TeamsBot.Delivery;
using TeamsBot.Storage;

namespace TeamsBot.Cards;

/// <summary>The cards on what is to be posted and on what went wrong.</summary>
internal sealed class DeliveryCards(CardCatalogue catalogue)
{
    /// <summary>Posts on the card of those to come: with the longest texts they stay under what a message may weigh.</summary>
    public const int MostScheduled = 15;

    /// <summary>Posts on the card of those that went wrong, which have three buttons each.</summary>
    public const int MostProblems = 6;

    private const int SummaryLength = 160;
    private const int NameLength = 80;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public CardMessage CreateScheduled(IReadOnlyList<OutboxRow> posts, int total)
    {
        var speak = total switch
        {
            0 => "Nothing is scheduled to be posted.",
            1 => "One post is scheduled.",
            _ when total > posts.Count => string.Create(CultureInfo.InvariantCulture, $"{total:N0} posts are scheduled; these are the next {posts.Count}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{total} posts are scheduled."),
        };
        var items = posts.Select(post => new ScheduledItem(When(post.Next), What(post), Summary(post))).ToList();
        return new CardMessage(catalogue.Scheduled.Expand(new ScheduledCard("Scheduled posts", speak, items)), speak);
    }

    /// <param name="note">What was just done; empty where nothing was.</param>
    public CardMessage CreateProblems(IReadOnlyList<OutboxRow> posts, int total, string note)
    {
        var speak = total switch
        {
            0 => "Nothing went wrong that is not settled.",
            1 => "One post did not go as it should.",
            _ when total > posts.Count => string.Create(CultureInfo.InvariantCulture, $"{total:N0} posts did not go as they should; these are the latest {posts.Count}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{total} posts did not go as they should."),
        };
        var items = posts.Select(post => new ProblemItem(What(post), Summary(post), Happened(post), Actions(post))).ToList();
        return new CardMessage(catalogue.Problems.Expand(new ProblemsCard("What went wrong", speak, note, items)), note.Length == 0 ? speak : $"{note} {speak}");
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

    private static string Happened(OutboxRow post)
    {
        var words = DeliveryWords.Of(post.State, post.Problem);
        return $"{When(post.LastAttempt ?? post.Changed)}: {words}";
    }

    private static string What(OutboxRow post) => Show($"{char.ToUpperInvariant(post.Kind[0])}{post.Kind[1..]} to {post.RecipientName}", NameLength);

    private static string Summary(OutboxRow post) => Show(OutboxPayload.FromJson(post.Payload).Summary, SummaryLength);

    private static string When(DateTimeOffset at) => LondonTime.ClockAt(at).ToString("ddd d MMM yyyy, HH:mm", English);

    private static string Show(string text, int length) => AdaptiveMarkdown.Escape(CardLimits.Cut(text, length));
}
