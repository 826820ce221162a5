using Shouldly;
using TeamsBot.Cards;
using Xunit;

namespace TeamsBot.Tests.Cards;

public sealed class CardTemplatesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cards-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_template_that_is_missing_is_named() =>
        Should.Throw<CardTemplateException>(() => new CardTemplates(_folder).Expand("answers/answer.json", new { })).Message.ShouldContain("answer.json");

    [Theory]
    [InlineData("""{ "type": """)]
    [InlineData("""{ "type": "AdaptiveCard", "body": "${if(}" }""")]
    public void A_template_that_is_broken_is_named(string template)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "answers"));
        File.WriteAllText(Path.Combine(_folder, "answers", "answer.json"), template);

        Should.Throw<CardTemplateException>(() => new CardTemplates(_folder).Expand("answers/answer.json", new { })).Message.ShouldContain("answer.json");
    }
}
