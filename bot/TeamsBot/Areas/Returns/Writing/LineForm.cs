using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>A line's card as it is to be shown: what stands in its inputs and what is wrong with that.</summary>
/// <param name="Line">The line that is edited; null for one that is added.</param>
/// <param name="Typed">What the inputs hold.</param>
/// <param name="Faults">Faults and questions; with questions alone, the card offers to save anyway.</param>
internal sealed record LineForm(ReturnView View, LineId? Line, LineInput Typed, IReadOnlyList<ReturnFault> Faults)
{
    /// <summary>The line as somebody else has saved it since the card was made; null where nobody has.</summary>
    public ReturnLine? Meanwhile { get; init; }

    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];

    /// <summary>An empty card for a further line.</summary>
    public static LineForm New(ReturnView view) => new(view, Line: null, new LineInput("", "", "", "", [], ""), []);

    /// <summary>A line as it stands in the draft.</summary>
    public static LineForm Of(ReturnView view, ReturnLine line) => new(view, line.Id, AsTyped(line), []);

    /// <summary>A line as a person would type it.</summary>
    public static LineInput AsTyped(ReturnLine line) => new(
        line.Title,
        line.Text,
        Amount(line.Cost?.Pounds),
        line.Rag is { } rag ? LineFormComposer.RagValue(rag) : "",
        [.. line.OtherFunding.Select(other => new OtherFundingInput(other.Source, Amount(other.Amount.Pounds)))],
        line.UnderspendReason);

    /// <summary>As a person would type it.</summary>
    private static string Amount(decimal? pounds) => pounds?.ToString(pounds % 1 == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture) ?? "";
}
