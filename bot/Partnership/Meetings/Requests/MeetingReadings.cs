using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Makes a reading of what was understood: a whole request, or the questions that are left with everything understood filled in.</summary>
internal sealed class MeetingReadings(BodyNames names, WorkingDays days)
{
    private const string WhichBody = "Which body is the meeting of?";

    /// <summary>One meeting, or a row of them: these are shown as a list of days before they are arranged.</summary>
    /// <param name="isAsked">Whether the person is asked in any case, as no word says that it is to be arranged.</param>
    public MeetingReading Arrange(IReadOnlyList<BodyId>? bodies, WhenAndWhere details, DateTimeOffset now, bool isAsked)
    {
        var faults = new List<string>();
        if (bodies is null)
        {
            faults.Add(WhichBody);
        }
        else if (bodies.Count > 1)
        {
            faults.Add(WhichOne(bodies));
        }

        var (row, rowFaults) = DaysOf(details, LondonTime.DayOf(now));
        var settled = (row.Count > 0 || rowFaults.Count > 0 ? details.When with { Date = null } : details.When).Settle(now, current: null, days);
        faults.AddRange(rowFaults);
        faults.AddRange(row.Count > 0 || rowFaults.Count > 0 ? details.When.Faults.Concat(details.When.Start is null && !details.When.AllDay && details.When.Faults.Count == 0 ? ["At what time?"] : []) : settled.Faults);
        if (details.Old is { } old && row.Count == 0 && details.When.Date is null)
        {
            faults.Add($"Not {old.Words}: on which day then?");
        }

        if (details.StaysSame)
        {
            faults.Add("I do not know which meeting’s time or place stays the same.");
        }

        AddUnread(faults, details);
        if (faults.Count > 0 || row.Count > 0 || isAsked)
        {
            faults.AddRange(settled.Doubts);
            return new MeetingReading.Unclear(faults) { Draft = DraftOf(bodies, details, now) with { Days = row } };
        }

        return new MeetingReading.Understood(new MeetingRequest.Schedule(bodies![0], settled, AsName(details.Place), details.JoinLink, details.Title));
    }

    /// <summary>The days of a row of meetings; none where it is one meeting.</summary>
    private (IReadOnlyList<DateOnly> Days, IReadOnlyList<string> Faults) DaysOf(WhenAndWhere details, DateOnly today)
    {
        if (details.Series is { } series && !(details.Days.Count > 1 && series is { Weekday: null, Number: 0 }))
        {
            var (row, fault) = series.Resolve(today);
            row = series.OnHolidays is { } rule ? [.. row.Where(day => !rule.Skips || days.Holidays.On(day) is null).Select(day => days.Holidays.On(day) is null ? day : rule.Weekday is { } weekday ? SpokenDate.Following(day, weekday) : days.OnOrAfter(day))] : row;
            return fault is not null ? ([], [fault]) : (row, series.Ends ? [] : ["You did not say until when: these are the days of the next twelve months."]);
        }

        var found = new List<DateOnly>();
        var faults = new List<string>();
        for (var at = 0; at < details.Days.Count; at++)
        {
            // "14th and 21st January" are both of January, and each day comes after the one before.
            var spoken = details.Days[at] is { Month: null } open && details.Days.Skip(at).FirstOrDefault(static later => later.Month is not null) is { } named ? open with { Month = named.Month, Year = named.Year } : details.Days[at];
            var (day, fault) = spoken.Resolve(found.Count > 0 && spoken.Year is null ? found[^1] : today, meeting: null);
            found.AddRange(day is { } known ? [known] : []);
            faults.AddRange(fault is null ? [] : [fault]);
        }

        return (found.Count == 0 ? Array.Empty<DateOnly>() : found, faults);
    }

    public MeetingReading MoveTo(PhraseMatch match, WhenAndWhere details, PhraseContext context, DateTimeOffset now, bool nothingSaid)
    {
        // "The 2nd Thursday" is of the month in which the meeting is.
        var when = details.When is { Date: { Kind: SpokenDateKind.NthWeekday, Month: null, MonthsAhead: null } nth } && match.Month is { } own ? details.When with { Date = nth with { Month = own } } : details.When;
        details = details with { When = when };
        match = details.Old is { } old && match.Day is null ? match with { Day = old } : match;
        var faults = new List<string>(when.Faults);
        if (when.Date is { Kind: not (SpokenDateKind.FromMeeting or SpokenDateKind.NthWeekday), CountsFromOther: false } date && date.Resolve(LondonTime.DayOf(now), meeting: null).Fault is { } fault)
        {
            faults.Add(fault);
        }

        AddUnread(faults, details);
        if (nothingSaid)
        {
            faults.Add("To which day or time?");
        }

        if (details.Series is not null)
        {
            faults.Add("I move one meeting at a time.");
        }

        if (faults.Count > 0)
        {
            var meeting = WithReference(context.Words, match, now, static meeting => new MeetingRequest.NextMeeting(meeting)) is MeetingReading.Understood { Request: MeetingRequest.NextMeeting named } ? named.Meeting : null;
            return new MeetingReading.Unclear(faults) { Draft = DraftOf(match.Bodies, details with { Old = details.Old ?? match.Day }, now, match.Month), Meeting = meeting, When = when.IsEmpty || details.DaysDisagree || details.TimesDisagree ? null : when with { Faults = [] } };
        }

        return WithReference(context.Words, match, now, meeting => new MeetingRequest.Move(meeting, when.IsEmpty ? null : when, AsName(details.Place), details.JoinLink));
    }

    public MeetingReading WithReference(IReadOnlyList<RequestWord> words, PhraseMatch match, DateTimeOffset now, Func<MeetingReference, MeetingRequest> make)
    {
        if (match.Bodies is { Count: > 1 } bodies)
        {
            return new MeetingReading.Unclear([WhichOne(bodies)]);
        }

        var (day, fault) = match.Day?.Resolve(LondonTime.DayOf(now), meeting: null) ?? default;
        var isNext = day is null && match.Month is null && words.Take(match.Rest).Any(static word => word.Text is "next" or "coming" or "upcoming");
        return fault is null
            ? new MeetingReading.Understood(make(new MeetingReference(match.Bodies?[0], day, match.Month, isNext)))
            : new MeetingReading.Unclear([fault]);
    }

    /// <param name="month">The month in which the meeting is now, where it was named.</param>
    private static MeetingDraft DraftOf(IReadOnlyList<BodyId>? bodies, WhenAndWhere details, DateTimeOffset now, int? month = null)
    {
        var (when, today) = (details.When, LondonTime.DayOf(now));
        var start = details.TimesDisagree ? null : when.Start?.Time;
        return new MeetingDraft(
            bodies is [var only] ? only : null,
            details.Series is not null || details.DaysDisagree ? null : when.Date?.Resolve(today, (details.Old ?? when.CountsFrom)?.Resolve(today, meeting: null).Day ?? (month is { } own && when.Date is { Kind: not (SpokenDateKind.FromMeeting or SpokenDateKind.Beside) } ? new DateOnly(own < today.Month ? today.Year + 1 : today.Year, own, 1) : null)).Day,
            start,
            when.End ?? (when.Length is { } length ? start?.Add(length) : null),
            when.AllDay,
            AsName(details.Place),
            details.JoinLink,
            details.Title);
    }

    private static void AddUnread(List<string> faults, WhenAndWhere details)
    {
        if (details.Unread is { } unread)
        {
            faults.Add($"I could not make out “{unread}”.");
        }
    }

    private string WhichOne(IReadOnlyList<BodyId> bodies) =>
        $"Which one do you mean: {string.Join(" or ", bodies.Select(names.NameOf))}?";

    /// <summary>"the Town Hall" is the place Town Hall, "online" the place Online.</summary>
    private static string? AsName(string? place) =>
        place is null ? null
        : place.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? place[4..]
        : place.StartsWith("online", StringComparison.Ordinal) ? "Online" + place[6..] : place;
}
