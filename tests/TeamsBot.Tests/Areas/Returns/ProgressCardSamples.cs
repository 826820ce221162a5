using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Updates.Cards;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;
using static TeamsBot.Tests.Areas.Returns.ReturnCases;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>The samples of progress updates and indicators.</summary>
internal static class ProgressCardSamples
{
    private static readonly CardBudget _room = new(Title: 120, Text: 600, Note: 600);
    private static readonly BodyId _body = new("cherwell-csp");
    private static readonly DateTimeOffset _at = new(2017, 10, 12, 14, 5, 0, TimeSpan.Zero);

    private static readonly UpdateSubject _burglary = new("topic/burglary", "Burglary", Period: null, []);
    private static readonly UpdateSubject _behaviour = new("priority/cherwell-asb", "Reduce anti-social behaviour", new PeriodId("2017-18"), []);

    public static readonly ProgressUpdate Update = new(
        new UpdateId(Guid.Parse("22222222-3333-4444-8555-666666666666")),
        _body,
        _behaviour,
        Rag.Amber,
        "Calls about anti-social behaviour in Banbury are down by a fifth since June.",
        "Two closure orders were granted; the officer works with fourteen families.",
        "The lease of the youth centre ends in January.",
        "",
        "Talk with the county about the lease in November.",
        Contact,
        _at,
        _at,
        UpdateState.Sent,
        Acceptance: null,
        Revision: 1);

    public static readonly IndicatorDefinition Entrants = new(new IndicatorId("pcc-2014-15-indicator-4"), "First time entrants to the youth justice system", "young people", BetterWay.Down, [], Revision: 0);
    public static readonly IndicatorDefinition Confidence = new(new IndicatorId("pcc-2014-15-indicator-7"), "Residents who feel safe after dark", "%", BetterWay.Up, [], Revision: 0);
    public static readonly Quarter Second = new(new FundingYear(2017), 2);

    public static readonly IReadOnlyDictionary<string, string> AreaNames = Year.Allocations.ToDictionary(area => area.Area.Value, area => area.Name, StringComparer.Ordinal);

    public static IEnumerable<KeyValuePair<string, string>> All => Updates().Concat(Indicators());

    public static IndicatorComparison Compare(IndicatorDefinition indicator, string area, decimal? now, decimal? last, decimal? year) => new(
        indicator, new FundedLineId(area), Second, Value(indicator, area, Second, now), Value(indicator, area, Second.Previous, last), Value(indicator, area, Second.YearBefore, year));

    public static IndicatorSeries Series(IndicatorDefinition indicator, Allocation area, bool endsWrong, params IReadOnlyList<decimal> values) => new(
        area,
        [.. values.Select((value, at) => Value(indicator, area.Area.Value, Back(values.Count - 1 - at), value)!)],
        endsWrong);

    private static IEnumerable<KeyValuePair<string, string>> Updates()
    {
        var form = new UpdateForm(_body, "Cherwell Community Safety Partnership", [_behaviour, _burglary], SubjectId: null, new UpdateInput(null, null, null, null, null, null), Editing: null, [], Nonce);
        yield return Sample("updates/form.new", UpdateComposer.Compose(form));
        yield return Sample("updates/form.words", UpdateComposer.Compose(form with { SubjectId = _burglary.Id, Typed = UpdateInput.FromMessage("Burglaries in Bicester fell after the shed alarms were given out.") }));
        yield return Sample("updates/form.faults", UpdateComposer.Compose(form with { SubjectId = _burglary.Id, Faults = [new UpdateFault(UpdateField.Rag, "Choose green, amber or red.", MayConfirm: false), new UpdateFault(UpdateField.Headline, "Say the news in a sentence.", MayConfirm: false)] }));
        yield return Sample("updates/form.question", UpdateComposer.Compose(form with { Editing = Update, SubjectId = _behaviour.Id, Typed = new UpdateInput("amber", Update.Headline, "Ask j.smith@example.org.", Update.Risks, "", Update.NextSteps), Faults = [new UpdateFault(UpdateField.Achievements, "This looks like an e-mail address. Leave out what could point to a person, unless it has to be there.", MayConfirm: true)] }));
        yield return Sample("updates/receipt.sent", UpdateComposer.Receipt(Update, "Cherwell Community Safety Partnership", AsContact, Nonce));
        yield return Sample("returns/notice.update", UpdateNoticeComposer.Arrived(Update, "Cherwell Community Safety Partnership", Nonce, _room));
        yield return Sample("returns/notice.update-accepted", UpdateNoticeComposer.Accepted(Update with { State = UpdateState.Accepted, Acceptance = new Signature(Secretary, _at.AddDays(1)) }, "Cherwell Community Safety Partnership"));
        var asked = Update with { State = UpdateState.AskedBack, Review = new UpdateReview("How many families are there now?", new Signature(Secretary, _at.AddDays(1))) };
        yield return Sample("updates/form.asked", UpdateComposer.Compose(form with { Editing = asked, SubjectId = _behaviour.Id, Typed = UpdateInput.FromMessage(Update.Headline) }));
        yield return Sample("updates/form.review", UpdateReviewComposer.Compose(Update, "Cherwell Community Safety Partnership", "", [], Nonce));
        yield return Sample("returns/notice.update-asked", UpdateNoticeComposer.Reviewed(asked, "Cherwell Community Safety Partnership"));
        yield return Sample("returns/notice.update-declined", UpdateNoticeComposer.Reviewed(asked with { State = UpdateState.Declined }, "Cherwell Community Safety Partnership"));
        var names = new Dictionary<BodyId, string> { [_body] = "Cherwell CSP" };
        yield return Sample("updates/list.sent", UpdateComposer.List("Updates from Cherwell", [Update, Update with { State = UpdateState.Accepted, Rag = Rag.Green, Subject = _burglary, Headline = "Burglaries in Bicester fell after the shed alarms were given out.", Achievements = "", Risks = "", NextSteps = "" }], names, AsSecretariat, Nonce, _room));
        yield return Sample("updates/list.none", UpdateComposer.List("Updates from Oxford", [], names, AsContact, Nonce, _room));
    }

    private static IEnumerable<KeyValuePair<string, string>> Indicators()
    {
        var form = new IndicatorForm(Year.Allocations[0], Second, [Compare(Entrants, "cherwell", null, 11, 14), Compare(Confidence, "cherwell", 71.5m, null, null)], Typed: null, [], Nonce);
        yield return Sample("indicators/form.quarter", IndicatorFormComposer.Compose(form, _room));
        yield return Sample("indicators/form.faults", IndicatorFormComposer.Compose(
            form with
            {
                Typed = [new IndicatorInput(Entrants.Id, "about ten", ""), new IndicatorInput(Confidence.Id, "715", "From the winter survey.")],
                Faults = [new IndicatorFault(IndicatorFaultKind.ValueUnreadable, Entrants.Id, "Type a number.", MayConfirm: false), new IndicatorFault(IndicatorFaultKind.ValueOdd, Confidence.Id, "This is far from the quarter before. Is it right?", MayConfirm: true)],
            },
            _room));
        var definition = new DefinitionForm(Current: null, Year.Allocations, new IndicatorDraft("", "", "", []), [], Nonce);
        yield return Sample("indicators/definition.new", DefinitionComposer.Compose(definition));
        yield return Sample("indicators/definition.faults", DefinitionComposer.Compose(definition with
        {
            Current = Entrants with { Revision = 2 },
            Typed = new IndicatorDraft("", "young people", "down", [new FundedLineId("cherwell")]),
            Faults = [new IndicatorFault(IndicatorFaultKind.NameMissing, Entrants.Id, "Give the indicator a name.", MayConfirm: false)],
        }));
        yield return Sample("indicators/definition.choice", IndicatorChoiceComposer.Compose(
            new IndicatorChoiceForm(new FundingYear(2017), [Entrants, Confidence with { IsRetired = true }], Revision: 3, Chosen: null, "No indicator is asked for in 2017/18 yet.", Nonce), _room));
        IndicatorComparison[] all =
        [
            Compare(Entrants, "cherwell", 9, 11, 14), Compare(Entrants, "oxford", 24, 19, 18), Compare(Entrants, "south-vale", 7, 8, 7), Compare(Entrants, "west-oxon", null, 5, 4),
            Compare(Confidence, "cherwell", 71.5m, 70, 69), Compare(Confidence, "oxford", 66, 65, null), Compare(Confidence, "south-vale", null, null, null), Compare(Confidence, "west-oxon", null, null, null),
        ];
        yield return Sample("indicators/scorecard.quarter", ScorecardComposer.Compose(Second, all, AreaNames, page: 1, _room));
        yield return Sample("indicators/scorecard.one", ScorecardComposer.ComposeOne(
            Entrants,
            [.. all.Take(4)],
            [Series(Entrants, Year.Allocations[0], endsWrong: false, 14, 12, 13, 11, 9), Series(Entrants, Year.Allocations[1], endsWrong: true, 18, 17, 20, 19, 24)],
            AreaNames,
            _room));
    }

    private static Quarter Back(int quarters) => quarters == 0 ? Second : Back(quarters - 1).Previous;

    private static IndicatorValue? Value(IndicatorDefinition indicator, string area, Quarter quarter, decimal? value) =>
        value is { } given ? new IndicatorValue(indicator.Id, new FundedLineId(area), quarter, given, "", Contact, _at) : null;

    private static KeyValuePair<string, string> Sample<T>(string name, T card) => new(name, CardJson.Write(card));
}
