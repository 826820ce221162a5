using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>What the lines of a return come to.</summary>
/// <param name="Total">Of all costs given so far.</param>
/// <param name="Left">Of the grant; below zero when the total is over it.</param>
/// <param name="Percent">Per cent of the grant that the total is, to one decimal; null where there is no grant.</param>
/// <param name="PercentByLine">
/// Per cent of the grant for each line, to one decimal. Rounded so that they add up to <paramref name="Percent"/>, as the readers of
/// the template will add them; so one may be 0.1 away from its own rounding. Null where the line has no cost or there is no grant.
/// </param>
/// <param name="OtherFunding">What others pay, over all lines.</param>
public sealed record ReturnSums(Money Total, Money Left, decimal? Percent, IReadOnlyDictionary<LineId, decimal?> PercentByLine, Money OtherFunding)
{
    public static ReturnSums Of(Return whole)
    {
        var total = CostsOf(whole);
        return new ReturnSums(
            total,
            whole.Allocation - total,
            whole.Allocation.Pence > 0 ? Tenths(total, whole.Allocation) / 10m : null,
            Shares(whole, total),
            whole.Lines.SelectMany(static line => line.OtherFunding).Aggregate(default(Money), static (sum, funding) => sum + funding.Amount));
    }

    /// <summary>The costs given so far.</summary>
    public static Money CostsOf(Return whole) => whole.Lines.Aggregate(default(Money), static (sum, line) => sum + (line.Cost ?? default));

    /// <summary>Largest remainders: each share is cut to a tenth, and the tenths that are missing go to the shares that lost most.</summary>
    private static Dictionary<LineId, decimal?> Shares(Return whole, Money total)
    {
        var shares = whole.Lines.ToDictionary(static line => line.Id, static _ => (decimal?)null);
        if (whole.Allocation.Pence <= 0)
        {
            return shares;
        }

        var exact = whole.Lines
            .Where(static line => line.Cost is not null)
            .Select(line => (line.Id, Tenths: line.Cost!.Value.Pence * 1000m / whole.Allocation.Pence))
            .ToList();
        var missing = Tenths(total, whole.Allocation) - exact.Sum(static share => decimal.Floor(share.Tenths));
        foreach (var (id, tenths) in exact.OrderByDescending(static share => share.Tenths - decimal.Floor(share.Tenths)))
        {
            shares[id] = (decimal.Floor(tenths) + (missing-- > 0 ? 1 : 0)) / 10m;
        }

        return shares;
    }

    private static decimal Tenths(Money part, Money whole) => decimal.Round(part.Pence * 1000m / whole.Pence, MidpointRounding.AwayFromZero);
}
