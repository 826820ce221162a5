namespace Partnership.Meetings.Messages;

/// <summary>What a post about a meeting says, as data that a card binds. It is plain text: whoever shows it escapes it.</summary>
/// <param name="Title">The heading, such as "Oversight Committee tomorrow at 10:00".</param>
/// <param name="Summary">One sentence for notifications and screen readers: the whole news for whoever reads no further.</param>
/// <param name="Lines">The facts.</param>
public sealed record MeetingMessage(string Title, string Summary, IReadOnlyList<MessageLine> Lines)
{
    /// <summary>Sentences in a list: what changed, or returns that are missing.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>The heading above <see cref="Points"/>; null where there are none.</summary>
    public string? PointsTitle { get; init; }

    /// <summary>The agenda's items.</summary>
    public IReadOnlyList<MessageEntry> Entries { get; init; } = [];

    /// <summary>Where to join online.</summary>
    public Uri? JoinLink { get; init; }

    /// <summary>Opens the meeting in Outlook; null where it no longer takes place.</summary>
    public Uri? CalendarLink { get; init; }
}
