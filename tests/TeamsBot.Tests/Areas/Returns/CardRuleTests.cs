using System.Text.Json.Nodes;
using AdaptiveCards.Templating;
using Shouldly;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>What every card with its sample has to keep to, whatever it is about.</summary>
public sealed class CardRuleTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "cards");

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(_folder, "*.sample.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_input_has_a_label_and_says_what_is_missing(string sample)
    {
        foreach (var input in CardParts.Inputs(Card(sample)))
        {
            ((string?)input["label"]).ShouldNotBeNullOrWhiteSpace();
            ((string?)input["errorMessage"]).ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_client_without_Execute_sends_the_same(string sample)
    {
        foreach (var button in CardParts.Buttons(Card(sample)))
        {
            ((string)button["fallback"]!["type"]!).ShouldBe("Action.Submit");
            JsonNode.DeepEquals(button["fallback"]!["data"], button["data"]).ShouldBeTrue();
            ((string)button["verb"]!).ShouldBe((string)button["data"]!["verb"]!);
            button["data"]!["msteams"].ShouldBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_card_can_be_heard(string sample) => ((string?)Card(sample)["speak"]).ShouldNotBeNullOrWhiteSpace();

    /// <summary>The client's green and yellow are too pale for words on white; boxes have them as their ground.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void No_words_are_in_a_colour_that_cannot_be_read(string sample) =>
        CardParts.Colours(Card(sample)).Where(static colour => colour is not ("Default" or "Attention" or "Accent")).ShouldBeEmpty();

    /// <summary>More columns than two break inside words in a narrow window.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void No_table_has_more_columns_than_a_narrow_window_shows(string sample) =>
        CardParts.Tables(Card(sample)).ShouldAllBe(static table => table["columns"]!.AsArray().Count <= 2);

    [Fact]
    public void Rows_and_facts_become_blocks_in_one_way_each_on_every_card()
    {
        var ways = Directory.GetFiles(_folder, "*.json", SearchOption.AllDirectories)
            .SelectMany(static file => CardParts.Flows(JsonNode.Parse(File.ReadAllText(file))!))
            .ToLookup(static flow => (string)flow["items"]![0]!["$data"]!, static flow => flow["layouts"]!.ToJsonString() + flow["items"]!.ToJsonString(), StringComparer.Ordinal);

        ways.Select(static way => way.Key).Order(StringComparer.Ordinal).ShouldBe(["${cells}", "${facts}"]);
        ways.ShouldAllBe(static way => way.Count() > 1 && way.Distinct(StringComparer.Ordinal).Count() == 1);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_badge_says_the_same_in_words_where_the_client_has_none(string sample)
    {
        foreach (var badge in CardParts.Badges(Card(sample)))
        {
            ((string)badge["fallback"]!["text"]!).ShouldBe((string)badge["text"]!);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_two_inputs_share_an_id(string sample) =>
        CardParts.Inputs(Card(sample)).Select(input => (string)input["id"]!).ShouldBeUnique(StringComparer.Ordinal);

    private static JsonNode Card(string sample)
    {
        var file = Path.Combine(_folder, sample);
        var template = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(file).Split('.')[0] + ".json");
        return JsonNode.Parse(new AdaptiveCardTemplate(File.ReadAllText(template)).Expand(File.ReadAllText(file)))!;
    }
}
