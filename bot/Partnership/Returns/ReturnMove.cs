namespace Partnership.Returns;

/// <summary>Who acts on a return, when, and what they had before them.</summary>
/// <param name="At">The instant of the move (UTC).</param>
/// <param name="Revision">The revision that the person saw; another one than the present makes the move stale. 0 for a start.</param>
public sealed record ReturnMove(PersonRoles By, DateTimeOffset At, int Revision);
