namespace TeamsBot.Returns;

/// <summary>What the buttons of the indicators' cards ask for.</summary>
internal static class IndicatorVerbs
{
    public const string Open = "indicators.open";

    public const string Save = "indicators.save";

    /// <summary>One indicator over time.</summary>
    public const string Show = "indicators.show";
}
