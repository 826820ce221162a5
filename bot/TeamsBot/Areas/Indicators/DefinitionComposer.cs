using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>The card on which the secretariat says what is counted.</summary>
internal static class DefinitionComposer
{
    public static readonly IReadOnlyList<FieldChoice> Measures =
        [new("A count", IndicatorUnit.Count), new("Per cent", IndicatorUnit.PerCent), new("Pounds", IndicatorUnit.Pounds), new("Days", IndicatorUnit.Days)];

    private static readonly IReadOnlyList<FieldChoice> _ways = [new("Lower is better", "down"), new("Higher is better", "up")];

    public static DefinitionFormCard Compose(DefinitionForm form)
    {
        List<FieldFault> faults = [.. form.Unread, .. form.Faults.Select(fault => new FieldFault(IdOf(fault), fault.Message))];
        var fields = Fields(form).Select(field => field.Judged(faults)).ToList();
        return new DefinitionFormCard(
            Text(form),
            form.Current is null ? "New indicator" : "Change the indicator",
            form.Current is { IsRetired: true } ? "It is retired: saving it has it asked for again." : "What was reported before is kept as it is.",
            [.. CardNote.OfFaults("Not saved yet", faults, fields)],
            fields,
            ButtonRow.Of([CardButton.Send("Save", new CardAction(IndicatorVerbs.Define) { Subject = form.Current?.Id.Value, Revision = form.Current?.Revision, Nonce = form.Nonce.ToString("N") }).AsNext()]));
    }

    public static string Text(DefinitionForm form) => form.Faults.Count > 0 ? $"Not saved yet: {form.Faults[0].Message}"
        : form.Current is { } current ? $"Change the indicator \"{current.Name}\"."
        : "A new indicator: what is counted, and in which areas.";

    private static IEnumerable<FormField> Fields(DefinitionForm form)
    {
        var typed = form.Typed;
        yield return FormField.Text(IndicatorFields.Name, "Name", typed.Name, IndicatorReporting.Name, "Repeat victims").AsRequired("Give the indicator a name.");
        var unit = IndicatorUnit.Read(typed.Unit);
        var measure = unit is null ? "" : MeasureOf(unit);
        yield return FormField.Choice(IndicatorFields.Measure, "What the figure is", measure, Measures, isExpanded: true).AsRequired("Choose a count, per cent, pounds or days.");
        yield return FormField.Text(IndicatorFields.Unit, "What is counted, if it is a count", measure is IndicatorUnit.Count ? unit : "", IndicatorReporting.Unit, "people").Explained("Such as people, or leave it empty.");
        yield return FormField.Choice(IndicatorFields.Better, "Which way is better", typed.Better, _ways, isExpanded: true).AsRequired("Choose whether up or down is better.");
        yield return FormField.Several(
            IndicatorFields.Areas,
            "Areas that report it",
            [.. form.Areas.Select(area => new FieldChoice(area.Name, area.Area.Value))],
            [.. form.Areas.Where(area => typed.Areas.Count == 0 || typed.Areas.Contains(area.Area)).Select(area => area.Area.Value)]).Explained("Tick the areas; none stands for all.");
    }

    /// <summary>Which of <see cref="Measures"/> a unit is.</summary>
    public static string MeasureOf(string unit) => IndicatorUnit.MeasureOf(unit) is IndicatorMeasure.Count ? IndicatorUnit.Count : unit;

    private static string IdOf(IndicatorFault fault) => fault.Kind switch
    {
        IndicatorFaultKind.NameMissing or IndicatorFaultKind.NameTooLong or IndicatorFaultKind.NameTaken => IndicatorFields.Name,
        IndicatorFaultKind.UnitTooLong => IndicatorFields.Unit,
        IndicatorFaultKind.UnitMissing => IndicatorFields.Measure,
        IndicatorFaultKind.BetterWayMissing => IndicatorFields.Better,
        _ => "",
    };
}

/// <summary>The data of cards/indicators/definition.json.</summary>
internal sealed record DefinitionFormCard(string Speak, string Title, string Subtitle, IReadOnlyList<CardNote> Notes, IReadOnlyList<FormField> Fields, IReadOnlyList<ButtonRow> Rows);

/// <summary>The card on which the secretariat says what is counted, as it is to be shown.</summary>
/// <param name="Current">The indicator that is changed; null for a new one.</param>
/// <param name="Areas">Those that can be chosen.</param>
internal sealed record DefinitionForm(IndicatorDefinition? Current, IReadOnlyList<Allocation> Areas, IndicatorDraft Typed, IReadOnlyList<IndicatorFault> Faults, Guid Nonce)
{
    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];
}
