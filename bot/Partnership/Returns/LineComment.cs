namespace Partnership.Returns;

/// <summary>What the commander or the secretariat wants changed.</summary>
/// <param name="Line">The line it is about; null for the return as a whole.</param>
/// <param name="At">The instant it was made (UTC).</param>
public sealed record LineComment(LineId? Line, string Text, Person By, DateTimeOffset At);
