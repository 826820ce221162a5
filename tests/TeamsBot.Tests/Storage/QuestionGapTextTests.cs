using Shouldly;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class QuestionGapTextTests
{
    [Theory]
    [InlineData("Who  runs\tthe\nferry?", "who runs the ferry")]
    [InlineData("who runs the ferry", "who runs the ferry")]
    [InlineData("  WHO RUNS THE FERRY ?! ", "who runs the ferry")]
    [InlineData("who\u200B runs\u202E the ferry\0", "who runs the ferry")]
    public void One_question_has_one_spelling(string question, string kept) => QuestionGapText.From(question).ShouldBe(kept);

    [Theory]
    [InlineData("can I write to jo.bloggs+csp@council.example about it", "can i write to [e-mail] about it")]
    [InlineData("is <jo@council.example> the lead", "is [e-mail] the lead")]
    [InlineData("call 01865 123456", "call [number]")]
    [InlineData("call (01865) 123 456 today", "call ([number] today")]
    [InlineData("call +44 7700 900 123.", "call +[number]")]
    [InlineData("call 07700-900-123", "call [number]")]
    [InlineData("reference 43170012345 please", "reference [number] please")]
    [InlineData("nhs number 943 476 5919", "nhs number [number]")]
    [InlineData("call ٠١٨٦٥١٢٣٤٥٦", "call [number]")]
    public void What_leads_to_a_person_is_masked(string question, string kept) => QuestionGapText.From(question).ShouldBe(kept);

    [Theory]
    [InlineData("funding in 2014-15 2015-16 2016-17", "funding in 2014-15 2015-16 2016-17")]
    [InlineData("crime 2014, 2015 and 2016", "crime 2014, 2015 and 2016")]
    [InlineData("who got £58,542", "who got £58,542")]
    [InlineData("is it 101 or 999", "is it 101 or 999")]
    public void Years_and_sums_stay(string question, string kept) => QuestionGapText.From(question).ShouldBe(kept);

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("\u202E \0")]
    public void What_says_nothing_is_not_kept(string question) => QuestionGapText.From(question).ShouldBeEmpty();

    [Fact]
    public void A_long_question_is_cut_between_characters()
    {
        var kept = QuestionGapText.From(new string('a', 299) + string.Concat(Enumerable.Repeat("😀", 5_000)));

        kept.Length.ShouldBe(299);
    }
}
