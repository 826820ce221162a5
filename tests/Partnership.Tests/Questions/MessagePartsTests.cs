using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

public sealed class MessagePartsTests
{
    [Theory]
    [InlineData("who leads on burglary", "who leads on burglary")]
    [InlineData("Hello all. I started on Monday. Who leads on burglary?", "Who leads on burglary?")]
    [InlineData("who leads on burglary, i'm in a meeting at two", "who leads on burglary")]
    [InlineData("Quick one, who leads on burglary? Thanks so much", "who leads on burglary?")]
    [InlineData("I'm a press officer. My editor wants to know how much Cherwell got", "My editor wants to know how much Cherwell got")]
    [InlineData("Who chairs it? How often does it meet?", "Who chairs it?", "How often does it meet?")]
    [InlineData("A neighbour told me that crime doubled. Is that right?", "is it so that crime doubled.")]
    [InlineData("it rose by 3.9% in 2016. why?", "why?")]
    [InlineData("so burglary went up last year, right?", "is it so that so burglary went up last year")]
    [InlineData("Of the crimes in that paper, which rose most?", "Of the crimes in that paper, which rose most?")]
    [InlineData("I need the sum for the slide, the treasurer wants it today", "I need the sum for the slide")]
    [InlineData("the chair in 2013 and how often does it change?", "the chair in 2013 and", "how often does it change?")]
    [InlineData("for the annual report i need what Cherwell got", "what Cherwell got")]
    [InlineData("People say that burglary doubled, did it? What are the figures?", "is it so that burglary doubled,")]
    [InlineData("After Stansfeld, who was commissioner?", "After Stansfeld, who was commissioner?")]
    public void The_parts_that_ask_are_found(string message, params string[] asking) =>
        MessageParts.Of(message).Select(static part => part.Text).ShouldBe(asking);

    [Fact]
    public void What_asks_nothing_is_the_background() =>
        MessageParts.Of("In the plan there is a line for training. How much was it?").ShouldHaveSingleItem().Background.ShouldBe("In the plan there is a line for training.");

    [Theory]
    [InlineData("how many ppl in oxon", "how many people in oxfordshire")]
    [InlineData("Wot's that?", "what's that?")]
    [InlineData("is it n/a", "is it n/a")]
    [InlineData("who had it, and staff who had training", "who led it, and staff who had training")]
    [InlineData("w oxon + W. Ox, w oxfordshire", "west oxfordshire plus west oxfordshire, west oxfordshire")]
    [InlineData("By how much? It fell, and by how much", "what is the change? It fell, and by how much")]
    [InlineData("Nothing to see here", "Nothing to see here")]
    public void Everyday_words_are_read_as_plain_ones(string written, string plain) => EverydayWords.Rewrite(written).ShouldBe(plain);
}
