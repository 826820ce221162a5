using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using Shouldly;
using Xunit;
using static Partnership.Tests.Returns.ReturnSample;

namespace Partnership.Tests.Returns.Checks;

public sealed class LineReaderTests
{
    private static readonly LineId First = new(1);

    [Fact]
    public void A_plan_line_is_read_with_its_money_and_other_funding()
    {
        var input = Typed(" Cybercrime  campaign ", "Schools\r\nClubs", "£1,234.50", other: [new("Oxford City Council", "1k"), new("", " "), new("Thames Water", "£20")]);

        var reading = LineReader.Read(input, EmptyPlan(), First, EarlierReturns.None);

        reading.Faults.ShouldBeEmpty();
        var line = reading.Line.ShouldNotBeNull();
        (line.Title, line.Text, line.Cost, line.Rag).ShouldBe(("Cybercrime campaign", "Schools\nClubs", Money.FromPounds(1234.5m), null));
        line.OtherFunding.ShouldBe([new OtherFunding("Oxford City Council", Money.FromPounds(1000)), new OtherFunding("Thames Water", Money.FromPounds(20))]);
    }

    [Theory]
    [InlineData("", ReturnFaultKind.TitleMissing)]
    [InlineData(" ... ", ReturnFaultKind.TitleMissing)]
    [InlineData("a.s.b. POST", ReturnFaultKind.TitleTaken)]
    public void A_title_has_to_be_given_and_be_its_own(string title, ReturnFaultKind fault)
    {
        var plan = EmptyPlan().WithLine(Typed("ASB post"));

        var reading = LineReader.Read(Typed(title), plan, new LineId(2), EarlierReturns.None);

        reading.Line.ShouldBeNull();
        reading.Faults.ShouldHaveSingleItem().Kind.ShouldBe(fault);
    }

    [Fact]
    public void A_line_may_keep_its_own_title()
    {
        var plan = EmptyPlan().WithLine(Typed("ASB post"));

        LineReader.Read(Typed("ASB Post"), plan, First, EarlierReturns.None).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Too_long_texts_are_refused_each_beside_its_input()
    {
        var input = Typed(new string('t', 121), new string('x', 1_501), other: new OtherFundingInput(new string('s', 121), "5"));

        var reading = LineReader.Read(input, EmptyPlan(), First, EarlierReturns.None);

        reading.Line.ShouldBeNull();
        reading.Faults.Select(static fault => (fault.Kind, fault.Field, fault.Index)).ShouldBe(
        [
            (ReturnFaultKind.TitleTooLong, ReturnField.Title, 0),
            (ReturnFaultKind.TextTooLong, ReturnField.Text, 0),
            (ReturnFaultKind.SourceTooLong, ReturnField.OtherSource, 1),
        ]);
        reading.Faults[1].Message.ShouldContain("1,501");
    }

    [Fact]
    public void The_longest_texts_are_taken() =>
        LineReader.Read(Typed(new string('t', 120), new string('x', 1_500)), EmptyPlan(), First, EarlierReturns.None).Faults.ShouldBeEmpty();

    [Fact]
    public void Other_funding_needs_a_source_and_an_amount_in_each_row()
    {
        var input = Typed(other: [new("", "500"), new("Police", ""), new("Council", "lots")]);

        var faults = LineReader.Read(input, EmptyPlan(), First, EarlierReturns.None).Faults;

        faults.Select(static fault => (fault.Kind, fault.Field, fault.Index, fault.MayConfirm)).ShouldBe(
        [
            (ReturnFaultKind.SourceMissing, ReturnField.OtherSource, 1, false),
            (ReturnFaultKind.AmountMissing, ReturnField.OtherAmount, 2, false),
            (ReturnFaultKind.AmountRefused, ReturnField.OtherAmount, 3, false),
        ]);
    }

    [Fact]
    public void A_line_may_be_saved_unfinished_if_that_is_confirmed()
    {
        var reading = LineReader.Read(Typed("ASB post", "", ""), EmptyPlan(), First, EarlierReturns.None);

        reading.Line.ShouldNotBeNull().Cost.ShouldBeNull();
        reading.Faults.Select(static fault => (fault.Kind, fault.MayConfirm)).ShouldBe([(ReturnFaultKind.TextMissing, true), (ReturnFaultKind.CostMissing, true)]);
    }

    [Fact]
    public void An_amount_that_cannot_be_read_is_one_fault_and_never_confirmed()
    {
        var reading = LineReader.Read(Typed(cost: "1,5"), EmptyPlan(), First, EarlierReturns.None);

        reading.Line.ShouldBeNull();
        reading.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            static fault => fault.Kind.ShouldBe(ReturnFaultKind.CostRefused),
            static fault => fault.Field.ShouldBe(ReturnField.Cost),
            static fault => fault.MayConfirm.ShouldBeFalse());
    }

    [Fact]
    public void A_planned_line_costs_something_but_nothing_may_have_been_spent_on_it()
    {
        var plan = AcceptedPlan();
        var earlier = new EarlierReturns(plan, MidYear: null);

        LineReader.Read(Typed(cost: "0"), EmptyPlan(), First, EarlierReturns.None).Faults.ShouldHaveSingleItem().Kind.ShouldBe(ReturnFaultKind.CostRefused);
        LineReader.Read(Typed(cost: "0", rag: "red"), MidYear(plan), First, earlier).Line.ShouldNotBeNull().Cost.ShouldBe(new Money(0));
    }

    [Fact]
    public void A_line_over_the_whole_grant_is_refused_and_a_total_over_it_asked_about()
    {
        var plan = EmptyPlan().WithLine(Typed("First", cost: "50000"));

        LineReader.Read(Typed("Second", cost: "58542.01"), plan, new LineId(2), EarlierReturns.None).Faults.ShouldHaveSingleItem().Kind.ShouldBe(ReturnFaultKind.CostOverAllocation);
        var reading = LineReader.Read(Typed("Second", cost: "8542.01"), plan, new LineId(2), EarlierReturns.None);
        reading.Line.ShouldNotBeNull();
        reading.Faults.ShouldHaveSingleItem().Message.ShouldContain("£0.01 more");
        LineReader.Read(Typed("Second", cost: "8542"), plan, new LineId(2), EarlierReturns.None).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Private_data_is_asked_about_wherever_it_stands()
    {
        var input = Typed("Call 07700 900123", "DOB 3/5/2004", other: new OtherFundingInput("a@example.org", "5"));

        var reading = LineReader.Read(input, EmptyPlan(), First, EarlierReturns.None);

        reading.Line.ShouldNotBeNull();
        reading.Faults.ShouldAllBe(static fault => fault.Kind == ReturnFaultKind.PrivateData && fault.MayConfirm);
        reading.Faults.Select(static fault => fault.Field).ShouldBe([ReturnField.Title, ReturnField.Text, ReturnField.OtherSource]);
    }

    [Fact]
    public void A_return_has_the_plans_title_whatever_is_typed_and_needs_a_light()
    {
        var plan = AcceptedPlan();

        var reading = LineReader.Read(Typed("Another title", cost: "20000"), MidYear(plan), First, new EarlierReturns(plan, MidYear: null));

        reading.Line.ShouldNotBeNull().Title.ShouldBe("ASB post");
        reading.Faults.ShouldHaveSingleItem().Kind.ShouldBe(ReturnFaultKind.RagMissing);
    }

    [Theory]
    [InlineData("40000.01", null, ReturnFaultKind.OverPlan)]
    [InlineData("40000.01", "Overtime in August", null)]
    [InlineData("40000", null, null)]
    [InlineData("36000", null, null)]
    [InlineData("35999.99", null, ReturnFaultKind.Underspent)]
    [InlineData("35999.99", "Post was empty till May", null)]
    [InlineData("19999.99", null, ReturnFaultKind.BelowMidYear)]
    [InlineData("19999.99", "Refund from the supplier", null)]
    public void Spending_away_from_the_plan_has_to_be_explained_at_the_years_end(string cost, string? reason, ReturnFaultKind? fault)
    {
        var plan = AcceptedPlan();
        var midYear = MidYear(plan).Saved(1, Typed(cost: "20000", rag: "green"), new EarlierReturns(plan, MidYear: null));
        var earlier = new EarlierReturns(plan, midYear);

        var reading = LineReader.Read(Typed(cost: cost, rag: "AMBER", reason: reason), EndYear(plan, midYear), First, earlier);

        reading.Faults.Select(static found => (ReturnFaultKind?)found.Kind).ShouldBe(fault is null ? [] : [fault]);
        reading.Line.ShouldNotBeNull().UnderspendReason.ShouldBe(reason);
    }

    [Fact]
    public void At_mid_year_a_half_spent_line_is_no_underspend()
    {
        var plan = AcceptedPlan();

        LineReader.Read(Typed(cost: "1", rag: "green"), MidYear(plan), First, new EarlierReturns(plan, MidYear: null)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_confirmed_is_that_question_and_no_other()
    {
        var faults = LineReader.Read(Typed("ASB post", "", ""), EmptyPlan(), First, EarlierReturns.None).Faults;

        var confirmed = ConfirmedFaults.Parse(ConfirmedFaults.Of(faults).ToString());

        confirmed.Unanswered(faults).ShouldBeEmpty();
        confirmed.Unanswered(LineReader.Read(Typed("ASB post", "call 07700 900123", ""), EmptyPlan(), First, EarlierReturns.None).Faults)
            .ShouldHaveSingleItem().Kind.ShouldBe(ReturnFaultKind.PrivateData);
        confirmed.Unanswered(LineReader.Read(Typed("", "", ""), EmptyPlan(), First, EarlierReturns.None).Faults)
            .ShouldHaveSingleItem().Kind.ShouldBe(ReturnFaultKind.TitleMissing);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PrivateData")]
    [InlineData("x.y.z.w,,1.2.3.4.5")]
    public void Nonsense_confirms_nothing(string? text) => ConfirmedFaults.Parse(text).ToString().ShouldBeEmpty();
}
