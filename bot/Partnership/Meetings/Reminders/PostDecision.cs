namespace Partnership.Meetings.Reminders;

/// <summary>What to do about a planned post, and why.</summary>
/// <param name="At">When: now, or for a wait the moment to look again.</param>
/// <param name="Reason">For a missed or dropped post, a clause for the secretariat, such as "the meeting had begun".</param>
public sealed record PostDecision(PlannedPost Post, PostAction Action, DateTimeOffset At, string? Reason = null);
