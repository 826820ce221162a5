using System.Text;
using Partnership.Returns.Periods;
using Shouldly;
using TeamsBot.Areas.Returns.Periods;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns;

public sealed class AllocationTableTests
{
    [Theory]
    [InlineData("Cherwell,58542\nOxford,110685")]
    [InlineData("Cherwell\t58542\r\nOxford\t110685\r\n")]
    [InlineData("Cherwell;58542\n\n;\nOxford;110685;")]
    [InlineData("\"Cherwell\", 58542 \nOxford, 110685\nTotal, 169227")]
    public void Rows_are_read_however_the_table_was_made(string text) =>
        AllocationTable.Read(text).Select(row => (row.Area, row.Amount)).ShouldBe([("Cherwell", "58542"), ("Oxford", "110685")]);

    [Theory]
    [InlineData("Cherwell,58,542", "58,542")]
    [InlineData("Cherwell,\"£58,542.50\"", "£58,542.50")]
    [InlineData("Cherwell\t58,542", "58,542")]
    [InlineData("Area,Amount\nCherwell,58,542", "58,542")]
    public void Commas_of_thousands_part_no_amount(string text, string amount) => AllocationTable.Read(text).ShouldHaveSingleItem().Amount.ShouldBe(amount);

    [Theory]
    [InlineData("Area,Amount (£)\nCherwell,58542")]
    [InlineData("Code;Area;Grant\nCHE;Cherwell;58542")]
    [InlineData("Allocation\tPartnership\n58542\tCherwell")]
    [InlineData("CSP\tAllocation\tNote\nCherwell\t58542\tas last year")]
    public void A_heading_says_which_column_is_which(string text)
    {
        var row = AllocationTable.Read(text).ShouldHaveSingleItem();

        row.ShouldBe(new AllocationInput(2, "Cherwell", "58542"));
    }

    [Fact]
    public void Rows_have_the_numbers_of_the_tables_own_lines() =>
        AllocationTable.Read("Area,Amount\n\nCherwell,58542\n\nOxford").ShouldBe([new AllocationInput(3, "Cherwell", "58542"), new AllocationInput(5, "Oxford", "")]);

    [Theory]
    [InlineData("")]
    [InlineData("\n , \n")]
    [InlineData("\"never closed")]
    public void What_is_no_table_does_no_harm(string text) => AllocationTable.Read(text).Count.ShouldBeLessThanOrEqualTo(1);

    [Fact]
    public void A_file_is_read_in_the_encodings_of_spreadsheets()
    {
        AllocationTable.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Cherwell,£5")]).ShouldBe("Cherwell,£5");
        AllocationTable.Decode([.. "Cherwell,"u8, 0xA3, .. "5"u8]).ShouldBe("Cherwell,£5");
    }
}
