namespace Partnership.Meetings.Messages;

/// <summary>A part of a message with a heading: an agenda's item with what its paper says.</summary>
public sealed record MessageEntry(string Title, IReadOnlyList<MessageLine> Lines);
