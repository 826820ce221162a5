namespace TeamsBot.Returns;

/// <summary>What the buttons of the indicators' cards ask for.</summary>
internal static class IndicatorVerbs
{
    public const string Open = "indicators.open";

    public const string Save = "indicators.save";

    /// <summary>One indicator over time.</summary>
    public const string Show = "indicators.show";

    /// <summary>All indicators in the newest quarter.</summary>
    public const string Scorecard = "indicators.scorecard";

    /// <summary>The secretariat defines an indicator, or changes one of that name.</summary>
    public const string Define = "indicators.define";
}
