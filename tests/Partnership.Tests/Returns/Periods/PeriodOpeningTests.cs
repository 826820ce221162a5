using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;
using static Partnership.Tests.Returns.ReturnSample;

namespace Partnership.Tests.Returns.Periods;

public sealed class PeriodOpeningTests
{
    private static readonly DateOnly Today = new(2017, 4, 3);

    private static readonly PeriodOpening Opening = new(Oxfordshire.Facts, Today);

    [Fact]
    public void A_year_of_the_facts_opens_with_its_own_allocations_to_the_pound()
    {
        var period = Open(Opening.Proposal(new FundingYear(2017)));

        (period.Id, period.Name, period.Revision).ShouldBe((Year, "2017/18", 1));
        (period.PlanDue, period.MidYearDue, period.EndYearDue).ShouldBe((new DateOnly(2017, 6, 30), new DateOnly(2017, 10, 31), new DateOnly(2018, 4, 30)));
        period.Allocations.Select(static allocation => (allocation.Code, allocation.Amount.ToString())).ShouldBe(
        [
            ("PHE", "£50,656"), ("YOE", "£226,913"), ("CHE", "£58,542"), ("OXF", "£110,685"), ("SVA", "£106,846"), ("WOX", "£43,826"), ("DAE", "£94,374"), ("SIA", "£2,081"),
        ]);
        period.Allocations.Sum(static allocation => allocation.Amount.Pence).ShouldBe(693_923_00);
        period.Allocations[2].Body.ShouldBe(new BodyId("cherwell-csp"));
    }

    [Fact]
    public void A_new_year_opens_with_every_area_and_no_amounts()
    {
        var proposal = Opening.Proposal(new FundingYear(2018));

        proposal.Allocations.Count.ShouldBe(8);
        proposal.Allocations.ShouldAllBe(static row => row.Amount == null);
        Faults(proposal).ShouldHaveSingleItem().Kind.ShouldBe(PeriodFaultKind.NoAllocations);
    }

    [Fact]
    public void Rows_name_areas_in_any_of_their_names()
    {
        var period = Open(Typed(("cherwell csp", "£60,000"), ("SOUTH & VALE", "50k"), ("West Oxon", "1"), ("OXF", "2"), ("", "")));

        period.Allocations.Select(static allocation => allocation.Name).ShouldBe(["Cherwell", "Oxford", "South and Vale", "West Oxfordshire"]);
    }

    [Fact]
    public void Every_wrong_row_is_named_with_what_is_wrong()
    {
        var faults = Faults(Typed(("Cherwell", "lots"), ("Reading", "5"), ("", "5"), ("Oxford", "5"), ("oxford", "6"), ("Community Safety Partnerships", "319,899"), ("SIA", "")));

        faults.Select(static fault => (fault.Row, fault.Kind, fault.Field)).ShouldBe(
        [
            (2, PeriodFaultKind.AmountRefused, PeriodField.Amount),
            (3, PeriodFaultKind.AreaUnknown, PeriodField.Area),
            (4, PeriodFaultKind.AreaMissing, PeriodField.Area),
            (6, PeriodFaultKind.AreaTwice, PeriodField.Area),
            (7, PeriodFaultKind.AreaSharedOut, PeriodField.Area),
            (8, PeriodFaultKind.AmountRefused, PeriodField.Amount),
        ]);
    }

    [Theory]
    [InlineData("2018", null, null, null, PeriodFaultKind.YearUnclear)]
    [InlineData("2018/20", null, null, null, PeriodFaultKind.YearUnclear)]
    [InlineData("2018/19", "soon", null, null, PeriodFaultKind.DateUnclear)]
    [InlineData("2018/19", "30 February 2018", null, null, PeriodFaultKind.DateUnclear)]
    [InlineData("2018/19", "30 June 2017", null, null, PeriodFaultKind.DateOutOfRange)]
    [InlineData("2018/19", null, null, "30 April 2021", PeriodFaultKind.DateOutOfRange)]
    [InlineData("2018/19", "31/10/2018", null, null, PeriodFaultKind.DatesOutOfOrder)]
    [InlineData("2018/19", null, "2019-05-01", null, PeriodFaultKind.DatesOutOfOrder)]
    [InlineData("2018/19", "", null, null, PeriodFaultKind.DateUnclear)]
    [InlineData("2018/19", null, "2018-10-31T09:00:00", null, PeriodFaultKind.DateUnclear)]
    public void The_year_and_its_dates_have_to_go_together(string year, string? plan, string? midYear, string? endYear, PeriodFaultKind fault)
    {
        var input = Typed(("Cherwell", "5")) with { Year = year, PlanDue = plan, MidYearDue = midYear, EndYearDue = endYear };

        Faults(input).ShouldHaveSingleItem().Kind.ShouldBe(fault);
    }

    [Fact]
    public void Only_the_secretariat_opens_and_nobody_twice()
    {
        var input = Typed(("Cherwell", "5"));
        var open = Open(input);

        Opening.Open(input, Contact, static _ => null, []).ShouldBe(new PeriodOutcome.NotAllowed());
        Opening.Open(input, Secretary, id => id == open.Id ? open : null, []).ShouldBe(new PeriodOutcome.AlreadyOpen(open));
        Opening.Change(open, input, Contact, open.Revision, NotUsed, []).ShouldBe(new PeriodOutcome.NotAllowed());
        Opening.Change(open, input, Secretary, open.Revision - 1, NotUsed, []).ShouldBe(new PeriodOutcome.Stale(open));
    }

    [Fact]
    public void A_due_date_that_has_passed_is_asked_about_and_taken_once_it_is_meant()
    {
        var late = new PeriodOpening(Oxfordshire.Facts, new DateOnly(2018, 7, 1));
        var input = Typed(("Cherwell", "5"));

        var asked = late.Open(input, Secretary, static _ => null, []).ShouldBeOfType<PeriodOutcome.Refused>().Faults.ShouldHaveSingleItem();

        (asked.Kind, asked.Field, asked.MayConfirm).ShouldBe((PeriodFaultKind.DateInPast, PeriodField.PlanDue, true));
        var open = late.Open(input, Secretary, static _ => null, [asked.Meant!]).ShouldBeOfType<PeriodOutcome.Done>().Period;
        late.Change(open, input with { MidYearDue = "15 December 2018" }, Secretary, open.Revision, NotUsed, []).ShouldBeOfType<PeriodOutcome.Done>();
        late.Change(open, input with { PlanDue = "29 June 2018" }, Secretary, open.Revision, NotUsed, []).ShouldBeOfType<PeriodOutcome.Refused>();
    }

    [Fact]
    public void The_days_proposed_for_a_year_that_has_begun_are_in_order_and_none_has_passed()
    {
        for (var day = new DateOnly(2018, 4, 1); day <= new DateOnly(2019, 3, 31); day = day.AddDays(1))
        {
            var proposal = new PeriodOpening(Oxfordshire.Facts, day).Proposal(new FundingYear(2018)) with { Allocations = Typed(("Cherwell", "5")).Allocations };

            new PeriodOpening(Oxfordshire.Facts, day).Open(proposal, Secretary, static _ => null, []).ShouldBeOfType<PeriodOutcome.Done>();
        }
    }

    [Fact]
    public void A_grant_below_what_the_accepted_plan_spends_is_asked_about_and_taken_once_it_is_meant()
    {
        var open = Open(Typed(("Cherwell", "500"), ("Oxford", "500")));
        var inUse = UsedBy(Cherwell, Money.FromPounds(450));
        var cut = Typed(("cherwell", "449.50"), ("Oxford", "1"));

        var asked = Opening.Change(open, cut, Secretary, open.Revision, inUse, []).ShouldBeOfType<PeriodOutcome.Refused>().Faults.ShouldHaveSingleItem();

        (asked.Kind, asked.Row, asked.Message).ShouldBe((PeriodFaultKind.AmountBelowPlan, 2, "The accepted plan of Cherwell spends £450, which is £0.50 more than this."));
        Opening.Change(open, cut, Secretary, open.Revision, inUse, [asked.Meant!]).ShouldBeOfType<PeriodOutcome.Done>();
        Opening.Change(open, Typed(("cherwell", "400"), ("Oxford", "1")), Secretary, open.Revision, inUse, [asked.Meant!]).ShouldBeOfType<PeriodOutcome.Refused>();
        Opening.Change(open, Typed(("cherwell", "450")), Secretary, open.Revision, inUse, []).ShouldBeOfType<PeriodOutcome.Done>();
    }

    [Theory]
    [InlineData("2018-06-30")]
    [InlineData("30/6/18")]
    [InlineData("30.06.2018")]
    [InlineData("30th June 2018")]
    [InlineData("the 30th of June, 2018")]
    [InlineData("Sat 30 Jun 2018")]
    [InlineData("June 30th, 2018")]
    [InlineData("30 June")]
    [InlineData("30/6")]
    public void Days_are_read_as_people_write_them(string typed) => DateInput.Read(typed, new DateOnly(2018, 7, 14)).ShouldBe(new DateOnly(2018, 6, 30));

    [Theory]
    [InlineData("Friday 30 June 2018")]
    [InlineData("31 June 2018")]
    [InlineData("6/30/2018")]
    [InlineData("June")]
    [InlineData("soon")]
    public void What_is_no_day_is_not_guessed_at(string typed) => DateInput.Read(typed, new DateOnly(2018, 7, 14)).ShouldBeNull();

    [Fact]
    public void Without_a_year_the_nearest_day_is_meant()
    {
        DateInput.Read("15 January", new DateOnly(2018, 10, 31)).ShouldBe(new DateOnly(2019, 1, 15));
        DateInput.Read("15 January").ShouldBeNull();
    }

    [Fact]
    public void An_area_of_a_form_with_nothing_typed_as_its_amount_gets_nothing() =>
        Open(Typed(("Cherwell", "5"), ("Oxford", "0"), ("SIA", "nil")) with { AmountsOptional = true }).Allocations.ShouldHaveSingleItem().Name.ShouldBe("Cherwell");

    [Fact]
    public void A_change_keeps_year_and_codes_and_cannot_leave_out_an_area_with_returns()
    {
        var open = Open(Typed(("Cherwell", "5"), ("Oxford", "6")));
        var renamed = open with { Allocations = [open.Allocations[0] with { Code = "CH9" }, open.Allocations[1]] };

        var changed = Opening.Change(renamed, Typed(("Cherwell", "7")) with { Year = "2030/31" }, Secretary, open.Revision, UsedBy(Cherwell), [])
            .ShouldBeOfType<PeriodOutcome.Done>().Period;

        (changed.Id, changed.Revision).ShouldBe((open.Id, 2));
        changed.Allocations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            static allocation => allocation.Code.ShouldBe("CH9"),
            static allocation => allocation.Amount.ShouldBe(Money.FromPounds(7)));
        Opening.Change(open, Typed(("Oxford", "7")), Secretary, open.Revision, UsedBy(Cherwell), []).ShouldBeOfType<PeriodOutcome.Refused>()
            .Faults.ShouldHaveSingleItem().Message.ShouldStartWith("Cherwell has returns");
    }

    [Theory]
    [InlineData("2017-18", 2017)]
    [InlineData("17/18", 2017)]
    [InlineData("2017 to 2018", 2017)]
    [InlineData("2009-10", 2009)]
    [InlineData("2017–18", 2017)]
    public void Years_are_read_as_people_write_them(string text, int start) => FundingYear.Parse(text).ShouldBe(new FundingYear(start));

    private static Dictionary<FundedLineId, Money?> NotUsed => [];

    private static Dictionary<FundedLineId, Money?> UsedBy(FundedLineId area, Money? planned = null) => new() { [area] = planned };

    private static FundingPeriod Open(PeriodInput input) => Opening.Open(input, Secretary, static _ => null, []).ShouldBeOfType<PeriodOutcome.Done>().Period;

    private static IReadOnlyList<PeriodFault> Faults(PeriodInput input) => Opening.Open(input, Secretary, static _ => null, []).ShouldBeOfType<PeriodOutcome.Refused>().Faults;

    /// <summary>A file whose first line has its headings.</summary>
    private static PeriodInput Typed(params (string Area, string Amount)[] rows) =>
        new("2018/19", null, null, null, [.. rows.Select(static (row, at) => new AllocationInput(at + 2, row.Area, row.Amount))], AmountsOptional: false);
}
