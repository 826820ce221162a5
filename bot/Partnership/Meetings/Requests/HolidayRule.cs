namespace Partnership.Meetings.Requests;

/// <summary>What happens to a meeting of a row that falls on a bank holiday.</summary>
/// <param name="Skips">Whether it is left out.</param>
/// <param name="Weekday">The weekday after it to which it goes; null for the next working day.</param>
internal sealed record HolidayRule(bool Skips, DayOfWeek? Weekday);
