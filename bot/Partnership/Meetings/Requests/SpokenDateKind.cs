namespace Partnership.Meetings.Requests;

/// <summary>How much of a day people say.</summary>
internal enum SpokenDateKind
{
    /// <summary>"12 March 2027", "12 March", "the 12th": what is left out is found from the day on which it is said.</summary>
    Calendar,

    /// <summary>"March": no day yet.</summary>
    Month,

    /// <summary>"next week", "next month", "the end of January": no day yet.</summary>
    Vague,

    /// <summary>"the 14th of next month": counted in months from this one.</summary>
    MonthFromNow,

    /// <summary>"the second Tuesday in May"; the last is number 5.</summary>
    NthWeekday,

    /// <summary>"on Tuesday": the first one after today.</summary>
    Weekday,

    /// <summary>"this Tuesday": the one of this week.</summary>
    ThisWeekday,

    /// <summary>"next Tuesday": the one of the week after this.</summary>
    NextWeekday,

    /// <summary>"in two weeks", "tomorrow".</summary>
    FromToday,

    /// <summary>"a week later", "by two days": counted from where the meeting is now.</summary>
    FromMeeting,

    /// <summary>"The Friday before Christmas", "the following Monday": counted from another day.</summary>
    Beside,

    /// <summary>"Good Friday": counted in days from Easter Sunday.</summary>
    Easter,
}
