using Partnership.Meetings.Papers;
using Partnership.Texts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Texts;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("Closure\u202Efdp.exe", "Closurefdp.exe")]
    [InlineData("a\u2066b\u2069c\u200Fd\u200Ee\u061Cf", "abcdef")]
    [InlineData("a\0b\u0007c\u001Bd\u007Fe\u009Bf", "abcdef")]
    [InlineData("pass\u200Bword \uFEFFhere\u2060 \u00ADnow", "password here now")]
    [InlineData("one\u2028two\u0085three\vfour", "one\ntwo\nthree\nfour")]
    [InlineData("£٥٠٠ and ２０１６/１７", "£500 and 2016/17")]
    public void What_nobody_sees_and_what_turns_the_writing_is_taken_out(string typed, string clean) => CleanText.Of(typed).ShouldBe(clean);

    [Theory]
    [InlineData("")]
    [InlineData("Two\r\nlines and\ta tab")]
    [InlineData("Zoë Núñez, Łukasz, عمر, שלום, नमस्ते")]
    [InlineData("a family \U0001F468\u200D\U0001F469\u200D\U0001F467 and می\u200Cخواهم")]
    [InlineData("£5 – “quoted” … 100 %")]
    public void What_people_write_stays_as_it_is(string typed) => CleanText.Of(typed).ShouldBe(typed);

    [Fact]
    public void A_paper_is_clean_whatever_it_was_read_from() =>
        PaperReader.Read("1. Closure order \u202Efor\u202C Mill\u200B Lane"u8.ToArray())
            .ShouldBeOfType<PaperReading.Readable>().Text.Blocks.ShouldAllBe(static block => !block.Text.Contains('\u202E') && !block.Text.Contains('\u200B'));
}
