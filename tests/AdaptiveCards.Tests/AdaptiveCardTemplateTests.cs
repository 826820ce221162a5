using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Templating;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace AdaptiveCards.Tests;

public class AdaptiveCardTemplateTests
{
    private static readonly string[] Hostile =
    [
        "${secret}", "\\${secret}", "${if(true,'x','y')}", "\" , \"type\": \"Injected", "\\", "'", "`", "}", "${", "line\r\nbreak\t", "\u0000\u0001\u007f", "\u2028\u2029",
        "</script><script>", "{{DATE(2018-03-15,SHORT)}}", "🎉é£", "\ud800 alone", "%s {0} $data $when",
    ];

    public static TheoryData<string> HostileTexts => [.. Hostile];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Text_from_people_is_data_and_never_a_template(string text)
    {
        var template = new AdaptiveCardTemplate("""{"lone":"${text}","within":"<${text}>","chosen":"${if(exists(text), text, 'none')}","secret":"x"}""");

        var card = JsonDocument.Parse(template.Expand(new { text, secret = "leaked" })).RootElement;

        var expected = text.Replace('\ud800', '\ufffd');
        card.GetProperty("lone").GetString().ShouldBe(expected);
        card.GetProperty("within").GetString().ShouldBe($"<{expected}>");
        card.GetProperty("chosen").GetString().ShouldBe(expected);
        card.EnumerateObject().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("${nosuch(a)}", "nosuch")]
    [InlineData("${a b}", "${a b}")]
    [InlineData("${1 +}", "${1 +}")]
    [InlineData("${(a}", "${(a}")]
    [InlineData("${count(a, b)}", "count")]
    [InlineData("${if(a)}", "if")]
    [InlineData("${a.}", "${a.}")]
    [InlineData("${a # b}", "#")]
    public void A_fault_in_an_expression_is_found_when_the_template_is_read(string expression, string named)
    {
        var json = JsonSerializer.Serialize(new { text = "before " + expression });

        Should.Throw<AdaptiveTemplateException>(() => new AdaptiveCardTemplate(json)).Message.ShouldContain(named);
    }

    [Fact]
    public void A_template_that_is_not_json_is_refused() =>
        Should.Throw<AdaptiveTemplateException>(() => new AdaptiveCardTemplate("""{"type":"""));

    [Fact]
    public void Data_that_is_not_json_is_refused_without_repeating_it()
    {
        var template = new AdaptiveCardTemplate("""{"text":"${a}"}""");

        Should.Throw<AdaptiveTemplateException>(() => template.Expand("private words")).Message.ShouldNotContain("private");
    }

    [Fact]
    public void Data_may_be_json_text_an_object_or_a_tree_of_either_library()
    {
        var template = new AdaptiveCardTemplate("""{"text":"${name} £${amount}","list":["${items}"]}""");
        object[] forms =
        [
            """{"name":"Ann","amount":2.5,"items":[1,2]}""",
            new { name = "Ann", amount = 2.5m, items = new[] { 1, 2 } },
            new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = "Ann", ["amount"] = 2.5, ["items"] = new List<int> { 1, 2 } },
            JObject.Parse("""{"name":"Ann","amount":2.5,"items":[1,2]}"""),
            JsonNode.Parse("""{"name":"Ann","amount":2.5,"items":[1,2]}""")!,
            JsonDocument.Parse("""{"name":"Ann","amount":2.5,"items":[1,2]}""").RootElement,
        ];

        forms.Select(form => template.Expand(form)).ShouldAllBe(card => card.Equals("""{"text":"Ann £2.5","list":[[1,2]]}""", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_given_as_an_object_is_read_as_its_json() =>
        new AdaptiveCardTemplate(new { text = "${a}" }).Expand("""{"a":true}""").ShouldBe("""{"text":true}""");

    [Fact]
    public void Without_data_every_expression_stays_as_it_is() =>
        new AdaptiveCardTemplate("""{"text":"Hi ${name}","n":"${count}"}""").Expand().ShouldBe("""{"text":"Hi ${name}","n":"${count}"}""");

    [Fact]
    public void A_missing_template_expands_to_nothing() =>
        new AdaptiveCardTemplate((string)null!).Expand("{}").ShouldBeNull();

    [Fact]
    public void The_caller_may_say_what_stands_for_a_missing_value()
    {
        var template = new AdaptiveCardTemplate("""{"text":"Dear ${person.name}","n":"${count}"}""");

        template.Expand("{}", path => path is "count" ? 0 : $"[{path}]").ShouldBe("""{"text":"Dear [person.name]","n":0}""");
    }

    [Fact]
    public void A_condition_that_is_no_condition_is_warned_of()
    {
        var template = new AdaptiveCardTemplate("""{"items":[{"$when":"${count}","text":"a"},{"$when":"${count > 1}","text":"b"}]}""");

        template.Expand("""{"count":1}""").ShouldBe("""{"items":[]}""");

        template.GetLastTemplateExpansionWarnings().Cast<string>().ShouldHaveSingleItem().ShouldContain("${count}");
    }

    [Fact]
    public async Task One_template_serves_many_expansions_at_once()
    {
        var template = new AdaptiveCardTemplate("""{"items":[{"$data":"${items}","text":"${$root.name} ${$index} ${$data}"}]}""");

        var cards = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => template.Expand(new { name = i, items = new[] { "a", "b" } }))));

        for (var i = 0; i < cards.Length; i++)
        {
            cards[i].ShouldBe($$"""{"items":[{"text":"{{i}} 0 a"},{"text":"{{i}} 1 b"}]}""");
        }
    }
}
