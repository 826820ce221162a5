using Partnership.Calendars;
using Partnership.Meetings.Reminders;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What a channel is told that it gets.</summary>
internal static class ReminderWords
{
    /// <summary>"reminders 14 days, 7 days and 1 day before at 09:00 and 1 hour before, the agenda when it is published, and a word when a meeting is moved or cancelled".</summary>
    public static string Of(ReminderSettings settings)
    {
        var offsets = settings.Offsets.OrderDescending().ToList();
        var days = offsets.FindAll(static offset => offset.Unit is ReminderUnit.Days);
        var hours = offsets.FindAll(static offset => offset.Unit is not ReminderUnit.Days);
        List<string> when = [];
        if (days.Count > 0)
        {
            when.Add($"{Joined([.. days.Select(Length)])} before at {LondonWords.Time(settings.PostAt)}");
        }

        if (hours.Count > 0)
        {
            when.Add($"{Joined([.. hours.Select(Length)])} before");
        }

        return $"reminders {Joined(when)}, {(settings.Agendas ? "the agenda when it is published, " : "")}and a word when a meeting is moved or cancelled";
    }

    /// <summary>"one", "one and two", "one, two and three".</summary>
    public static string Joined(IReadOnlyList<string> parts) => parts switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    private static string Length(ReminderOffset offset) => offset.Unit switch
    {
        ReminderUnit.Days => LondonWords.Count(offset.Amount, "day"),
        ReminderUnit.Hours => LondonWords.Count(offset.Amount, "hour"),
        ReminderUnit.Minutes => LondonWords.Count(offset.Amount, "minute"),
        _ => throw new ArgumentOutOfRangeException(nameof(offset), offset, message: null),
    };
}
