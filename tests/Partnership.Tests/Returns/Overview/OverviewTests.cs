using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Overview;
using Shouldly;
using Xunit;
using static Partnership.Tests.Returns.ReturnSample;

namespace Partnership.Tests.Returns.Overview;

public sealed class OverviewTests
{
    private static readonly FundedLineId Oxford = new("oxford");

    private static readonly FundingPeriod Period = new(
        Year, "2017/18", new DateOnly(2017, 6, 30), new DateOnly(2017, 10, 31), new DateOnly(2018, 4, 30),
        [new Allocation(Cherwell, "Cherwell", "CHE", null, GrantOfYear), new Allocation(Oxford, "Oxford", "OXF", null, Money.FromPounds(110_685))],
        Revision: 1);

    [Fact]
    public void What_is_owed_comes_before_what_is_settled_and_the_soonest_first()
    {
        var plan = ReturnSummary.Of(AcceptedPlan());

        DueCalendar.For(Period, Cherwell, [plan], new DateOnly(2017, 7, 1)).Select(static status => (status.Key.Kind, status.DaysLeft, status.Standing)).ShouldBe(
        [
            (ReturnKind.MidYear, 122, ReturnStanding.NotStarted),
            (ReturnKind.EndYear, 303, ReturnStanding.NotStarted),
            (ReturnKind.SpendingPlan, -1, ReturnStanding.Accepted),
        ]);
    }

    [Theory]
    [InlineData("2017-06-30", ReturnStanding.Draft)]
    [InlineData("2017-07-01", ReturnStanding.Overdue)]
    public void A_return_is_in_time_to_the_end_of_its_due_day(string day, ReturnStanding standing) =>
        Status(FullPlan(), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Standing.ShouldBe(standing);

    [Fact]
    public void It_is_the_move_of_whoever_has_to_sign_next()
    {
        var day = new DateOnly(2017, 6, 1);

        Status(FullPlan(), day).Mover.ShouldBe(PendingParty.Contact);
        Status(FullPlan().Submitted(EarlierReturns.None), day).Mover.ShouldBe(PendingParty.Commander);
        Status(FullPlan().Countersigned(EarlierReturns.None), day).Mover.ShouldBe(PendingParty.Secretariat);
        Status(AcceptedPlan(), day).Mover.ShouldBe(PendingParty.Nobody);
        DueCalendar.For(Period, Oxford, [], day)[0].Mover.ShouldBe(PendingParty.Contact);
    }

    [Fact]
    public void An_amendment_under_way_is_not_overdue()
    {
        var accepted = AcceptedPlan();
        var amended = ReturnSigning.Amend(accepted, Contact.By(accepted)).Return();

        var status = Status(amended, new DateOnly(2018, 1, 1));

        (status.IsOverdue, status.Standing, status.Mover).ShouldBe((false, ReturnStanding.Draft, PendingParty.Contact));
    }

    [Theory]
    [InlineData("2017-06-15", null)]
    [InlineData("2017-06-16", -14)]
    [InlineData("2017-06-17", null)]
    [InlineData("2017-06-23", -7)]
    [InlineData("2017-06-29", -1)]
    [InlineData("2017-06-30", null)]
    [InlineData("2017-07-01", 1)]
    [InlineData("2017-07-07", 7)]
    [InlineData("2017-07-08", null)]
    public void Reminders_fall_on_set_days_around_the_due_date(string day, int? offset)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        var reminders = DueCalendar.Reminders(Period, [ReturnSummary.Of(FullPlan().Submitted(EarlierReturns.None))], today.AddDays(-1), today);

        reminders.Select(static reminder => (reminder.Key.Area, reminder.Offset, reminder.To)).ShouldBe(offset is { } days
            ? [(Cherwell, days, PendingParty.Commander), (Oxford, days, PendingParty.Contact)]
            : []);
    }

    [Fact]
    public void After_an_outage_each_return_is_reminded_of_once_with_the_newest()
    {
        var reminders = DueCalendar.Reminders(Period, [], new DateOnly(2017, 6, 10), new DateOnly(2017, 7, 3));

        reminders.Select(static reminder => (reminder.Key.Area, reminder.Offset)).ShouldBe([(Cherwell, 1), (Oxford, 1)]);
    }

    [Fact]
    public void Nobody_is_reminded_of_a_return_that_cannot_be_started_yet()
    {
        DateOnly since = new(2017, 10, 30), today = new(2017, 10, 31);

        DueCalendar.Reminders(Period, [], since.AddDays(-1), since).ShouldBeEmpty();
        DueCalendar.Reminders(Period, [ReturnSummary.Of(AcceptedPlan())], since.AddDays(-1), since).ShouldHaveSingleItem().Key.ShouldBe(new ReturnKey(Year, Cherwell, ReturnKind.MidYear));
        DueCalendar.For(Period, Oxford, [], today).Select(static status => (status.Key.Kind, status.WaitsForPlan)).ShouldBe(
            [(ReturnKind.SpendingPlan, false), (ReturnKind.MidYear, true), (ReturnKind.EndYear, true)]);
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_accepted() =>
        DueCalendar.Reminders(Period, [ReturnSummary.Of(AcceptedPlan())], new DateOnly(2017, 6, 30), new DateOnly(2017, 7, 1))
            .ShouldHaveSingleItem().Key.Area.ShouldBe(Oxford);

    [Fact]
    public void The_board_has_every_area_and_counts_what_stands_how()
    {
        var board = StatusBoard.Of(Period, [ReturnSummary.Of(AcceptedPlan())], new DateOnly(2017, 11, 1));

        board.Rows.Select(static row => string.Join(' ', row.Returns.Select(static status => status.Standing))).ShouldBe(
            ["Accepted Overdue NotStarted", "Overdue Overdue NotStarted"]);
        board.Overdue.Select(static status => (status.Key.Area.Value, status.Key.Kind, status.DaysLeft)).ShouldBe(
            [("oxford", ReturnKind.SpendingPlan, -124), ("cherwell", ReturnKind.MidYear, -1), ("oxford", ReturnKind.MidYear, -1)]);
        board.Count(ReturnKind.SpendingPlan, ReturnStanding.Accepted).ShouldBe(1);
        board.Count(ReturnKind.EndYear, ReturnStanding.NotStarted).ShouldBe(2);
    }

    [Fact]
    public void Exceptions_are_red_lines_money_far_from_its_plan_and_what_is_overdue()
    {
        var plan = AcceptedPlan();
        var earlier = new EarlierReturns(plan, MidYear: null);
        var endYear = EndYear(plan)
            .Saved(1, Typed(cost: "35,999.99", rag: "red", reason: "Vacancy"), earlier)
            .Saved(2, Typed(cost: "20,396.21", rag: "amber", reason: "Dearer print"), earlier)
            .Submitted(earlier, confirmed: true);
        ReturnSummary[] kept = [ReturnSummary.Of(plan), ReturnSummary.Of(endYear)];

        var report = ExceptionReport.Of(Period, [plan, endYear], kept, new DateOnly(2017, 11, 1));

        report.Red.ShouldHaveSingleItem().Line.Title.ShouldBe("ASB post");
        report.Underspent.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            static line => line.Difference.ShouldBe(Money.FromPounds(-4_000.01m)),
            static line => line.Percent.ShouldBe(-10.0m));
        report.Overspent.ShouldHaveSingleItem().Line.Title.ShouldBe("Cybercrime campaign");
        report.Overdue.Count.ShouldBe(3);
    }

    [Fact]
    public void A_draft_is_nobodys_word_and_half_a_year_no_underspend()
    {
        var plan = AcceptedPlan();
        var midYear = MidYear(plan).Saved(1, Typed(cost: "1", rag: "red"), new EarlierReturns(plan, MidYear: null));

        ExceptionReport.Of(Period, [plan, midYear], [], new DateOnly(2017, 6, 1)).IsEmpty.ShouldBeTrue();
        var report = ExceptionReport.Of(Period, [plan, midYear with { State = ReturnState.Submitted }], [], new DateOnly(2017, 6, 1));
        report.Red.Count.ShouldBe(1);
        report.Underspent.ShouldBeEmpty();
    }

    [Fact]
    public void A_grant_that_was_cut_below_its_accepted_plan_is_an_exception()
    {
        var plan = AcceptedPlan();
        var planned = ReturnSums.CostsOf(plan);
        var cut = Period with { Allocations = [.. Period.Allocations.Select(one => one.Area == plan.Key.Area ? one with { Amount = planned - Money.FromPounds(1) } : one)] };

        ExceptionReport.Of(Period, [plan], [ReturnSummary.Of(plan)], new DateOnly(2017, 6, 1)).AboveGrant.ShouldBeEmpty();
        ExceptionReport.Of(cut, [plan], [ReturnSummary.Of(plan)], new DateOnly(2017, 6, 1)).AboveGrant.ShouldHaveSingleItem().Planned.ShouldBe(planned);
    }

    private static ReturnStatus Status(Return whole, DateOnly day) => ReturnStatus.Of(Period, whole.Key, ReturnSummary.Of(whole), day);
}
