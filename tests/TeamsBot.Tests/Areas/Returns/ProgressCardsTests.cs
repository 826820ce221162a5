using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Partnership.Facts;
using Partnership.Returns.Indicators;
using Partnership.Returns.Updates;
using Shouldly;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates;
using TeamsBot.Areas.Updates.Cards;
using TeamsBot.Cards;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.ReturnCases;

namespace TeamsBot.Tests.Areas.Returns;

public sealed class ProgressCardsTests
{
    private const int MostBytes = 28_000;

    private static readonly CardTemplates _templates = new(Path.Combine(AppContext.BaseDirectory, "cards"));
    private static readonly UpdateCards _updates = new(_templates);
    private static readonly IndicatorCards _indicators = new(_templates);

    [Theory]
    [InlineData('a')]
    [InlineData('\\')]
    [InlineData('漢')]
    public void Many_long_updates_stay_under_28_KB(char filling)
    {
        var text = new string(filling, UpdateLimits.Text);
        var longest = ProgressCardSamples.Update with { Headline = new string(filling, UpdateLimits.Headline), Achievements = text, Risks = text, HelpNeeded = text, NextSteps = text };

        var list = _updates.List("Updates", [.. Enumerable.Repeat(longest, 40)], new Dictionary<BodyId, string>(), AsSecretariat, Nonce);
        var receipt = _updates.Receipt(longest, "Cherwell CSP", AsContact, Nonce);
        var notice = _updates.Arrived(longest, "Cherwell CSP", Nonce);

        Size(list).ShouldBeLessThan(MostBytes);
        Size(notice).ShouldBeLessThan(MostBytes);
        Size(receipt).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public void Only_the_secretariat_accepts_an_update()
    {
        Verbs(AsSecretariat).ShouldBe([UpdateVerbs.Accept, UpdateVerbs.Review]);
        Verbs(AsContact).ShouldBe([UpdateVerbs.Edit]);
        Verbs(AsCommander).ShouldBeEmpty();
    }

    [Fact]
    public void A_chart_has_rows_as_fallback_and_says_in_words_which_line_went_wrong()
    {
        var indicator = ProgressCardSamples.Entrants;
        var card = _indicators.Indicator(
            indicator,
            [ProgressCardSamples.Compare(indicator, "oxford", 24, 19, 18)],
            [ProgressCardSamples.Series(indicator, Year.Allocations[1], endsWrong: true, 18, 17, 20, 19, 24)],
            ProgressCardSamples.AreaNames);

        var chart = JsonNode.Parse(card.Json)!["body"]!.AsArray().Select(element => element!["items"]?[0]).Single(item => string.Equals((string?)item?["type"], "Chart.Line", StringComparison.Ordinal))!;

        CardParts.Texts(chart["fallback"]!).ShouldBe(["Q2 2016/17", "Oxford", "18", "Q3 2016/17", "Oxford", "17", "Q4 2016/17", "Oxford", "20", "Q1 2017/18", "Oxford", "19", "Q2 2017/18", "Oxford", "24"]);
        ((string)chart["data"]![0]!["legend"]!).ShouldBe("Oxford (worse)");
        ((string)chart["data"]![0]!["color"]!).ShouldBe("attention");
        CardParts.Texts(JsonNode.Parse(card.Json)!).ShouldContain(text => text == "Worse: moved the wrong way");
    }

    [Fact]
    public void A_quarter_of_many_indicators_stays_under_28_KB()
    {
        var definitions = Enumerable.Range(1, 20).Select(number => ProgressCardSamples.Entrants with { Id = new IndicatorId(string.Create(CultureInfo.InvariantCulture, $"indicator-{number}")), Name = new string('n', IndicatorReporting.Name) }).ToList();
        var rows = definitions.Select(definition => ProgressCardSamples.Compare(definition, "cherwell", 1_234_567.89m, 2, 3)).ToList();
        var areas = definitions.SelectMany(definition => ProgressCardSamples.AreaNames.Keys.Select(area => ProgressCardSamples.Compare(definition, area, 1_234_567.89m, null, null))).ToList();

        Size(_indicators.Form(new IndicatorForm(Year.Allocations[0], ProgressCardSamples.Second, rows, Typed: null, [], Nonce))).ShouldBeLessThan(MostBytes);
        Size(_indicators.Scorecard(ProgressCardSamples.Second, areas, ProgressCardSamples.AreaNames, page: 1)).ShouldBeLessThan(MostBytes);
        Size(_indicators.Choice(new IndicatorChoiceForm(ProgressCardSamples.Second.Year, [.. definitions, .. definitions.Select(one => one with { Id = new IndicatorId($"{one.Id.Value}-own") })], Revision: 0, Chosen: null, "", Nonce))).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public void Each_cell_of_the_scorecard_is_a_badge_whose_words_stand_without_its_colour_too()
    {
        var indicator = ProgressCardSamples.Entrants;
        var card = JsonNode.Parse(_indicators.Scorecard(
            ProgressCardSamples.Second,
            [ProgressCardSamples.Compare(indicator, "oxford", 24, 19, 18), ProgressCardSamples.Compare(indicator, "cherwell", 9, 11, 14), ProgressCardSamples.Compare(indicator, "south-vale", 5, null, null)],
            ProgressCardSamples.AreaNames).Json)!;

        CardParts.Badges(card).Select(badge => ((string)badge["text"]!, (string)badge["style"]!, (string)badge["fallback"]!["text"]!)).ShouldBe(
            [("24, worse", "Attention", "24, worse"), ("9, better", "Good", "9, better"), ("5", "Default", "5")]);
        CardParts.Texts(card).ShouldContain(text => text == "no earlier figure");
    }

    private static IEnumerable<string> Verbs(Viewer viewer) =>
        CardParts.Buttons(JsonNode.Parse(_updates.List("Updates", [ProgressCardSamples.Update], new Dictionary<BodyId, string>(), viewer, Nonce).Json)!).Select(button => (string)button["verb"]!);

    private static int Size(CardMessage card) => Encoding.UTF8.GetByteCount(card.Json);
}
