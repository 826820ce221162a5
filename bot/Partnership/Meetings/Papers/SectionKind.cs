namespace Partnership.Meetings.Papers;

/// <summary>What a heading or a label says of the text below or behind it.</summary>
internal enum SectionKind
{
    /// <summary>Something that a summary does not look for.</summary>
    Other,
    Purpose,
    Recommendation,

    /// <summary>"The Board is asked to:", where no heading stands above.</summary>
    Asked,

    /// <summary>A notice of what was or is to be decided.</summary>
    Decision,
    Money,
    Exempt,

    // From here on labels: their words are one paragraph.
    Title,
    Author,
    Officer,
    Contact,
    MeetingDate,
    Date,
    SignedDate,
    Deadline,
    Label,
}
