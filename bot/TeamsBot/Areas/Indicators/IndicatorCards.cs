using Partnership.Returns.Indicators;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>The cards of indicators.</summary>
internal sealed class IndicatorCards(CardTemplates templates)
{
    /// <summary>One area's form for one quarter. Its inputs are named by <see cref="IndicatorFields"/>.</summary>
    public CardMessage Form(IndicatorForm form) =>
        new(CardBudget.Fit(room => templates.Expand("indicators/form.json", IndicatorFormComposer.Compose(form, room))), IndicatorFormComposer.Text(form));

    /// <summary>The secretariat's card of one indicator.</summary>
    public CardMessage Definition(DefinitionForm form) => new(templates.Expand("indicators/definition.json", DefinitionComposer.Compose(form)), DefinitionComposer.Text(form));

    /// <summary>The secretariat's choice of what is asked for.</summary>
    public CardMessage Choice(IndicatorChoiceForm form) =>
        new(CardBudget.Fit(room => templates.Expand("indicators/definition.json", IndicatorChoiceComposer.Compose(form, room))), IndicatorChoiceComposer.Text(form));

    /// <summary>All indicators in a quarter.</summary>
    /// <param name="areaNames">What the areas are called, by id.</param>
    /// <param name="page">From 1; null for those found for a question, of which the first are shown.</param>
    public CardMessage Scorecard(Quarter quarter, IReadOnlyList<IndicatorComparison> comparisons, IReadOnlyDictionary<string, string> areaNames, int? page = null) => new(
        CardBudget.Fit(room => templates.Expand("indicators/scorecard.json", ScorecardComposer.Compose(quarter, comparisons, areaNames, page, room))),
        ScorecardComposer.Text(quarter, comparisons));

    /// <summary>One indicator: each area's newest figure, and a line chart.</summary>
    /// <param name="areaNames">What the areas are called, by id.</param>
    public CardMessage Indicator(IndicatorDefinition indicator, IReadOnlyList<IndicatorComparison> comparisons, IReadOnlyList<IndicatorSeries> series, IReadOnlyDictionary<string, string> areaNames) => new(
        CardBudget.Fit(room => templates.Expand("indicators/scorecard.json", ScorecardComposer.ComposeOne(indicator, comparisons, series, areaNames, room))),
        ScorecardComposer.Text(indicator, comparisons));
}
