using Partnership.Calendars;

namespace TeamsBot.Alarms;

/// <summary>How far the list of bank holidays reaches: reminders of days beyond it would take a holiday for a working day.</summary>
internal static class BankHolidayCover
{
    /// <summary>Meetings are arranged a year ahead, and a new version takes its time.</summary>
    private const int MonthsAhead = 18;

    /// <summary>What to say when the list has ended or soon will; null while it reaches far enough.</summary>
    public static string? Warning(BankHolidays holidays, DateOnly today)
    {
        var end = LondonWords.Date(holidays.LastDay);
        return holidays.LastDay < today ? $"The list of bank holidays ended on {end}. Take a newer one from https://www.gov.uk/bank-holidays.json."
            : holidays.LastDay < today.AddMonths(MonthsAhead) ? $"The list of bank holidays ends on {end}. Take a newer one from https://www.gov.uk/bank-holidays.json before that."
            : null;
    }
}
