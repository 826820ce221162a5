namespace Partnership.Returns.Periods;

/// <summary>A row of allocations as typed or as read from a file.</summary>
/// <param name="Row">Its number for faults: a file's line, or a card's row from 1.</param>
/// <param name="Area">The area by any of its names, its short name in the fact files, or its code.</param>
public sealed record AllocationInput(int Row, string? Area, string? Amount);
