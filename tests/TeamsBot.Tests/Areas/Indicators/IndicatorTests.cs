using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Returns.Indicators;
using Shouldly;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Indicators.Tables;
using TeamsBot.Storage;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Indicators;

/// <summary>Indicators in the chat: a quarter's figures, the scorecard, and what the secretariat adds.</summary>
public sealed class IndicatorTests : IAsyncLifetime
{
    private const string Entrants = "value.pcc-2014-15-indicator-6";
    private const string EntrantsNote = "note.pcc-2014-15-indicator-6";
    private const string Campaigns = "value.pcc-2014-15-indicator-2";

    private ReturnsUnderTest _returns = null!;

    private PersonInChat Officer => _returns.Cherwell;

    private PersonInChat Secretary => _returns.Secretary;

    private PersonInChat Anybody => new(_returns.Bot, PersonInChat.Member);

    private IndicatorStore Store => _returns.Bot.Services.GetRequiredService<IndicatorStore>();

    private IReadOnlyList<IndicatorDefinition> Defined => [.. Store.Definitions().Where(static one => one.Id.Value.StartsWith("own-", StringComparison.Ordinal))];

    public async ValueTask InitializeAsync()
    {
        _returns = await ReturnsUnderTest.StartAsync();
        await ChosenIndicators.AskForAllAsync(Secretary, "2016/17");
    }

    public ValueTask DisposeAsync() => _returns.DisposeAsync();

    [Fact]
    public async Task The_quarters_card_has_what_was_reported_before_beside_each_figure()
    {
        await ReportAsync("Q2 2016/17", (Entrants, "20"));
        await ReportAsync("Q1 2017/18", (Entrants, "15"));

        var form = await Officer.AskForCardAsync("report indicators for Cherwell Q2 2017/18");

        form.Inputs.Keys.Count(id => id.StartsWith("value.", StringComparison.Ordinal)).ShouldBe(8);
        form.Inputs[Entrants].ShouldBeEmpty();
        form.Shown.ShouldContain("15 in Q1 2017/18, 20 in Q2 2016/17");
    }

    [Fact]
    public async Task Saved_figures_stand_in_the_card_when_it_is_opened_again()
    {
        var saved = await ReportAsync("Q2 2017/18", (Entrants, "12"), (EntrantsNote, "Fewer since the summer scheme"));

        saved.Shown.ShouldContain("12");
        var form = await Officer.AskForCardAsync("report indicators Q2 2017/18");
        form.Inputs[Entrants].ShouldBe("12");
        form.Inputs[EntrantsNote].ShouldBe("Fewer since the summer scheme");
    }

    [Fact]
    public async Task A_question_on_an_indicator_is_answered_in_words_with_its_chart()
    {
        await ReportAsync("Q1 2017/18", (Entrants, "12"));
        await ReportAsync("Q2 2017/18", (Entrants, "15"));

        var reply = (await Anybody.SayAsync("how are we doing on first time entrants?")).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("Cherwell: 15 (worse than 12 in Q1 2017/18)");
        ((string)reply["text"]!).ShouldContain("Oxford: not reported");
        var card = reply["attachments"]![0]!["content"]!.ToJsonString();
        card.ShouldContain("Chart.Line");
        card.ShouldContain("Cherwell (worse)");
    }

    [Fact]
    public async Task The_scorecard_shows_the_newest_quarter()
    {
        ((string)(await Anybody.SayAsync("scorecard")).ShouldHaveSingleItem()["text"]!).ShouldContain("No area has reported");
        await ReportAsync("Q1 2017/18", (Entrants, "12"), (Campaigns, "3"));

        var reply = (await Anybody.SayAsync("scorecard")).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("2 of 32 figures reported");
        reply["attachments"]!.ToJsonString().ShouldContain("Q1 2017/18");
    }

    [Theory]
    [InlineData("what are this year's indicators?")]
    [InlineData("the current indicators for Cherwell please")]
    [InlineData("which indicators do we have now")]
    [InlineData("what do we measure this year?")]
    public async Task The_present_years_indicators_are_never_told_from_an_old_plan(string question)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var none = (string)(await new PersonInChat(bot, PersonInChat.Member).SayAsync(question)).ShouldHaveSingleItem()["text"]!;
        var chosen = (string)(await Anybody.SayAsync(question)).ShouldHaveSingleItem()["text"]!;

        none.ShouldContain("No area has reported its indicators yet. None is chosen for ");
        chosen.ShouldContain("Asked for in ");
        chosen.ShouldContain("Reduce first time entrants");
    }

    [Fact]
    public async Task Which_indicators_are_asked_for_is_the_secretariats_choice_for_the_year_with_a_unit_for_each()
    {
        ((string)(await Officer.SayAsync("report indicators for Cherwell Q1 2015/16")).ShouldHaveSingleItem()["text"]!).ShouldContain("has not chosen which indicators are asked for in 2015/16");
        ((string)(await Officer.SayAsync("which indicators are asked for in 2015/16?")).ShouldHaveSingleItem()["text"]!).ShouldContain("The secretariat chooses them");
        var choice = await Secretary.AskForCardAsync("report indicators for Cherwell Q1 2015/16");
        choice.Shown.ShouldContain("No indicator is asked for in 2015/16 yet");
        choice.Inputs.Values.ShouldAllBe(static value => value == "no");

        var told = await Secretary.SendRawAsync(PersonInChat.Merge(choice, choice.Button(IndicatorVerbs.SaveChoice), Typed(("asked.pcc-2014-15-indicator-6", "%"))));

        told.ToJsonString().ShouldContain("In 2015/16 the areas are asked for: Reduce first time entrants to the youth justice system (per cent).");
        var form = await OpenAsync("Q1 2015/16");
        form.Inputs.Keys.Where(static id => id.StartsWith("value.", StringComparison.Ordinal)).ShouldBe([Entrants]);
        form.Shown.ShouldContain("(%)");
        (await OpenAsync("Q1 2016/17")).Inputs.Count.ShouldBe(16);
        (await ReportAsync("Q1 2015/16", (Entrants, "1,5"))).Shown.ShouldContain("where the decimals begin");
        Store.Values().ShouldBeEmpty();
        (await ReportAsync("Q1 2015/16", (Entrants, "85%"))).Shown.ShouldContain("85%");
        Store.Values().ShouldHaveSingleItem().Value.ShouldBe(85m);
    }

    [Fact]
    public async Task A_choice_made_from_an_old_card_is_asked_about()
    {
        var card = await Secretary.AskForCardAsync("choose the indicators for 2017/18");
        await Secretary.SayAsync("define the indicator Repeat victims, in people, down is better");

        var again = await Secretary.PressAsync(card, IndicatorVerbs.SaveChoice, Typed(("asked.pcc-2014-15-indicator-6", "no")));

        again.Shown.ShouldContain("Someone else has changed the indicators");
        again.Inputs["asked.pcc-2014-15-indicator-6"].ShouldBe("no");
        (await OpenAsync("Q1 2017/18")).Inputs.ContainsKey(Entrants).ShouldBeTrue();
    }

    [Fact]
    public async Task A_scorecard_without_earlier_figures_says_so_and_shows_an_indicator_over_time_at_a_press()
    {
        await ReportAsync("Q1 2017/18", (Entrants, "12"));

        var card = await Anybody.AskForCardAsync("scorecard");

        card.Shown.ShouldContain("1 of 32 figures reported; there are no earlier figures to compare with.");
        card.Shown.ShouldContain("no earlier figure");
        card.Shown.ShouldNotContain("worse");
        var press = card.Json["body"]!.AsArray().Select(static element => element!["items"]?[0]?["selectAction"]?["data"]).OfType<JsonObject>()
            .Single(static data => (string?)data["subject"] is "pcc-2014-15-indicator-6");
        var activity = TeamsActivity.Button(press.DeepClone().AsObject(), "http://127.0.0.1:9/", "a:member").By(PersonInChat.Member);
        ((string)(await _returns.Bot.ExchangeAsync(activity)).ShouldHaveSingleItem()["text"]!).ShouldContain("Cherwell: 12 (no earlier figure)");
    }

    [Fact]
    public async Task What_moved_the_wrong_way_stands_in_the_exception_report()
    {
        await ReportAsync("Q1 2017/18", (Entrants, "12"));
        await ReportAsync("Q2 2017/18", (Entrants, "15"));

        var report = await Secretary.AskForCardAsync("exception report");

        report.Shown.ShouldContain("first time entrants", Case.Insensitive);
    }

    [Fact]
    public async Task What_was_typed_stays_with_the_error_beside_its_field()
    {
        var form = await OpenAsync("Q1 2017/18");

        var again = await Officer.PressAsync(form, IndicatorVerbs.Save, Typed((Entrants, "a dozen"), (Campaigns, "3")));

        again.Shown.ShouldContain("Type a number");
        again.Inputs[Entrants].ShouldBe("a dozen");
        again.Inputs[Campaigns].ShouldBe("3");
        Store.Values().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_odd_figure_is_asked_about_and_saved_once_that_is_confirmed()
    {
        await ReportAsync("Q1 2017/18", (Entrants, "12"));
        var question = await Officer.PressAsync(await OpenAsync("Q2 2017/18"), IndicatorVerbs.Save, Typed((Entrants, "120")));
        question.Shown.ShouldContain("Is this right?");
        Store.Values().ShouldHaveSingleItem();

        await Officer.PressAsync(question, IndicatorVerbs.Save, confirm: true);

        Store.Values().Select(value => value.Value).ShouldBe([12m, 120m]);
    }

    [Fact]
    public async Task A_second_press_changes_nothing()
    {
        var form = await OpenAsync("Q1 2017/18");
        var data = PersonInChat.Merge(form, form.Button(IndicatorVerbs.Save), Typed((Entrants, "12")));
        await Officer.SendAsync(data.DeepClone().AsObject());
        var first = Store.Values().ShouldHaveSingleItem();
        var later = await OpenAsync("Q1 2017/18");
        await Officer.PressAsync(later, IndicatorVerbs.Save, Typed((Entrants, "13")));

        await Officer.SendAsync(data);

        Store.Values().ShouldHaveSingleItem().Value.ShouldBe(13m);
        first.Value.ShouldBe(12m);
    }

    [Fact]
    public async Task Two_people_on_one_quarter_do_not_overwrite_each_other_unasked()
    {
        var mine = await OpenAsync("Q1 2017/18");
        var theirs = await Secretary.AskForCardAsync("report indicators for Cherwell Q1 2017/18");
        await Secretary.PressAsync(theirs, IndicatorVerbs.Save, Typed((Entrants, "20")));

        var warned = await Officer.PressAsync(mine, IndicatorVerbs.Save, Typed((Entrants, "12")));

        warned.Shown.ShouldContain("Someone else reported");
        warned.Shown.ShouldContain("is 20");
        warned.Inputs[Entrants].ShouldBe("12");
        Store.Values().ShouldHaveSingleItem().Value.ShouldBe(20m);
        await Officer.PressAsync(warned, IndicatorVerbs.Save);
        Store.Values().ShouldHaveSingleItem().Value.ShouldBe(12m);
    }

    [Fact]
    public async Task Only_an_areas_own_people_report_for_it()
    {
        var form = await OpenAsync("Q1 2017/18");
        var data = PersonInChat.Merge(form, form.Button(IndicatorVerbs.Save), Typed((Entrants, "12")));
        var stranger = new PersonInChat(_returns.Bot, PersonInChat.Oxford);

        ((string)(await stranger.SayAsync("report indicators for Cherwell Q1 2017/18")).ShouldHaveSingleItem()["text"]!).ShouldContain("CSP contact");
        (await stranger.SendRawAsync(data)).ToJsonString().ShouldContain("CSP contact");

        Store.Values().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_secretariat_defines_an_indicator_that_areas_then_report()
    {
        const string Words = "define the indicator Repeat victims, in people, down is better";
        ((string)(await Officer.SayAsync(Words)).ShouldHaveSingleItem()["text"]!).ShouldContain("Only the partnership's secretariat");
        ((string)(await Secretary.SayAsync(Words)).ShouldHaveSingleItem()["text"]!).ShouldContain("lower is better");
        var id = $"value.{Defined.ShouldHaveSingleItem().Id.Value}";

        await ReportAsync("Q1 2017/18", (id, "4"));

        var answer = (await Anybody.SayAsync("how are we doing on repeat victims?")).ShouldHaveSingleItem();
        ((string)answer["text"]!).ShouldContain("Cherwell: 4 people");
    }

    [Fact]
    public async Task A_definition_without_its_better_way_is_asked_about()
    {
        var form = await Secretary.AskForCardAsync("define the indicator Repeat victims, in people");

        form.Shown.ShouldContain("up or down is better");
        form.Inputs["name"].ShouldBe("Repeat victims");
        form.Inputs["unit"].ShouldBe("people");
        Defined.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_card_defines_an_indicator_for_the_areas_that_are_ticked_once()
    {
        var form = await Secretary.AskForCardAsync("new indicator");
        form.Inputs["areas"].Split(',').Length.ShouldBe(4);
        var data = PersonInChat.Merge(form, form.Button(IndicatorVerbs.Define), Typed(("name", "Hare coursing"), ("unit", "reports"), ("better", "down"), ("areas", "cherwell,west-oxon")));

        (await Secretary.SendRawAsync(data.DeepClone().AsObject())).ToJsonString().ShouldContain("card of Cherwell, West Oxfordshire");
        await Secretary.SendRawAsync(data);

        var definition = Defined.ShouldHaveSingleItem();
        (definition.Name, definition.Revision).ShouldBe(("Hare coursing", 1));
        (await OpenAsync("Q1 2017/18")).Inputs.ContainsKey($"value.{definition.Id.Value}").ShouldBeTrue();
        var oxford = await new PersonInChat(_returns.Bot, PersonInChat.Oxford).AskForCardAsync("report indicators for Oxford Q1 2017/18");
        oxford.Inputs.ContainsKey($"value.{definition.Id.Value}").ShouldBeFalse();
    }

    [Fact]
    public async Task An_old_card_of_an_indicator_overwrites_nothing_unasked()
    {
        await Secretary.SayAsync("define the indicator Repeat victims, in people, down is better");
        var form = await Secretary.AskForCardAsync("change the indicator Repeat victims");
        await Secretary.SayAsync("define the indicator Repeat victims, in households, down is better");

        var warned = await Secretary.PressAsync(form, IndicatorVerbs.Define, Typed(("name", "Victims again")));

        warned.Shown.ShouldContain("households");
        warned.Inputs["name"].ShouldBe("Victims again");
        Defined.ShouldHaveSingleItem().Name.ShouldBe("Repeat victims");
        await Secretary.SendRawAsync(PersonInChat.Merge(warned, warned.Button(IndicatorVerbs.Define), typed: null));
        Defined.ShouldHaveSingleItem().Name.ShouldBe("Victims again");
    }

    [Fact]
    public async Task A_retired_indicator_is_asked_for_no_more_and_its_figures_stay()
    {
        await Secretary.SayAsync("define the indicator Repeat victims, in people, down is better");
        var id = Defined.ShouldHaveSingleItem().Id.Value;
        await ReportAsync("Q1 2017/18", ($"value.{id}", "4"));
        ((string)(await Officer.SayAsync("retire the indicator Repeat victims")).ShouldHaveSingleItem()["text"]!).ShouldContain("Only the partnership's secretariat");

        ((string)(await Secretary.SayAsync("retire the indicator Repeat victims")).ShouldHaveSingleItem()["text"]!).ShouldContain("not asked for any more");

        (await OpenAsync("Q2 2017/18")).Inputs.ContainsKey($"value.{id}").ShouldBeFalse();
        Store.Values().ShouldHaveSingleItem().Value.ShouldBe(4m);
        var trail = _returns.Bot.Services.GetRequiredService<DatabaseReader>().Read($"indicator:{id}", static (session, subject) => session.Audit.About(subject, 10));
        trail.Count.ShouldBe(2);
        await Secretary.SendRawAsync(Press(await Secretary.AskForCardAsync("change the indicator Repeat victims")));
        (await OpenAsync("Q2 2017/18")).Inputs.ContainsKey($"value.{id}").ShouldBeTrue();
    }

    [Fact]
    public async Task Words_that_only_come_near_a_name_retire_nothing()
    {
        var reply = (await Secretary.SayAsync("retire the indicator young people")).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("Say it again with the whole name");
        Defined.ShouldBeEmpty();
    }

    private static JsonObject Press(CardInHand form) => PersonInChat.Merge(form, form.Button(IndicatorVerbs.Define), typed: null);

    private async Task<CardInHand> OpenAsync(string quarter) => await Officer.AskForCardAsync($"report indicators for Cherwell {quarter}");

    private async Task<CardInHand> ReportAsync(string quarter, params (string Id, string Value)[] figures) =>
        await Officer.PressAsync(await OpenAsync(quarter), IndicatorVerbs.Save, Typed(figures));
}
