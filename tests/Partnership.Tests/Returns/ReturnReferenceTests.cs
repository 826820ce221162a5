using FsCheck;
using FsCheck.Fluent;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;
using static Partnership.Tests.Returns.ReturnSample;

namespace Partnership.Tests.Returns;

public sealed class ReturnReferenceTests
{
    private static readonly ReturnReference Cherwells = new("CSF", Year, "CHE", ReturnKind.MidYear, 1);

    [Fact]
    public void A_submission_is_called_by_fund_period_area_kind_and_number()
    {
        var plan = FullPlan();
        var area = new Allocation(Cherwell, "Cherwell", "CHE", new BodyId("cherwell-csp"), GrantOfYear);

        ReturnReference.Of(plan, area, Oxfordshire.Facts.Fund).ToString().ShouldBe("CSF-2017-18-CHE-PLAN-1");
    }

    [Theory]
    [InlineData("CSF-2017-18-CHE-MID-1")]
    [InlineData("csf 2017-18 che mid 1")]
    [InlineData(" csf 2017/18 che mid-year 1 ")]
    [InlineData("CSF 17-18, CHE, MidYear 1")]
    [InlineData("csf 2017 to 18 che mid1")]
    [InlineData("csf–2017–18–che–mid–1")]
    [InlineData("csf 2017 2018 che mid 1")]
    public void It_is_read_as_written_and_as_said(string text) => ReturnReference.Parse(text).ShouldBe(Cherwells);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mid-year return of Cherwell")]
    [InlineData("CSF-2017-19-CHE-MID-1")]
    [InlineData("CSF-2017-18-CHE-MID-0")]
    [InlineData("CSF-2017-18-CHE-MID")]
    [InlineData("CSF-2017-18-CHE-LATE-1")]
    [InlineData("CSF-2017-18-CHE-MID-1 and more")]
    public void Anything_else_is_not_a_reference(string? text) => ReturnReference.Parse(text).ShouldBeNull();

    [Fact]
    public void Every_reference_is_read_back()
    {
        var references =
            from year in Gen.Choose(2000, 2098)
            from area in Gen.Elements("CHE", "OXF", "SVA", "WO2")
            from kind in Gen.Elements(Enum.GetValues<ReturnKind>())
            from number in Gen.Choose(1, 9_999)
            select new ReturnReference("CSF", new Partnership.Returns.Periods.FundingYear(year).Id, area, kind, number);

        Prop.ForAll(references.ToArbitrary(), static reference => ReturnReference.Parse(reference.ToString()) == reference).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Codes_come_from_names()
    {
        var names = Oxfordshire.Facts.FundedLines.Select(static line => line.Name).ToList();

        AreaCodes.For(names).Zip(names).ToDictionary(static pair => pair.Second, static pair => pair.First, StringComparer.Ordinal).ShouldSatisfyAllConditions(
            static codes => codes["Cherwell"].ShouldBe("CHE"),
            static codes => codes["Oxford"].ShouldBe("OXF"),
            static codes => codes["South and Vale"].ShouldBe("SVA"),
            static codes => codes["West Oxfordshire"].ShouldBe("WOX"),
            static codes => codes["Strategic Intelligence Assessment (SIA)"].ShouldBe("SIA"));
    }

    [Fact]
    public void No_two_areas_share_a_code_and_none_reads_like_a_kind() =>
        Prop.ForAll(Gen.Elements("Cherwell", "Cheltenham", "Chester", "Che", "Midshire", "End", "Plas", "", "123", "Öl", "A B", "A B C D").ListOf().ToArbitrary(), static names =>
        {
            var codes = AreaCodes.For(names);
            return codes.Count == names.Count
                && codes.Distinct(StringComparer.Ordinal).Count() == codes.Count
                && codes.All(static code => string.Equals(ReturnReference.Parse($"CSF-2017-18-{code}-END-1")?.Area, code, StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
}
