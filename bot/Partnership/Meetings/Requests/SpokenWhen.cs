using Partnership.Calendars;

namespace Partnership.Meetings.Requests;

/// <summary>When a meeting is to be, as someone put it: "the 19th", "next Tuesday 2pm", "10 to 12".</summary>
public sealed record SpokenWhen
{
    /// <summary>How long a meeting lasts where nobody says.</summary>
    public static readonly TimeSpan UsualLength = TimeSpan.FromHours(2);

    internal SpokenDate? Date { get; init; }

    internal SpokenTime? Start { get; init; }

    internal TimeOnly? End { get; init; }

    internal TimeSpan? Length { get; init; }

    /// <summary>By how much the time of day is to be later, or earlier where it is negative.</summary>
    internal TimeSpan? Shift { get; init; }

    /// <summary>By how much it is to last longer, or shorter where it is negative.</summary>
    internal TimeSpan? Longer { get; init; }

    internal bool AllDay { get; init; }

    /// <summary>How many days after the meeting's own day the day was said to be too; null where that was not said.</summary>
    internal int? Agrees { get; init; }

    /// <summary>The day from which "a week later" counts where it is not the meeting's.</summary>
    internal SpokenDate? CountsFrom { get; init; }

    /// <summary>From when on people arrive, as it was written.</summary>
    internal string? Arrives { get; init; }

    /// <summary>What was no day or time though it was written as one.</summary>
    internal IReadOnlyList<string> Faults { get; init; } = [];

    internal bool IsEmpty => Date is null && Start is null && Shift is null && Longer is null && !AllDay && Length is null && End is null && Faults.Count == 0;

    /// <summary>Works out the time.</summary>
    /// <param name="now">The instant at which it is asked.</param>
    /// <param name="current">The time that the meeting has now, from which is taken what was left out; null for a new meeting.</param>
    public SettledWhen Settle(DateTimeOffset now, MeetingTime? current, WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var faults = new List<string>(Faults);
        var (day, time) = (DayFrom(LondonTime.DayOf(now), current, faults), default(MeetingTime));
        if (day is { } known && faults.Count == 0)
        {
            time = TimeOn(known, current, faults);
        }

        // The time of day is asked for together with the day, so that one answer can give both.
        if (day is null && Start is null && !AllDay && current is null && Faults.Count == 0)
        {
            faults.Add("At what time?");
        }

        if (time is not null && time.Starts <= now)
        {
            faults.Add($"{LondonWords.Day(time.Day)}{(time.AllDay ? "" : ", " + LondonWords.Time(time.StartTime))} has passed.");
            time = null;
        }

        return faults.Count > 0 || time is null ? new SettledWhen(null, faults, [], []) : new SettledWhen(time, [], [.. MeetingDoubts.Of(time, now, days)], [.. Notes(time)]);
    }

    private DateOnly? DayFrom(DateOnly today, MeetingTime? current, List<string> faults)
    {
        if (Date is null)
        {
            if (current is null && Faults.Count == 0)
            {
                faults.Add("On which day?");
            }

            return current?.Day;
        }

        var (day, fault) = Date.Resolve(today, current?.Day ?? CountsFrom?.Resolve(today, meeting: null).Day);
        if (fault is not null)
        {
            faults.Add(fault);
        }
        else if (Agrees is { } ahead && current?.Day.AddDays(ahead) != day)
        {
            faults.Add($"“{Date.Words}” is not {LondonWords.Count(Math.Abs(ahead), "day")} {(ahead < 0 ? "before" : "after")} the meeting’s day.");
        }

        return day;
    }

    private MeetingTime? TimeOn(DateOnly day, MeetingTime? current, List<string> faults)
    {
        if (AllDay || (current is { AllDay: true } && Start is null))
        {
            return MeetingTime.WholeDays(day, current is { AllDay: true } whole && !AllDay ? day.AddDays(whole.LastDay.DayNumber - whole.Day.DayNumber) : day);
        }

        var start = Start?.Time ?? (current is null ? null : current.StartTime);
        if (start is not { } from)
        {
            faults.Add("At what time?");
            return null;
        }

        if (Shift is { } agreed && Start is { } said)
        {
            if (current is null || current.StartTime.Add(agreed) != said.Time)
            {
                faults.Add($"{LondonWords.Time(said.Time)} is not {LondonWords.Length(agreed.Duration())} {(agreed < TimeSpan.Zero ? "before" : "after")} the meeting’s own time.");
            }
        }
        else if (Shift is { } shift)
        {
            var shifted = day.ToDateTime(from) + shift;
            (day, from) = (DateOnly.FromDateTime(shifted), TimeOnly.FromDateTime(shifted));
        }

        var usual = (current is null or { AllDay: true } ? UsualLength : current.Length) + (Longer ?? TimeSpan.Zero);
        if (usual <= TimeSpan.Zero)
        {
            faults.Add("Nothing would be left of it.");
            return null;
        }

        return End is { } end ? MeetingTime.Between(day, from, end) : MeetingTime.At(day, from, Length ?? usual);
    }

    private IEnumerable<string> Notes(MeetingTime time)
    {
        if (Date is { Kind: SpokenDateKind.NextWeekday or SpokenDateKind.Weekday or SpokenDateKind.ThisWeekday })
        {
            yield return $"I took “{Date.Words}” as {LondonWords.Day(time.Day)}.";
        }

        if (Start is { Guessed: true } guessed)
        {
            yield return $"I took the time as {LondonWords.Time(guessed.Time)}.";
        }

        if (Arrives is { } arrives)
        {
            yield return $"People arrive from {arrives}; it begins at {LondonWords.Time(time.StartTime)}.";
        }

        if (time.ClockNote is { } note)
        {
            yield return note;
        }
    }
}
