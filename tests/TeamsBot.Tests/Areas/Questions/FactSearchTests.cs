using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Storage.References;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

public sealed class FactSearchTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_lists_facts_with_a_preview_and_a_card_that_names_its_source()
    {
        var result = await SearchAsync("modern slavery");

        ((string)result["type"]!).ShouldBe("result");
        ((string)result["attachmentLayout"]!).ShouldBe("list");
        var attachments = result["attachments"]!.AsArray();
        attachments.Count.ShouldBeInRange(2, 10);
        foreach (var attachment in attachments)
        {
            ((string)attachment!["contentType"]!).ShouldBe("application/vnd.microsoft.card.adaptive");
            ((string)attachment["content"]!["version"]!).ShouldBe("1.5");
            ((string)attachment["preview"]!["contentType"]!).ShouldBe("application/vnd.microsoft.card.thumbnail");
            ((string)attachment["preview"]!["content"]!["title"]!).ShouldNotBeEmpty();
            ((string)attachment["preview"]!["content"]!["text"]!).ShouldNotBeEmpty();
        }

        var first = attachments[0]!["content"]!["body"]!.ToJsonString();
        first.ShouldContain("slavery", Case.Insensitive);
        attachments.ShouldContain(attachment => attachment!["content"]!["body"]!.ToJsonString().Contains("Appendix 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fact_that_is_the_answer_is_not_listed_again()
    {
        var attachments = (await SearchAsync("hotel watch"))["attachments"]!.AsArray();

        attachments.Count(static one => one!["content"]!.ToJsonString().Contains("made hotels in Oxford aware", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_whole_question_is_answered_by_the_first_result()
    {
        var result = await SearchAsync("who leads modern slavery work");

        var card = result["attachments"]![0]!["content"]!["body"]!.AsArray();
        ((string)card[0]!["text"]!).ShouldBe("who leads modern slavery work");
        ((string)card[1]!["text"]!).ShouldStartWith("The Safer Oxfordshire Partnership");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task Without_words_there_are_questions_to_begin_with(string? text)
    {
        var result = await SearchAsync(text);

        result["attachments"]!.AsArray().Count.ShouldBeGreaterThan(1);
        ((string)result["attachments"]![0]!["preview"]!["content"]!["title"]!).ShouldEndWith("?");
    }

    [Fact]
    public async Task The_first_run_of_Teams_has_no_words_either()
    {
        var result = await ReadAsync(Query("""[{"name":"initialRun","value":"true"}]"""));

        result["attachments"]!.AsArray().Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("qqqqqq")]
    [InlineData("knife crime in London")]
    public async Task Where_nothing_is_found_a_message_says_so(string text)
    {
        var result = await SearchAsync(text);

        ((string)result["type"]!).ShouldBe("message");
        ((string)result["text"]!).ShouldContain("found nothing");
        result["attachments"].ShouldBeNull();
    }

    [Fact]
    public async Task A_further_page_is_empty()
    {
        var result = await ReadAsync(Query("""[{"name":"query","value":"crime"}]""", """{"skip":10,"count":25}"""));

        result["attachments"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("crime")]
    [InlineData("Oxford funding and priorities in 2014-15 and domestic abuse outcomes")]
    public async Task Every_response_stays_under_28_KB(string text)
    {
        using var response = await _bot.PostAsync(TeamsActivity.Invoke("composeExtension/query", Query($$"""[{"name":"query","value":"{{text}}"}]""")));

        Encoding.UTF8.GetByteCount(await response.Content.ReadAsStringAsync()).ShouldBeInRange(1, 28_000);
    }

    [Fact]
    public async Task What_was_typed_cannot_carry_mark_up_into_the_card()
    {
        var result = await SearchAsync("who leads **modern** slavery [work]");

        ((string)result["attachments"]![0]!["content"]!["body"]![0]!["text"]!).ShouldBe("""who leads \*\*modern\*\* slavery \[work\]""");
    }

    [Theory]
    [InlineData("""{"commandId":"somethingElse","parameters":[]}""", HttpStatusCode.OK)]
    [InlineData("""[]""", HttpStatusCode.BadRequest)]
    [InlineData("""{"commandId":"searchFacts"}""", HttpStatusCode.OK)]
    [InlineData("""{"commandId":"searchFacts","parameters":[{"name":"query","value":{"a":1}}]}""", HttpStatusCode.OK)]
    public async Task A_query_of_an_odd_shape_gets_a_status(string value, HttpStatusCode status)
    {
        using var response = await _bot.PostAsync(TeamsActivity.Invoke("composeExtension/query", JsonNode.Parse(value)));

        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task The_conversation_of_a_search_is_not_kept_for_posting_because_the_bot_is_no_part_of_it()
    {
        await SearchAsync("crime");

        (await _bot.Services.GetRequiredService<ConversationReferenceStore>().FindAsync("a:invokes", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task The_manifest_offers_the_command_that_the_bot_answers()
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "manifest", "manifest.json")))!;
        var command = manifest["composeExtensions"]![0]!["commands"]![0]!;
        var parameter = (string)command["parameters"]![0]!["name"]!;

        var result = await ReadAsync(new JsonObject
        {
            ["commandId"] = (string)command["id"]!,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = parameter, ["value"] = "nightsafe" }),
        });

        result["attachments"]![0]!["content"]!.ToJsonString().ShouldContain("Nightsafe");
    }

    private static JsonObject Query(string parameters, string options = """{"skip":0,"count":25}""") => new()
    {
        ["commandId"] = "searchFacts",
        ["parameters"] = JsonNode.Parse(parameters),
        ["queryOptions"] = JsonNode.Parse(options),
    };

    private Task<JsonObject> SearchAsync(string? text) => ReadAsync(Query(new JsonArray(new JsonObject { ["name"] = "query", ["value"] = text }).ToJsonString()));

    private async Task<JsonObject> ReadAsync(JsonObject query)
    {
        using var response = await _bot.PostAsync(TeamsActivity.Invoke("composeExtension/query", query));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["composeExtension"]!.AsObject();
    }
}
