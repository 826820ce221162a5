namespace Partnership.Meetings.Messages;

/// <summary>A fact of a message with its name: "When", "Friday 12 March 2027, 10:00 to 12:00".</summary>
public sealed record MessageLine(string Label, string Text);
