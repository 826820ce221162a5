using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Meetings;
using Partnership.Meetings.Requests;

namespace TeamsBot.Areas.Meetings.Papers;

/// <summary>Where a paper belongs: to an item of a meeting's agenda, or it is the agenda itself.</summary>
/// <param name="Item">The item's number; null for the agenda itself.</param>
internal sealed partial record PaperPlace(MeetingId Meeting, string? Item)
{
    private const string TheAgenda = "agenda";

    /// <summary>As a card's choice.</summary>
    public string Value => $"{Meeting.Value:N}/{Item ?? TheAgenda}";

    /// <summary>Reads a card's choice; null for anything else.</summary>
    public static PaperPlace? Parse(string value) => value.Split('/', 2) is [var id, { Length: > 0 } item] && Guid.TryParse(id, CultureInfo.InvariantCulture, out var meeting)
        ? new PaperPlace(new MeetingId(meeting), item is TheAgenda ? null : item) : null;

    /// <summary>Reads the words that came with a file, such as "paper for item 4 of the board" or "agenda for the board".</summary>
    /// <param name="reader">Reads which meeting is meant.</param>
    /// <returns>The meeting that is meant and the item, null for the agenda itself; null where the words do not say.</returns>
    public static (MeetingReference Meeting, string? Item)? Read(string text, MeetingRequestReader reader, DateTimeOffset now)
    {
        var words = text.Trim().TrimEnd('.', ':', '!');
        if (ForItem().Match(words) is { Success: true } match)
        {
            var rest = match.Groups["rest"].Value;
            return rest.Length == 0 ? (MeetingReference.It, match.Groups["item"].Value)
                : Reference($"agenda for {rest}") is { } named ? (named, match.Groups["item"].Value)
                : null;
        }

        return Reference(words) is { } meeting ? (meeting, null) : null;

        MeetingReference? Reference(string request) => reader.Read(request, now) switch
        {
            MeetingReading.Understood { Request: MeetingRequest.ShowAgenda shown } => shown.Meeting,
            MeetingReading.Understood { Request: MeetingRequest.EditAgenda edited } => edited.Meeting,
            _ => null,
        };
    }

    [GeneratedRegex(@"^(this is |here is )?(the |a )?(paper|report|document|file)? ?(is )?(for|to|on)? ?(agenda )?item (?<item>\d{1,3}[a-z]?(\.\d{1,2})?)( (of|for|at|on) (?<rest>.+))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ForItem();
}
