using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Messages;
using Partnership.Meetings.Papers;
using Partnership.Meetings.Reminders;
using TeamsBot.Areas.Meetings.Posts.Cards;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Facts;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>Puts a post about a meeting into words that are true at a moment: also a post of long ago, about a meeting that was moved or cancelled since.</summary>
internal sealed class PostWriter(Knowledge knowledge, IMissingReturns returns, MeetingLinks links, PostCards cards)
{
    /// <param name="papers">The summaries that are kept of the meeting's papers.</param>
    /// <param name="now">The moment at which the words are read.</param>
    /// <returns>Null for what stays as it is.</returns>
    public OutboxPayload? Write(PostKey key, Meeting meeting, IReadOnlyList<KeptPaper> papers, DateTimeOffset now)
    {
        var body = NameOf(meeting.Body);
        var (message, look) = (meeting.IsCancelled, key.Kind) switch
        {
            (true, _) => (MeetingMessages.Cancelled(meeting, body), PostLook.Cancelled),
            (_, PostKind.Moved) => (MeetingMessages.Moved(meeting, body, now), PostLook.Moved),
            (_, PostKind.Reminder) when key.Revision != meeting.TimeRevision => (MeetingMessages.Moved(meeting, body, now), PostLook.Moved),
            (_, PostKind.Reminder) => (MeetingMessages.Reminder(meeting, body, now, returns.Before(meeting.Body, meeting.Time.Day)), PostLook.Reminder),
            (_, PostKind.AgendaSummary) => (MeetingMessages.AgendaSummary(meeting, body, now, ByItem(meeting, papers)), PostLook.Agenda),
            (_, PostKind.AgendaChange) when key.Revision == meeting.Agenda.Revision => (MeetingMessages.AgendaChange(meeting), PostLook.Change),

            // What an earlier revision changed is history. A day in it that is not the meeting's any more is not.
            (_, PostKind.AgendaChange) => (meeting.MovedFrom is null ? null : MeetingMessages.Moved(meeting, body, now), PostLook.Moved),
            var (_, kind) => throw new InvalidOperationException($"There are no words for {kind}."),
        };
        return message is null ? null : OutboxPayload.Of(cards.Message(key, message, look, links.CalendarFile(meeting.Id))) with { Mark = PostFingerprint.Of(key, meeting, papers) };
    }

    /// <summary>What people call a body; its id where the facts cannot be read.</summary>
    public string NameOf(BodyId body)
    {
        try
        {
            return knowledge.Facts.Bodies.FirstOrDefault(one => one.Id == body)?.Name ?? body.Value;
        }
        catch (FactBookException)
        {
            return body.Value;
        }
    }

    private static Dictionary<string, PaperSummary> ByItem(Meeting meeting, IReadOnlyList<KeptPaper> papers)
    {
        var byItem = new Dictionary<string, PaperSummary>(StringComparer.Ordinal);
        foreach (var item in meeting.Agenda.Public)
        {
            if (item.Paper is { } name && papers.FirstOrDefault(paper => string.Equals(paper.Name, name, StringComparison.OrdinalIgnoreCase)) is { } kept)
            {
                byItem[item.Number] = kept.Summary;
            }
        }

        return byItem;
    }
}
