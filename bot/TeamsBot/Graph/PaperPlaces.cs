using System.Globalization;
using Partnership.Facts;
using Partnership.Meetings;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Facts;

namespace TeamsBot.Graph;

/// <summary>
/// Tells by a name for which meeting a folder or a file is: it begins with the meeting's day in London, such as "2027-03-12" or "2027-03-12 agenda.docx".
/// Where several bodies meet on that day, the name also says which.
/// </summary>
internal sealed class PaperPlaces(MeetingStore store, Knowledge knowledge, TimeProvider time)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The day that a name begins with; null for none.</summary>
    public static DateOnly? DayOf(string name) =>
        name.Length >= DayForm.Length && DateOnly.TryParseExact(name.AsSpan(0, DayForm.Length), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The meetings that a name can mean: none, the one, or several where it does not say enough.</summary>
    public async Task<IReadOnlyList<KeptMeeting>> MeetingsForAsync(string name)
    {
        if (DayOf(name) is not { } day)
        {
            return [];
        }

        var that = store.Current(time.GetUtcNow()).Where(kept => !kept.Meeting.IsCancelled && kept.Meeting.Time.Day == day).ToList();
        if (that.Count < 2)
        {
            return that;
        }

        var (facts, _) = await knowledge.GetAsync();
        var rest = Plain(name[DayForm.Length..]);
        var named = that.FindAll(kept => NamesOf(kept.Meeting, facts).Any(one => rest.Contains(Plain(one), StringComparison.Ordinal)));
        return named.Count == 0 ? that : named;
    }

    private static IEnumerable<string> NamesOf(Meeting meeting, FactBook facts)
    {
        yield return meeting.Title;
        yield return meeting.Body.Value;
        if (facts.Bodies.FirstOrDefault(body => body.Id == meeting.Body) is { } found)
        {
            yield return found.Name;
            foreach (var alias in found.Aliases)
            {
                yield return alias;
            }
        }
    }

    /// <summary>Words in small letters with single spaces around each.</summary>
    private static string Plain(string text)
    {
        var words = new string([.. text.Select(static c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        return $" {string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }
}
