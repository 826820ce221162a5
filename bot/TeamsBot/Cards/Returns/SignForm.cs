using Partnership.Returns.Checks;

namespace TeamsBot.Cards.Returns;

/// <summary>The card on which a person signs, as it is to be shown.</summary>
/// <param name="Name">What stands in the field for the name: at first the person's name in Teams.</param>
/// <param name="Text">What stands in the field for the remark or the reason.</param>
/// <param name="NameFault">What is wrong with the name; null for nothing.</param>
/// <param name="Faults">Of the return, the remark or the reason.</param>
internal sealed record SignForm(ReturnView View, string Name, string? Text, string? NameFault, IReadOnlyList<ReturnFault> Faults)
{
    /// <summary>Characters of a name.</summary>
    public const int NameLength = 100;
}
