using System.Text.Json;
using AdaptiveCards.Templating;
using Shouldly;
using Xunit;

namespace AdaptiveCards.Tests;

public class TemplatingComparisonTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, TemplatingCase.Table.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_template_expands_to_the_recorded_card(int index)
    {
        var item = TemplatingCase.Table[index];

        var card = Expand(item.Template, item.Data, item.Host);

        JsonElement.DeepEquals(card, item.Card).ShouldBeTrue($"{item.Template} gives {card}, not {item.Card}");
    }

    [Fact]
    public async Task Microsofts_package_gives_the_recorded_cards()
    {
        var answers = await NodeTemplating.ExpandAsync(TemplatingCase.Table.Select(item => item.AsRequest()));

        answers.Count.ShouldBe(TemplatingCase.Table.Count);
        foreach (var (item, answer) in TemplatingCase.Table.Zip(answers))
        {
            var agrees = answer.TryGetProperty("card", out var card) && JsonElement.DeepEquals(card, item.Card);
            agrees.ShouldBe(item.Differs is null, $"{item.Template} gives {answer}");
        }
    }

    [Fact]
    public async Task Every_card_of_the_bot_expands_as_Microsofts_package_expands_it()
    {
        Assert.SkipUnless(Directory.Exists(NodeTemplating.Cards), "There are no cards.");
        var samples = Directory.GetFiles(NodeTemplating.Cards, "*.sample.json", SearchOption.AllDirectories);
        samples.ShouldNotBeEmpty();
        var pairs = samples.Select(path => (
            Name: Path.GetFileName(path),
            Template: Parse(File.ReadAllText(TemplateOf(path))),
            Data: Parse(File.ReadAllText(path)))).ToList();

        var answers = await NodeTemplating.ExpandAsync(pairs.Select(pair => JsonSerializer.Serialize(new { template = pair.Template, data = pair.Data })));

        answers.Count.ShouldBe(pairs.Count);
        foreach (var (pair, answer) in pairs.Zip(answers))
        {
            var card = Expand(pair.Template, pair.Data, host: null);
            answer.TryGetProperty("card", out var expected).ShouldBeTrue($"{pair.Name}: {answer}");
            JsonElement.DeepEquals(card, expected).ShouldBeTrue($"{pair.Name} gives {card}, not {expected}");
        }
    }

    /// <summary>"overview.json" for "overview.sample.json" and for "overview.draft.sample.json".</summary>
    private static string TemplateOf(string sample) => Path.Combine(Path.GetDirectoryName(sample)!, Path.GetFileName(sample).Split('.')[0] + ".json");

    private static JsonElement Expand(JsonElement template, JsonElement data, JsonElement? host) =>
        Parse(new AdaptiveCardTemplate(template.GetRawText()).Expand(new EvaluationContext(data.GetRawText(), host?.GetRawText())));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
