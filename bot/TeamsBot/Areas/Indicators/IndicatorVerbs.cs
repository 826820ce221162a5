namespace TeamsBot.Areas.Indicators;

/// <summary>What the buttons of the indicators' cards ask for.</summary>
internal static class IndicatorVerbs
{
    public const string Open = "indicators.open";

    public const string Save = "indicators.save";

    /// <summary>One indicator over time.</summary>
    public const string Show = "indicators.show";

    /// <summary>All indicators in the newest quarter.</summary>
    public const string Scorecard = "indicators.scorecard";

    /// <summary>The card on which the secretariat defines an indicator or changes one.</summary>
    public const string Change = "indicators.change";

    /// <summary>The secretariat defines an indicator, or changes one, by that card or in a sentence.</summary>
    public const string Define = "indicators.define";

    /// <summary>The card on which the secretariat chooses what is asked for from a financial year on.</summary>
    public const string Choose = "indicators.choose";

    public const string SaveChoice = "indicators.choice";

    /// <summary>The secretariat has an indicator asked for no more.</summary>
    public const string Retire = "indicators.retire";
}
