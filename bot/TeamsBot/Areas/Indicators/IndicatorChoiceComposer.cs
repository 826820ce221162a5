using System.Globalization;
using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>The card on which the secretariat chooses what is asked for from a financial year on: one list an indicator, with its unit.</summary>
internal static class IndicatorChoiceComposer
{
    /// <summary>Stands for an indicator that is not asked for.</summary>
    public const string NotAsked = "no";

    /// <summary>Those that the card has room for.</summary>
    private const int Most = 30;

    private static readonly IReadOnlyList<FieldChoice> _choices = [new("Not asked for", NotAsked), .. DefinitionComposer.Measures];

    public static DefinitionFormCard Compose(IndicatorChoiceForm form, CardBudget room)
    {
        var fields = form.Definitions.Take(Most).Select(definition => Field(form, definition, room).Judged(form.Unread)).ToList();
        var more = form.Definitions.Count - fields.Count;
        return new DefinitionFormCard(
            Text(form),
            $"Indicators of {form.Year.Name}",
            $"Choose for each what its figure is, or that it is not asked for. It holds for {form.Year.Name} and later years, until you choose anew."
                + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" {more} more are not shown and stay as they are.") : ""),
            [.. Notes(form), .. CardNote.OfFaults("Not saved yet", form.Unread, fields)],
            fields,
            ButtonRow.Of(
            [
                CardButton.Send("Save", new CardAction(IndicatorVerbs.SaveChoice) { Subject = form.Year.Name, Revision = form.Revision, Nonce = form.Nonce.ToString("N") }).AsNext(),
                CardButton.Go("New indicator", new CardAction(IndicatorVerbs.Change)),
            ]));
    }

    public static string Text(IndicatorChoiceForm form) => form.Note.Length > 0 ? form.Note : $"Which indicators are asked for in {form.Year.Name}?";

    private static IEnumerable<CardNote> Notes(IndicatorChoiceForm form) => form.Note.Length > 0 ? [new CardNote("accent", "", [AdaptiveMarkdown.Escape(form.Note)])] : [];

    private static FormField Field(IndicatorChoiceForm form, IndicatorDefinition definition, CardBudget room)
    {
        var kept = definition.IsAsked(form.Year) ? DefinitionComposer.MeasureOf(definition.Unit) : NotAsked;
        var value = form.Chosen is { } chosen && chosen.TryGetValue(definition.Id, out var typed) ? typed ?? NotAsked : kept;
        return FormField.Choice(IndicatorFields.Asked(definition.Id), CardLimits.Cut(definition.Name, room.Title), value, _choices, isExpanded: false).AsRequired("Choose a unit, or that it is not asked for.");
    }
}

/// <summary>The card on which the secretariat chooses what is asked for from a financial year on, as it is to be shown.</summary>
/// <param name="Revision">How far the definitions had come.</param>
/// <param name="Chosen">What stands in the inputs where that is not what is kept; null to show what is kept.</param>
/// <param name="Note">What to say above the inputs; empty for nothing.</param>
internal sealed record IndicatorChoiceForm(FundingYear Year, IReadOnlyList<IndicatorDefinition> Definitions, int Revision, IReadOnlyDictionary<IndicatorId, string?>? Chosen, string Note, Guid Nonce)
{
    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];
}
