using FsCheck;
using FsCheck.Fluent;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;
using static Partnership.Tests.Returns.ReturnSample;

namespace Partnership.Tests.Returns.Indicators;

public sealed class IndicatorTests
{
    private static readonly FundingYear Year = new(2017);
    private static readonly IReadOnlyList<IndicatorDefinition> Definitions = [.. CommissionersIndicators.Of(Oxfordshire.Facts).Select(static one => one.From(new FundingYear(2016), isAsked: true))];
    private static readonly IndicatorDefinition Entrants = Definitions[5];
    private static readonly IndicatorDefinition Sessions = Definitions[1];
    private static readonly Quarter First = new(new FundingYear(2017), 1);
    private static readonly DateTimeOffset Later = new(2017, 10, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly Allocation[] Areas = [new(Cherwell, "Cherwell", "CHE", null, GrantOfYear), new(new FundedLineId("oxford"), "Oxford", "OXF", null, GrantOfYear)];

    [Fact]
    public void The_Commissioners_eight_come_from_the_facts_with_the_way_that_is_better()
    {
        Definitions.Count.ShouldBe(8);
        Entrants.Name.ShouldBe("Reduce first time entrants to the youth justice system");
        Definitions.Select(static definition => definition.Better).ShouldBe(
            [BetterWay.Down, BetterWay.Up, BetterWay.Up, BetterWay.Down, BetterWay.Up, BetterWay.Down, BetterWay.Up, BetterWay.Down]);
    }

    [Theory]
    [InlineData("2017-04-01", "Q1 2017/18")]
    [InlineData("2017-06-30", "Q1 2017/18")]
    [InlineData("2017-07-01", "Q2 2017/18")]
    [InlineData("2017-12-31", "Q3 2017/18")]
    [InlineData("2018-03-31", "Q4 2017/18")]
    public void Quarters_are_those_of_the_financial_year(string day, string name)
    {
        var quarter = Quarter.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        quarter.Name.ShouldBe(name);
        Quarter.Parse(name, new DateOnly(2020, 1, 1)).ShouldBe(quarter);
    }

    [Fact]
    public void Every_day_lies_in_its_quarter_and_the_quarter_before_ends_the_day_before_it() =>
        Prop.ForAll(Gen.Choose(new DateOnly(2001, 1, 1).DayNumber, new DateOnly(2090, 1, 1).DayNumber).ToArbitrary(), static number =>
        {
            var day = DateOnly.FromDayNumber(number);
            var quarter = Quarter.Of(day);
            return quarter.From <= day && day <= quarter.To && quarter.Previous.To == quarter.From.AddDays(-1) && quarter.Previous < quarter
                && quarter.YearBefore == quarter.Previous.Previous.Previous.Previous;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_quarter_is_reported_by_the_areas_contact_or_the_secretariat()
    {
        Report(Contact, Row("12")).ShouldBeOfType<IndicatorOutcome.Reported>().Values.ShouldHaveSingleItem().ShouldBe(
            new IndicatorValue(Entrants.Id, Cherwell, First, 12, "fewer", Contact.Person, Later));
        Report(Secretary, Row("1,234")).ShouldBeOfType<IndicatorOutcome.Reported>().Values[0].Value.ShouldBe(1234);
        Report(Commander, Row("12")).ShouldBe(new IndicatorOutcome.NotAllowed());
    }

    [Theory]
    [InlineData("many", "", IndicatorFaultKind.ValueUnreadable, false)]
    [InlineData("-1", "", IndicatorFaultKind.ValueNegative, false)]
    [InlineData("99999999999", "", IndicatorFaultKind.ValueTooLarge, false)]
    [InlineData("", "a note", IndicatorFaultKind.NoteWithoutValue, false)]
    [InlineData("", "", IndicatorFaultKind.NothingReported, false)]
    [InlineData("61", "", IndicatorFaultKind.ValueOdd, true)]
    [InlineData("6", "", IndicatorFaultKind.ValueOdd, true)]
    [InlineData("20", "call 07700 900123", IndicatorFaultKind.PrivateData, true)]
    public void Wrong_and_odd_figures_are_named(string value, string note, IndicatorFaultKind kind, bool mayConfirm)
    {
        IndicatorValue[] known = [Value(Entrants, First.Previous, 20)];

        var fault = Report(Contact, Row(value, note), known).ShouldBeOfType<IndicatorOutcome.Refused>().Faults.ShouldHaveSingleItem();

        (fault.Kind, fault.MayConfirm).ShouldBe((kind, mayConfirm));
        (Report(Contact, Row(value, note), known, confirmed: true) is IndicatorOutcome.Reported).ShouldBe(mayConfirm);
    }

    [Theory]
    [InlineData("", "1,500", 1500)]
    [InlineData("", "nil", 0)]
    [InlineData("people", "12 people", 12)]
    [InlineData("%", "85%", 85)]
    [InlineData("%", "85.5 per cent", 85.5)]
    [InlineData("£", "£1,234.50", 1234.5)]
    [InlineData("£", "1.2k", 1200)]
    [InlineData("days", "3 days", 3)]
    [InlineData("days", "2.5", 2.5)]
    public void A_figure_is_read_in_its_own_unit(string unit, string typed, double value) =>
        IndicatorNumber.Read(typed, Entrants with { Unit = unit }).ShouldBe(((decimal)value, null));

    [Theory]
    [InlineData("", "1,5", "where the decimals begin")]
    [InlineData("%", "1,5", "where the decimals begin")]
    [InlineData("£", "1,5", "where the decimals begin")]
    [InlineData("", "85%", "This is a count, and per cent stand here")]
    [InlineData("people", "£85", "This is a count of people, and pounds stand here")]
    [InlineData("days", "85 per cent", "This is measured in days")]
    [InlineData("%", "3 days", "This is measured in per cent")]
    [InlineData("£", "85%", "This is an amount in pounds")]
    [InlineData("", "12 or 13", "Type a number")]
    [InlineData("days", "1m", "Type a number")]
    [InlineData("", "1.234", "where the decimals begin")]
    public void What_is_of_another_unit_or_may_be_two_numbers_is_asked_about_and_never_saved(string unit, string typed, string message)
    {
        var (value, fault) = IndicatorNumber.Read(typed, Entrants with { Unit = unit });

        value.ShouldBeNull();
        fault!.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("", "1.5", IndicatorFaultKind.ValueNotWhole)]
    [InlineData("%", "140", IndicatorFaultKind.ValueOverHundred)]
    public void What_is_odd_for_its_unit_is_asked_about(string unit, string typed, IndicatorFaultKind kind)
    {
        IndicatorOutcome Reported(bool confirmed) => IndicatorReporting.Report(Cherwell, First, [Row(typed)], [Entrants with { Unit = unit }], [], Contact, Later, confirmed);

        Reported(confirmed: false).ShouldBeOfType<IndicatorOutcome.Refused>().Faults.ShouldHaveSingleItem().Kind.ShouldBe(kind);
        Reported(confirmed: true).ShouldBeOfType<IndicatorOutcome.Reported>();
    }

    [Fact]
    public void The_Commissioners_indicators_are_asked_for_in_their_own_year_until_the_secretariat_chooses_them_for_another()
    {
        var given = CommissionersIndicators.Of(Oxfordshire.Facts);
        given.ShouldAllBe(static one => one.IsAsked(new FundingYear(2014)) && !one.IsAsked(new FundingYear(2013)) && !one.IsAsked(new FundingYear(2015)));

        var changes = IndicatorDefining.Choose(Year, new Dictionary<IndicatorId, string?> { [given[0].Id] = "%", [given[1].Id] = "count", [given[2].Id] = null }, given);

        changes.Select(static change => (change.After.Id, change.After.Unit, change.After.Revision)).ShouldBe([(given[0].Id, "%", 1), (given[1].Id, "", 1)]);
        changes[0].After.IsAsked(new FundingYear(2016)).ShouldBeFalse();
        changes[0].After.IsAsked(new FundingYear(2020)).ShouldBeTrue();
        var ended = changes[0].After.From(new FundingYear(2019), isAsked: false);
        (ended.IsAsked(new FundingYear(2018)), ended.IsAsked(new FundingYear(2019))).ShouldBe((true, false));
    }

    [Fact]
    public void A_quarter_that_is_not_over_is_asked_about() =>
        Report(Contact, Row("5"), quarter: new Quarter(new FundingYear(2017), 3)).ShouldBeOfType<IndicatorOutcome.Refused>()
            .Faults.ShouldHaveSingleItem().Kind.ShouldBe(IndicatorFaultKind.QuarterNotOver);

    [Theory]
    [InlineData(12, 10, 20, Movement.Worse, Movement.Better, false)]
    [InlineData(12, 20, 10, Movement.Better, Movement.Worse, true)]
    [InlineData(12, 10, null, Movement.Worse, Movement.Unknown, true)]
    [InlineData(12, 12, 12, Movement.Same, Movement.Same, false)]
    [InlineData(12, null, null, Movement.Unknown, Movement.Unknown, false)]
    public void The_wrong_way_is_judged_against_a_year_before_and_else_against_the_quarter_before(
        int value, int? last, int? year, Movement onQuarter, Movement onYear, bool isWrongWay)
    {
        var comparison = Card(Value(Entrants, First, value), last is { } l ? Value(Entrants, First.Previous, l) : null, year is { } y ? Value(Entrants, First.YearBefore, y) : null)
            .Compare(Entrants, Cherwell, First);

        (comparison.OnQuarter, comparison.OnYear, comparison.IsWrongWay).ShouldBe((onQuarter, onYear, isWrongWay));
    }

    [Fact]
    public void More_is_better_where_the_definition_says_so() =>
        Card(Value(Sessions, First, 5), Value(Sessions, First.Previous, 4)).Compare(Sessions, Cherwell, First).OnQuarter.ShouldBe(Movement.Better);

    [Fact]
    public void Where_nothing_was_reported_before_it_is_said_that_there_is_no_earlier_figure() =>
        Card(Value(Entrants, First, 5)).Answer(Entrants, area: null).ShouldContain("Cherwell: 5 (no earlier figure)");

    [Fact]
    public void A_later_report_takes_the_place_of_an_earlier_one() =>
        Card(Value(Entrants, First, 5), Value(Entrants, First, 6) with { At = Later.AddDays(1) }).Compare(Entrants, Cherwell, First).Value!.Value.ShouldBe(6);

    [Fact]
    public void The_scorecard_answers_in_the_newest_quarter_with_what_it_is_held_against()
    {
        var card = Card(Value(Entrants, First, 12), Value(Entrants, First.Previous, 15), Value(Entrants, First.YearBefore, 10));

        card.Find("first time entrants").ShouldBe([Entrants]);
        card.Find("FTEs").ShouldBe([Entrants]);
        card.Find("the").ShouldBeEmpty();
        card.Answer(Entrants, area: null).ShouldBe(
            "Reduce first time entrants to the youth justice system, Q1 2017/18:\nCherwell: 12 (better than 15 in Q4 2016/17; worse than 10 in Q1 2016/17)\nOxford: not reported");
        card.Answer(Sessions, area: null).ShouldStartWith("No area has reported");
        card.WrongWay(First).ShouldHaveSingleItem().Indicator.ShouldBe(Entrants);
        var series = card.Series(Entrants).ShouldHaveSingleItem();
        series.Values.Select(static value => value.Value).ShouldBe([10m, 15m, 12m]);
        series.EndsWrong.ShouldBeTrue();
    }

    [Fact]
    public void The_secretariat_defines_and_changes_indicators()
    {
        var id = new IndicatorId("bikes");

        IndicatorDefining.Define(id, null, 0, new IndicatorDraft("Bikes marked", "bikes", "up", []), Definitions, Contact, Year).ShouldBe(new IndicatorOutcome.NotAllowed());
        IndicatorDefining.Define(id, null, 0, new IndicatorDraft("", new string('x', 31), "sideways", []), Definitions, Secretary, Year).ShouldBeOfType<IndicatorOutcome.Refused>()
            .Faults.Select(static fault => fault.Kind).ShouldBe([IndicatorFaultKind.NameMissing, IndicatorFaultKind.UnitTooLong, IndicatorFaultKind.BetterWayMissing]);
        IndicatorDefining.Define(id, null, 0, new IndicatorDraft(Entrants.Name.ToUpperInvariant(), "count", "up", []), Definitions, Secretary, Year).ShouldBeOfType<IndicatorOutcome.Refused>()
            .Faults.ShouldHaveSingleItem().Kind.ShouldBe(IndicatorFaultKind.NameTaken);
        var defined = IndicatorDefining.Define(id, null, 0, new IndicatorDraft(" Bikes  marked ", "bikes", "Up", []), Definitions, Secretary, Year).ShouldBeOfType<IndicatorOutcome.Defined>().Definition;
        (defined.Name, defined.Unit, defined.Better, defined.Revision).ShouldBe(("Bikes marked", "bikes", BetterWay.Up, 1));
        IndicatorDefining.Define(id, defined, 0, new IndicatorDraft("Bikes", "bikes", "up", []), Definitions, Secretary, Year).ShouldBe(new IndicatorOutcome.Stale(defined));
        IndicatorDefining.Define(Entrants.Id, Entrants, 0, new IndicatorDraft("First time entrants", "people", "down", []), Definitions, Secretary, Year)
            .ShouldBeOfType<IndicatorOutcome.Defined>().Definition.Topics.ShouldBe(Entrants.Topics);
    }

    [Fact]
    public void A_retired_indicator_is_asked_for_no_more_until_it_is_defined_again()
    {
        IndicatorDefining.Retire(Entrants, Entrants.Revision, Contact).ShouldBe(new IndicatorOutcome.NotAllowed());
        IndicatorDefining.Retire(Entrants, Entrants.Revision + 1, Secretary).ShouldBe(new IndicatorOutcome.Stale(Entrants));
        var retired = IndicatorDefining.Retire(Entrants, Entrants.Revision, Secretary).ShouldBeOfType<IndicatorOutcome.Defined>().Definition;
        (retired.IsRetired, retired.Revision).ShouldBe((true, Entrants.Revision + 1));

        new Scorecard(Oxfordshire.Facts, [retired], [Value(retired, First, 12)], Areas).Of(First).ShouldBeEmpty();
        IndicatorDefining.Define(retired.Id, retired, retired.Revision, new IndicatorDraft(retired.Name, "people", "down", []), Definitions, Secretary, Year)
            .ShouldBeOfType<IndicatorOutcome.Defined>().Definition.IsRetired.ShouldBeFalse();
    }

    [Fact]
    public void An_indicator_of_some_areas_stands_on_their_scorecard_alone()
    {
        var rural = Entrants with { Areas = [Cherwell] };

        new Scorecard(Oxfordshire.Facts, [rural], [], Areas).Of(First).Select(static one => one.Area).ShouldBe([Cherwell]);
    }

    private static Scorecard Card(params IndicatorValue?[] values) => new(Oxfordshire.Facts, Definitions, [.. values.OfType<IndicatorValue>()], Areas);

    private static IndicatorValue Value(IndicatorDefinition definition, Quarter quarter, decimal value) => new(definition.Id, Cherwell, quarter, value, "", Contact.Person, Later);

    private static IndicatorInput Row(string value, string note = "fewer") => new(Entrants.Id, value, note);

    private static IndicatorOutcome Report(PersonRoles by, IndicatorInput row, IndicatorValue[]? known = null, bool confirmed = false, Quarter? quarter = null) =>
        IndicatorReporting.Report(Cherwell, quarter ?? First, [row], Definitions, known ?? [], by, Later, confirmed);
}
