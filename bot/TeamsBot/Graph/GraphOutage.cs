namespace TeamsBot.Graph;

/// <summary>A stretch of time in which a part of Microsoft 365 could not be read.</summary>
/// <param name="Since">The first failure.</param>
/// <param name="Kind">Why, by the last failure.</param>
/// <param name="IsTold">Whether the secretariat knows of it.</param>
internal sealed record GraphOutage(DateTimeOffset Since, GraphFaultKind Kind, bool IsTold);
