namespace Partnership.Calendars;

/// <summary>Days on which offices are open: Monday to Friday without bank holidays. Days that the file of holidays does not cover count by weekday alone.</summary>
public sealed class WorkingDays(BankHolidays holidays)
{
    /// <summary>With the bank holidays that come with this program.</summary>
    public static WorkingDays England { get; } = new(BankHolidays.England);

    public BankHolidays Holidays { get; } = holidays;

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && Holidays.On(day) is null;

    /// <summary>The day itself where it is a working day, else the last one before it.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The day itself where it is a working day, else the first one after it.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The working day that lies a number of working days before a day: 1 is the last one before it.</summary>
    public DateOnly Before(DateOnly day, int workingDays = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        for (var left = workingDays; left > 0; left--)
        {
            day = OnOrBefore(day.AddDays(-1));
        }

        return day;
    }
}
