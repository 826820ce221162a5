using Partnership.Returns.Checks;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>The card on which a person signs, as it is to be shown.</summary>
/// <param name="Name">What stands in the field for the name: at first the person's name in Teams.</param>
/// <param name="Text">What stands in the field for the remark or the reason; null where nothing was said about it.</param>
/// <param name="NameFault">What is wrong with the name; null for nothing.</param>
/// <param name="Faults">Of the return, the remark or the reason.</param>
internal sealed record SignForm(ReturnView View, string Name, string? Text, string? NameFault, IReadOnlyList<ReturnFault> Faults)
{
    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];

    /// <summary>Whether the name and the other inputs can be taken as they are.</summary>
    public bool IsRead => NameFault is null && Unread.Count == 0;

    /// <summary>Characters of a name.</summary>
    public const int NameLength = 100;
}
