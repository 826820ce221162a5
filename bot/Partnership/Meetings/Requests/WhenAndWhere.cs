namespace Partnership.Meetings.Requests;

/// <summary>What the rest of a request says of time, place and name.</summary>
/// <param name="Unread">Words that say none of these, as they were written.</param>
internal sealed record WhenAndWhere(SpokenWhen When, string? Place, Uri? JoinLink, string? Title, string? Unread)
{
    /// <summary>How meetings follow each other; null for one meeting.</summary>
    public SpokenSeries? Series { get; init; }

    /// <summary>Days that were named one after the other; empty for one day.</summary>
    public IReadOnlyList<SpokenDate> Days { get; init; } = [];

    /// <summary>The day that it is not, or not any more: "not the 9th", "the 17th becomes the 24th".</summary>
    public SpokenDate? Old { get; init; }

    /// <summary>Whether a word says that the meeting goes to the day: "to the 10th".</summary>
    public bool IsTarget { get; init; }

    /// <summary>A day that stands in a reason, which may be the meeting's own.</summary>
    public SpokenDate? ReasonDay { get; init; }

    /// <summary>Whether days were named that do not agree, so that none is taken.</summary>
    public bool DaysDisagree { get; init; }

    /// <summary>Whether times were named that do not agree, so that none is taken.</summary>
    public bool TimesDisagree { get; init; }

    /// <summary>Whether a part of the day was named without a time, "lunchtime", or a time that there is not: "14.65".</summary>
    public bool NamesPartOfDay { get; init; }

    /// <summary>Whether it was said what it is not any more.</summary>
    public bool Negates { get; init; }

    /// <summary>Whether something was said to stay as it is: "same time and place".</summary>
    public bool StaysSame { get; init; }

    /// <summary>Where the first day or time begins among the words; -1 where there is none.</summary>
    public int FirstPart { get; init; } = -1;

    /// <summary>How many words were not understood.</summary>
    public int UnreadWords { get; init; }
}
