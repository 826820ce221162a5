using Partnership.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

/// <summary>A plan that is named by its year also tells of the years before.</summary>
public sealed class DocumentsOfYearsTests
{
    [Theory]
    [InlineData("what does the 2017/18 plan say about domestic abuse champions", "1,135")]
    [InlineData("what does the 2014/15 plan say about domestic abuse champions", "almost 800")]
    [InlineData("what did the 2016 oxford report say about robbery", "84")]
    [InlineData("unemployment rate in the 14-15 refresh?", "7.2%")]
    public void What_a_document_tells_is_found_by_its_year(string question, string told) => Answers.To(question).Text.ShouldContain(told);

    [Fact]
    public void What_another_document_tells_is_not() => Answers.To("what does the 2017/18 plan say about unemployment").Kind.ShouldBe(AnswerKind.NotFound);
}
