using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>The card on which an area reports a quarter's figures.</summary>
internal static class IndicatorFormComposer
{
    private const int ValueLength = 20;

    /// <summary>Characters of the indicator's name in the label of its note.</summary>
    private const int NoteLabelLength = 40;

    public static IndicatorFormCard Compose(IndicatorForm form, CardBudget room)
    {
        List<FieldFault> faults = [.. form.Unread, .. form.Faults.Select(fault => new FieldFault(IdOf(fault), fault.Message, fault.MayConfirm))];
        var items = form.Rows.Select(row => Row(form, row, faults, room)).ToList();
        return new IndicatorFormCard(
            Text(form),
            AdaptiveMarkdown.Escape($"{form.Area.Name}: indicators {form.Quarter.Name}"),
            $"{ReturnWords.Day(form.Quarter.From)} to {ReturnWords.Day(form.Quarter.To)}. Leave empty what you cannot give yet.",
            [.. CardNote.OfFaults("Not saved yet", faults, items.SelectMany(item => new[] { item.Figure, item.Note }))],
            items,
            ButtonRow.Of(Buttons(form)));
    }

    public static string Text(IndicatorForm form) => form.Faults.Count == 0
        ? $"{form.Area.Name}: indicators {form.Quarter.Name}, {ReturnWords.Counted(form.Rows.Count, "figure", "figures")}."
        : $"Not saved yet: {form.Faults[0].Message}";

    private static IndicatorRow Row(IndicatorForm form, IndicatorComparison row, IReadOnlyList<FieldFault> faults, CardBudget room)
    {
        var typed = form.Typed?.FirstOrDefault(input => input.Indicator == row.Indicator.Id);
        var value = typed is null ? row.Value?.Value.ToString("0.##", CultureInfo.InvariantCulture) : typed.Value;
        var note = typed is null ? row.Value?.Note : typed.Note;
        var before = IndicatorWords.Before(row);
        var name = CardLimits.Cut(row.Indicator.Name, room.Title);
        var unit = row.Indicator.Unit.Length == 0 ? "" : $" ({row.Indicator.Unit})";
        return new IndicatorRow(
            FormField.Text(IndicatorFields.Value(row.Indicator.Id), name + unit, value, ValueLength).Explained("Give a number.").Judged(faults),
            AdaptiveMarkdown.Escape($"{(row.Indicator.Better == BetterWay.Down ? "Lower is better." : "Higher is better.")} {(before.Length == 0 ? "Nothing was reported before." : $"Before: {before}.")}"),
            FormField.Text(IndicatorFields.Note(row.Indicator.Id), $"Note on {CardLimits.Cut(row.Indicator.Name, NoteLabelLength)}", note, IndicatorReporting.Note).Explained("A sentence or two.").Judged(faults));
    }

    private static IEnumerable<CardButton> Buttons(IndicatorForm form)
    {
        var save = new CardAction(IndicatorVerbs.Save) { Area = form.Area.Area.Value, Subject = form.Quarter.Name, Revision = form.Revision == 0 ? null : form.Revision, Nonce = form.Nonce.ToString("N") };
        yield return CardButton.Send("Save", save).AsNext();
        if (form.Faults.Count > 0 && form.Faults.All(fault => fault.MayConfirm))
        {
            yield return CardButton.Send("Save anyway", save with { Confirm = true });
        }

        yield return CardButton.Go("Quarter before", new CardAction(IndicatorVerbs.Open) { Area = form.Area.Area.Value, Subject = form.Quarter.Previous.Name });
    }

    private static string IdOf(IndicatorFault fault) => (fault.Kind, fault.Indicator) switch
    {
        (_, null) => "",
        (IndicatorFaultKind.NoteTooLong or IndicatorFaultKind.PrivateData, { } indicator) => IndicatorFields.Note(indicator),
        (_, { } indicator) => IndicatorFields.Value(indicator),
    };
}

/// <param name="Details">What was reported the quarter before and a year before.</param>
internal sealed record IndicatorRow(FormField Figure, string Details, FormField Note);

/// <summary>The data of cards/indicators/form.json.</summary>
internal sealed record IndicatorFormCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<IndicatorRow> Items,
    IReadOnlyList<ButtonRow> Rows);

/// <summary>One area's card for one quarter, as it is to be shown.</summary>
/// <param name="Rows">The indicators in use, with what was reported before.</param>
/// <param name="Typed">What stands in the inputs where that is not what was reported; null to show what was.</param>
internal sealed record IndicatorForm(
    Allocation Area,
    Quarter Quarter,
    IReadOnlyList<IndicatorComparison> Rows,
    IReadOnlyList<IndicatorInput>? Typed,
    IReadOnlyList<IndicatorFault> Faults,
    Guid Nonce)
{
    /// <summary>How far the area's quarter had come when the card was made; 0 before its first figure.</summary>
    public int Revision { get; init; }

    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];
}
