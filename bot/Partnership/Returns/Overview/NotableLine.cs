using Partnership.Facts;

namespace Partnership.Returns.Overview;

/// <summary>A line that the board is to hear of.</summary>
/// <param name="Return">The return that says so.</param>
/// <param name="Planned">What the accepted plan has for the line; null where it has none.</param>
public sealed record NotableLine(Allocation Area, ReturnKind Return, ReturnLine Line, Money? Planned)
{
    /// <summary>Spent beyond the plan, below zero for less; null where either is not known.</summary>
    public Money? Difference => Line.Cost is { } spent && Planned is { } planned ? spent - planned : null;

    /// <summary>The difference in per cent of the plan, to one decimal; null where there is none.</summary>
    public decimal? Percent => Difference is { } difference && Planned is { Pence: > 0 } planned
        ? decimal.Round(difference.Pence * 100m / planned.Pence, 1, MidpointRounding.AwayFromZero)
        : null;
}
