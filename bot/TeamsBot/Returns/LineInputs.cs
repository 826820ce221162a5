using Partnership.Returns.Checks;
using TeamsBot.Cards.Returns;

namespace TeamsBot.Returns;

/// <summary>Reads a line's form.</summary>
internal static class LineInputs
{
    public static LineInput Read(ReturnAction action) => new(
        action.Input(ReturnFields.Title),
        action.Input(ReturnFields.Text),
        action.Input(ReturnFields.Cost),
        action.Input(ReturnFields.Rag),
        [.. Enumerable.Range(1, ReturnLimits.OtherFunding).Select(number => new OtherFundingInput(action.Input(ReturnFields.OtherSource(number)), action.Input(ReturnFields.OtherAmount(number))))],
        action.Input(ReturnFields.Underspend));
}
