using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Partnership.Questions;
using Shouldly;
using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Cards;
using TeamsBot.Tests.Areas.Returns;
using Xunit;

namespace TeamsBot.Tests.Cards;

public sealed class AnswerMessageTests
{
    private readonly AnswerMessage _messages = new(new AnswerCards(new CardTemplates(Path.Combine(AppContext.BaseDirectory, "cards"))));

    [Theory]
    [InlineData('a')]
    [InlineData('*')]
    [InlineData('£')]
    [InlineData('漢')]
    [InlineData('"')]
    public void The_largest_answer_stays_under_28_KB(char filling)
    {
        var message = _messages.Create(Largest(filling), new string(filling, 5000));

        Encoding.UTF8.GetByteCount(JsonConvert.SerializeObject(message)).ShouldBeLessThan(28_000);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        var items = Enumerable.Range(1, 45).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList();

        var card = CardOf(Plain() with { Blocks = [new ListBlock("Numbers", items)] });

        card.ToJsonString().ShouldContain("15 more rows");
    }

    [Fact]
    public void A_short_list_is_shown_whole()
    {
        var items = Enumerable.Range(1, 12).Select(i => $"priority {i}").ToList();

        var card = CardOf(Plain() with { Blocks = [new ListBlock("Priorities", items, IsNumbered: true)] });

        foreach (var item in items)
        {
            card.ToJsonString().ShouldContain(item);
        }
    }

    [Fact]
    public void The_rows_of_a_table_of_three_and_more_columns_become_blocks_with_the_title_of_each_cell()
    {
        var columns = Enumerable.Range(2012, 6).Select(year => new TableColumn(year.ToString(CultureInfo.InvariantCulture), IsNumeric: true)).Prepend(new TableColumn("Line")).ToList();
        var table = new TableBlock("Grants", columns, [["Cherwell", "£1", "£2", "£3", "£4", "£5", "£6"]]);

        var card = CardOf(Plain() with { Blocks = [table] });

        card.ToJsonString().ShouldNotContain("\"Table\"");
        CardParts.Texts(card).ShouldBe(["Grants", "Cherwell", "2012", "£1", "2013", "£2", "2014", "£3", "2015", "£4", "2016", "£5", "2017", "£6"]);
    }

    [Fact]
    public void A_chart_has_the_table_that_says_the_same_as_its_fallback()
    {
        var fallback = new TableBlock(null, [new TableColumn("Year"), new TableColumn("Grant", IsNumeric: true)], [["2015/16", "£700,932"]]);
        var chart = new ChartBlock("Grant", ChartKind.Line, "£", [new ChartSeries("Total", [new ChartPoint("2015/16", 700932m)])], fallback);

        var element = CardOf(Plain() with { Blocks = [chart] })["body"]![0]!["items"]![0]!;

        ((string)element["type"]!).ShouldBe("Chart.Line");
        ((decimal)element["data"]![0]!["values"]![0]!["y"]!).ShouldBe(700932m);
        ((string)element["fallback"]!["type"]!).ShouldBe("Container");
        Written(element["fallback"]!).ShouldContain("£700,932");
    }

    [Fact]
    public void A_chart_beside_its_figures_is_left_out_where_charts_are_unknown()
    {
        var fallback = new TableBlock(null, [new TableColumn("Year"), new TableColumn("Grant", IsNumeric: true)], [["2015/16", "£700,932"]]);
        var chart = new ChartBlock("Grant", ChartKind.Line, "£", [new ChartSeries("Total", [new ChartPoint("2015/16", 700932m)])], fallback) { RepeatsFigures = true };

        var element = CardOf(Plain() with { Blocks = [chart] })["body"]![0]!["items"]![0]!;

        ((string)element["type"]!).ShouldBe("Chart.Line");
        ((string)element["fallback"]!).ShouldBe("drop");
    }

    [Fact]
    public void Text_from_people_is_neither_mark_up_nor_template()
    {
        const string Hostile = """${speak} "}],"x":[{" *bold* [link](https://example.test)""";

        var card = CardOf(Plain() with { Blocks = [new ParagraphBlock(Hostile, Hostile)] });

        ((string)card["body"]![0]!["items"]![1]!["text"]!).ShouldBe("""${speak} "}\],"x":\[{" \*bold\* \[link\](https://example.test)""");
    }

    [Fact]
    public void An_answer_without_sources_claims_none()
    {
        var message = _messages.Create(Plain());

        message.Entities.ShouldBeNull();
        message.Text.ShouldBe("Plain.");
    }

    [Fact]
    public void Every_text_of_the_card_wraps()
    {
        var texts = Descendants(CardOf(Largest('a'))).OfType<JsonObject>().Where(one => (string?)(one["type"] as JsonValue) is "TextBlock").ToList();

        texts.ShouldNotBeEmpty();
        texts.ShouldAllBe(text => (bool)text["wrap"]!);
    }

    [Theory]
    [InlineData("plain £1,234.50 (10%)", "plain £1,234.50 (10%)")]
    [InlineData("a*b_c~d`e[f]g\\h", @"a\*b\_c\~d\`e\[f\]g\\h")]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("- not a list", @"\- not a list")]
    [InlineData("1. not a list", @"1\. not a list")]
    [InlineData("2014-15 - and more", "2014-15 - and more")]
    [InlineData("one\n2) two", "one\n2\\) two")]
    [InlineData("", "")]
    public void Marks_of_Markdown_are_made_ordinary(string text, string escaped) => AdaptiveMarkdown.Escape(text).ShouldBe(escaped);

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("a sentence that is cut at a word", 20, "a sentence that is…")]
    [InlineData("nowordsinthisone", 8, "nowords…")]
    [InlineData("abcdef😀ghi", 8, "abcdef…")]
    public void Text_is_cut_at_a_word_and_never_within_a_character(string text, int length, string cut) => CardLimits.Cut(text, length).ShouldBe(cut);

    private JsonNode CardOf(Answer answer)
    {
        var message = _messages.Create(answer);
        return JsonNode.Parse(message.Attachments.ShouldHaveSingleItem().Content.ToString()!)!;
    }

    private static string Written(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static IEnumerable<JsonNode?> Descendants(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(property => Descendants(property.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Descendants),
        _ => [node],
    };

    private static Answer Plain() => new(AnswerKind.Answered, "Plain.", [], [], [], new QuestionThread(null, [], null, [], null, default));

    private static Answer Largest(char filling)
    {
        var text = new string(filling, 400);
        var columns = new[] { new TableColumn(text), new TableColumn(text, IsNumeric: true), new TableColumn(text), new TableColumn(text) };
        var table = new TableBlock(text, columns, [.. Enumerable.Repeat((IReadOnlyList<string>)[text, text, text, text], 100)]);
        var points = Enumerable.Repeat(new ChartPoint(text, 1234567.89m), 100).ToList();
        IEnumerable<AnswerBlock> blocks =
        [
            new ParagraphBlock(text, new string(filling, 10_000)),
            new FactsBlock(text, [.. Enumerable.Repeat(new FactRow(text, text), 100)]),
            new ListBlock(text, [.. Enumerable.Repeat(text, 100)]),
            table,
            new ChartBlock(text, ChartKind.Bar, "£", [new ChartSeries(text, points), new ChartSeries(text, points)], table),
        ];
        return Plain() with
        {
            Text = new string(filling, 10_000),
            Blocks = [.. Enumerable.Repeat(blocks, 4).SelectMany(block => block)],
            Citations = [.. Enumerable.Range(1, 15).Select(i => new Citation(i, text, text, text, new Uri("https://example.test/a/document.pdf")))],
            NextQuestions = [.. Enumerable.Repeat(text, 10)],
        };
    }
}
