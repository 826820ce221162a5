namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    None = 0,

    /// <summary>As suits the channel, their number and their length.</summary>
    Auto = 1,

    /// <summary>Within the text, one after the other.</summary>
    Inline = 2,

    /// <summary>In the text, one a line.</summary>
    List = 3,
    SuggestedAction = 4,
    HeroCard = 5,
}
