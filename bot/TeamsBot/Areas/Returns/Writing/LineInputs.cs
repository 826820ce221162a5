using Partnership.Returns.Checks;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>Reads a line's form.</summary>
internal static class LineInputs
{
    /// <param name="kept">How the line stands in the draft; null for a new one.</param>
    public static LineInput Read(FormInputs inputs, LineInput? kept) => new(
        inputs.Text(ReturnFields.Title, kept?.Title),
        inputs.Text(ReturnFields.Text, kept?.Text),
        inputs.Text(ReturnFields.Cost, kept?.Cost),
        inputs.Text(ReturnFields.Rag, kept?.Rag),
        [.. Enumerable.Range(1, ReturnLimits.OtherFunding).Select(number => OtherFunding(inputs, number, kept?.OtherFunding.ElementAtOrDefault(number - 1)))],
        inputs.Text(ReturnFields.Underspend, kept?.UnderspendReason));

    private static OtherFundingInput OtherFunding(FormInputs inputs, int number, OtherFundingInput? kept) =>
        new(inputs.Text(ReturnFields.OtherSource(number), kept?.Source), inputs.Text(ReturnFields.OtherAmount(number), kept?.Amount));
}
