using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using TeamsBot.Areas.Meetings.Tables;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>
/// A short text for what a post's words are made from, the moment of writing aside: while it is the same, the post says what is true. Words that
/// merely count days down need no edit.
/// </summary>
internal static class PostFingerprint
{
    private const int Length = 16;
    private const char Gap = '\u001f';

    public static string Of(PostKey key, Meeting meeting, IReadOnlyList<KeptPaper> papers)
    {
        var text = new StringBuilder();
        Add(text, meeting.IsCancelled ? "cancelled" : "", meeting.Title, meeting.CancelReason, Instant(meeting.Time.Starts), Instant(meeting.Time.Ends), meeting.Time.AllDay ? "day" : "");
        if (!meeting.IsCancelled && key.Kind is not PostKind.AgendaChange)
        {
            Add(text, meeting.Details.Place, meeting.Details.JoinLink?.AbsoluteUri, meeting.MovedFrom?.ToString());
        }

        // What is found to be exempt afterwards leaves every post, also those that show it in a link to a calendar alone.
        if (!meeting.IsCancelled && meeting.Agenda.Items.Count(static item => item.IsExempt) is > 0 and var exempt)
        {
            Add(text, "exempt", exempt.ToString(CultureInfo.InvariantCulture));
        }

        // An old time's reminder says that the meeting was moved, and nothing of the agenda.
        var hasAgenda = key.Kind is PostKind.AgendaSummary || (key.Kind is PostKind.Reminder && key.Revision == meeting.TimeRevision);
        if (hasAgenda && !meeting.IsCancelled)
        {
            Add(text, meeting.Agenda.State.ToString(), meeting.Agenda.Revision.ToString(CultureInfo.InvariantCulture));
        }

        if (key.Kind is PostKind.AgendaSummary && !meeting.IsCancelled)
        {
            foreach (var paper in papers)
            {
                Add(text, paper.Name, Instant(paper.At));
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }

    private static string Instant(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static void Add(StringBuilder text, params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            text.Append(part).Append(Gap);
        }
    }
}
