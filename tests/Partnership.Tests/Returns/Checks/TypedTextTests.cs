using FsCheck;
using FsCheck.Fluent;
using Partnership.Returns.Checks;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Returns.Checks;

public sealed class TypedTextTests
{
    [Fact]
    public void One_line_has_no_line_breaks_no_control_or_direction_characters_and_single_spaces() =>
        TypedText.OneLine("  ASB\t\r\n post\u202E \u0007\uFEFF in\u00A0town\uD83D ").ShouldBe("ASB post in town");

    [Fact]
    public void Lines_keep_paragraphs_and_lose_piles_of_empty_lines() =>
        TypedText.Lines("\r\n first \r\n\r\n\r\n\r\nsecond\rthird\n\n").ShouldBe("first\n\nsecond\nthird");

    [Fact]
    public void An_emoji_made_of_several_stays_whole() =>
        TypedText.OneLine("\U0001F468\u200D\U0001F469\u200D\U0001F467 ok").ShouldBe("\U0001F468\u200D\U0001F469\u200D\U0001F467 ok");

    [Theory]
    [InlineData("ASB post", "a.s.b.  POST!")]
    [InlineData("Café watch", "Cafe\u0301 Watch")]
    public void Titles_that_differ_in_case_spaces_and_punctuation_alone_are_the_same(string one, string other) =>
        TypedText.Key(one).ShouldBe(TypedText.Key(other));

    [Fact]
    public void Clean_text_stays_as_it_is() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
        {
            var line = TypedText.OneLine(text);
            var lines = TypedText.Lines(text);
            return string.Equals(TypedText.OneLine(line), line, StringComparison.Ordinal)
                && string.Equals(TypedText.Lines(lines), lines, StringComparison.Ordinal)
                && line.IsNormalized();
        }).QuickCheckThrowOnFailure();
}
