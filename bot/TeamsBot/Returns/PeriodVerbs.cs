namespace TeamsBot.Returns;

/// <summary>What the buttons of the funding periods' cards ask for.</summary>
internal static class PeriodVerbs
{
    /// <summary>Shows the form of a new period, or of one that is open.</summary>
    public const string Open = "periods.open";

    public const string Save = "periods.save";
}
