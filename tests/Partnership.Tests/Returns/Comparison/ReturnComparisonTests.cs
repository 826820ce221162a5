using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using Partnership.Returns.Comparison;
using Shouldly;
using Xunit;
using static Partnership.Tests.Returns.ReturnSample;

namespace Partnership.Tests.Returns.Comparison;

public sealed class ReturnComparisonTests
{
    [Fact]
    public void A_return_does_not_differ_from_itself() => ReturnComparison.Between(FullPlan(), FullPlan()).IsSame.ShouldBeTrue();

    [Fact]
    public void Old_and_new_values_are_told_line_by_line()
    {
        var before = FullPlan();
        var after = before.Saved(1, Typed("ASB officer", "", "£39,000", other: new OtherFundingInput("TVP", "500")), EarlierReturns.None, confirmed: true);
        after = ReturnDrafting.RemoveLine(after, Contact.By(after), new LineId(2)).Return().WithLine(Typed("Bike marking", cost: "1"));
        after = ReturnDrafting.SetRemark(after, Contact.By(after), "Less", ConfirmedFaults.None).Return();

        var comparison = ReturnComparison.Between(before, after);

        comparison.Lines.Select(static line => (line.Line.Value, line.Title, line.Change)).ShouldBe(
            [(1, "ASB officer", LineChange.Changed), (3, "Bike marking", LineChange.Added), (2, "Cybercrime campaign", LineChange.Removed)]);
        comparison.Lines[0].Fields.ShouldBe(
        [
            new FieldChange(ReturnField.Title, "ASB post", "ASB officer"),
            new FieldChange(ReturnField.Text, "Fewer repeat victims", null),
            new FieldChange(ReturnField.Cost, "£40,000", "£39,000"),
            new FieldChange(ReturnField.OtherSource, null, "TVP £500"),
        ]);
        comparison.Remark.ShouldBe(new FieldChange(ReturnField.Remark, null, "Less"));
        (comparison.TotalBefore, comparison.TotalAfter).ShouldBe((GrantOfYear, Money.FromPounds(39_001)));
        comparison.IsSame.ShouldBeFalse();
    }

    [Fact]
    public void A_year_stands_side_by_side()
    {
        var plan = AcceptedPlan();
        var midYear = MidYear(plan).Saved(1, Typed(cost: "20000", rag: "red"), new EarlierReturns(plan, MidYear: null));
        var endYear = EndYear(plan, midYear).Saved(2, Typed(cost: "18542", rag: "green"), new EarlierReturns(plan, midYear));

        var year = YearComparison.Of(plan, midYear, endYear);

        year.Lines.Select(static line => (line.Title, line.Spent, line.OverPlan, line.Rag)).ShouldBe(
        [
            ("ASB post", Money.FromPounds(20_000), Money.FromPounds(-20_000), Rag.Red),
            ("Cybercrime campaign", Money.FromPounds(18_542), new Money(0), Rag.Green),
        ]);
        YearComparison.Of(plan: null, midYear: null, endYear: null).Lines.ShouldBeEmpty();
    }
}
