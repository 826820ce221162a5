using System.Globalization;
using Partnership.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Facts;

public sealed class FundingTableTests
{
    /// <summary>Appendix 7 of the Community Safety Agreement 2017/18, typed from the page; its stars are left out.</summary>
    private const string Appendix7 = """
        line             | 2014-15 | 2015-16 | 2016-17 | 2017-18
        public-health    | 181,127 |  65,127 |  57,127 |  50,656
        youth-offending  | 257,866 | 257,866 | 249,866 | 226,913
        csps             | 350,323 | 350,323 | 350,323 | 319,899
        cherwell         |  64,180 |  64,180 |  64,180 |  58,542
        oxford           | 121,063 | 121,063 | 121,063 | 110,685
        south-vale       | 117,111 | 117,111 | 117,111 | 106,846
        west-oxon        |  47,969 |  47,969 |  47,969 |  43,826
        domestic-abuse   |     n/a | 111,000 | 119,133 |  94,374
        sia              |     n/a |   2,364 |   2,364 |   2,081
        TOTAL            | 789,316 | 786,680 | 778,813 | 693,923
        """;

    public static TheoryData<string, string, string> Cells()
    {
        var rows = Appendix7.Split('\n').Select(row => row.Split('|', StringSplitOptions.TrimEntries)).ToArray();
        var cells = new TheoryData<string, string, string>();
        foreach (var row in rows.Skip(1))
        {
            for (var column = 1; column < row.Length; column++)
            {
                cells.Add(row[0], rows[0][column], row[column]);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_cell_of_appendix_7_is_a_grant(string line, string year, string cell)
    {
        var grants = Oxfordshire.Facts.Grants.Where(grant => string.Equals(grant.Period.Value, year, StringComparison.Ordinal));

        var grant = line is "TOTAL"
            ? grants.Single(grant => grant.Kind is GrantKind.Total)
            : grants.Single(grant => grant.Kind is GrantKind.Allocation && grant.Line == new FundedLineId(line));

        grant.Amount.ShouldBe(cell is "n/a" ? null : Money.FromPounds(decimal.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
        grant.Source.Section.ShouldBe("Appendix 7");
    }

    [Fact]
    public void There_are_no_grants_beyond_the_table_and_the_announcements()
    {
        Oxfordshire.Facts.Grants.Count(grant => grant.Kind is GrantKind.Allocation or GrantKind.Total).ShouldBe(Cells().Count);
    }

    [Fact]
    public void The_total_announced_for_2017_18_says_why_it_is_not_the_tables()
    {
        var announced = Oxfordshire.Facts.Grants.Single(grant => grant is { Kind: GrantKind.AnnouncedTotal, Period.Value: "2017-18" });

        announced.Amount.ShouldBe(Money.FromPounds(700_932));
        announced.Note.ShouldNotBeNull().ShouldContain("£693,923");
    }

    [Theory]
    [InlineData("cherwell", 18.3)]
    [InlineData("oxford", 34.6)]
    [InlineData("south-vale", 33.4)]
    [InlineData("west-oxon", 13.7)]
    public void Each_CSP_has_its_stated_share(string line, double share)
    {
        Oxfordshire.Facts.FundedLines.Single(funded => funded.Id == new FundedLineId(line)).SharePercent.ShouldBe((decimal)share);
    }
}
