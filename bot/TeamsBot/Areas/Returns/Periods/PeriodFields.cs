namespace TeamsBot.Areas.Returns.Periods;

/// <summary>The ids of the inputs on a funding period's card.</summary>
internal static class PeriodFields
{
    public const string Year = "year";
    public const string PlanDue = "planDue";
    public const string MidYearDue = "midYearDue";
    public const string EndYearDue = "endYearDue";

    /// <summary>A whole table of areas and amounts.</summary>
    public const string Table = "table";

    public const string SignersMayAccept = "signersMayAccept";

    private const string AmountPrefix = "amount.";

    /// <param name="area">The area's id.</param>
    public static string Amount(string area) => AmountPrefix + area;

    /// <summary>The area whose amount an input holds; null for any other input.</summary>
    public static string? AreaOf(string field) => field.StartsWith(AmountPrefix, StringComparison.Ordinal) ? field[AmountPrefix.Length..] : null;
}
