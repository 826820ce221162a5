namespace Partnership.Facts;

/// <summary>An exact sum of pounds sterling, counted in pence.</summary>
public readonly record struct Money(long Pence) : IComparable<Money>
{
    /// <summary>Whole pounds; throws <see cref="OverflowException"/> beyond what a long of pence holds.</summary>
    public static Money FromPounds(decimal pounds) => new(checked((long)decimal.Round(pounds * 100m, MidpointRounding.AwayFromZero)));

    public decimal Pounds => Pence / 100m;

    public static Money operator +(Money left, Money right) => new(checked(left.Pence + right.Pence));

    public static Money operator -(Money left, Money right) => new(checked(left.Pence - right.Pence));

    public static bool operator <(Money left, Money right) => left.Pence < right.Pence;

    public static bool operator >(Money left, Money right) => left.Pence > right.Pence;

    public static bool operator <=(Money left, Money right) => left.Pence <= right.Pence;

    public static bool operator >=(Money left, Money right) => left.Pence >= right.Pence;

    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>As British documents write it: "£58,542", with pence only where there are any.</summary>
    public override string ToString() =>
        (Pence < 0 ? "-£" : "£") + Math.Abs(Pounds).ToString(Pence % 100 == 0 ? "#,##0" : "#,##0.00", System.Globalization.CultureInfo.InvariantCulture);
}
