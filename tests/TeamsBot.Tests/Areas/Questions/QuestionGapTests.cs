using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Areas.Questions;
using TeamsBot.Storage;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

/// <summary>Questions that nobody could answer: how they are kept, and who can see them.</summary>
public sealed class QuestionGapTests : IAsyncLifetime
{
    private const string List = "questions nobody could answer";

    private FakeConnector _teams = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _bot = await BotUnderTest.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_question_is_listed_for_the_secretariat_with_its_count()
    {
        await _bot.AskAsync("Who runs the Thames ferry?");
        await _bot.AskAsync("who runs the thames ferry", "a:someone-else");
        await _bot.AskAsync("who leads modern slavery work");

        var reply = await ListAsync();

        ((string)reply["text"]!).ShouldBe("One question went without a good answer.");
        Rows(reply).ShouldHaveSingleItem().ShouldBe(["who runs the \\[…\\]", "2", Gaps()[0].LastDay.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture), "no answer"]);
    }

    [Fact]
    public async Task A_thumb_down_is_laid_to_the_question_that_the_message_answered()
    {
        await SendAsync(TeamsActivity.Personal("who leads modern slavery work", _teams.ServiceUrl, "a:chat"));
        await SendAsync(TeamsActivity.Personal("what are the priorities", _teams.ServiceUrl, "a:chat"));

        await RateAsync("dislike", replyTo: _teams.Sent[0].Id);

        var gap = Gaps().ShouldHaveSingleItem();
        gap.Question.ShouldBe("who leads modern slavery work");
        gap.Kind.ShouldBe(QuestionGapKind.Disliked);
    }

    [Fact]
    public async Task A_thumb_down_without_its_message_is_laid_to_the_last_question()
    {
        await _bot.AskAsync("who leads modern slavery work", "a:chat");

        await RateAsync("dislike", replyTo: null);

        Gaps().ShouldHaveSingleItem().Question.ShouldBe("who leads modern slavery work");
    }

    [Theory]
    [InlineData("dislike", "another message")]
    [InlineData("like", null)]
    [InlineData("applause", null)]
    public async Task Other_thumbs_keep_nothing(string reaction, string? message)
    {
        await SendAsync(TeamsActivity.Personal("who leads modern slavery work", _teams.ServiceUrl, "a:chat"));
        var answer = _teams.Sent.ShouldHaveSingleItem().Id;

        await RateAsync(reaction, message ?? answer);

        Gaps().ShouldBeEmpty();
        await RateAsync("dislike", answer);
        Gaps().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("""{"actionValue":"dislike"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":{"a":1}}}""")]
    public async Task Feedback_of_an_odd_shape_is_taken_quietly(string value)
    {
        using var response = await _bot.PostAsync(TeamsActivity.Invoke("message/submitAction", JsonNode.Parse(value)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Gaps().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("questions nobody could answer")]
    [InlineData("Please show me the unanswered questions!")]
    [InlineData("what couldn’t you answer?")]
    public async Task Anyone_else_is_told_who_can_see_them(string text)
    {
        await _bot.AskAsync("who runs the thames ferry");

        var reply = await _bot.AskAsync(text);

        ((string)reply["text"]!).ShouldContain("secretariat");
        reply["attachments"]?.AsArray().ShouldBeEmpty();
        reply.ToJsonString().ShouldNotContain("ferry");
    }

    [Fact]
    public async Task A_page_button_in_another_persons_hands_shows_nothing_either()
    {
        await _bot.AskAsync("who runs the thames ferry");

        var reply = (await _bot.ExchangeAsync(TeamsActivity.Button(new JsonObject { ["verb"] = "gaps", ["page"] = 1 }))).ShouldHaveSingleItem();

        reply["attachments"]?.AsArray().ShouldBeEmpty();
        reply.ToJsonString().ShouldNotContain("ferry");
    }

    [Fact]
    public async Task A_sender_without_an_object_id_is_nobody()
    {
        var activity = TeamsActivity.Personal(List);
        activity["from"]!.AsObject().Remove("aadObjectId");
        activity["from"]!["name"] = TeamsActivity.Secretary;

        var reply = (await _bot.ExchangeAsync(activity)).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("secretariat");
    }

    [Fact]
    public async Task In_a_channel_they_are_not_shown_even_to_the_secretariat()
    {
        await _bot.AskAsync("who runs the thames ferry");

        await SendAsync(TeamsActivity.Channel(List, _teams.ServiceUrl, TeamsActivity.Secretary));

        _teams.Sent.ShouldHaveSingleItem().Text.ShouldContain("personal chat only");
    }

    [Fact]
    public async Task Without_any_the_secretariat_is_told_so()
    {
        var reply = await ListAsync();

        ((string)reply["text"]!).ShouldContain("none");
        reply["attachments"]?.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_are_shown_page_by_page()
    {
        await AddAsync(Outlines.Different);

        var first = await ListAsync();
        var second = await PressAsync(first, "Next page");
        var third = await PressAsync(second, "Next page");
        var back = await PressAsync(third, "Page before");

        ((string)first["text"]!).ShouldContain("45 questions");
        ((string)first["text"]!).ShouldContain("1 to 20");
        Rows(first).Count.ShouldBe(20);
        Rows(third).Count.ShouldBe(5);
        Titles(third).ShouldBe(["Page before"]);
        Rows(back).ShouldBe(Rows(second));
        Rows(first).Concat(Rows(second)).Concat(Rows(third)).Select(row => row[0]).Distinct(StringComparer.Ordinal).Count().ShouldBe(45);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("-3")]
    [InlineData("9223372036854775807")]
    [InlineData("\"two\"")]
    public async Task A_page_that_is_not_there_shows_one_that_is(string page)
    {
        await AddAsync(Outlines.Different.Take(25));

        var reply = (await _bot.ExchangeAsync(TeamsActivity.Button(JsonNode.Parse($$"""{"verb":"gaps","page":{{page}}}""")!.AsObject()).By(TeamsActivity.Secretary))).ShouldHaveSingleItem();

        Rows(reply).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_largest_page_stays_under_28_KB()
    {
        await AddAsync(Outlines.Different.Take(25).Select(question => string.Join(" and ", Enumerable.Repeat(question, 10))));

        var reply = await ListAsync();

        Rows(reply).Count.ShouldBe(20);
        Encoding.UTF8.GetByteCount(reply.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })).ShouldBeLessThan(28_000);
    }

    [Fact]
    public async Task A_question_in_vain_leaves_no_name_and_no_address_in_the_database()
    {
        const string Question = "My daughter Priya Nair at 12 High Street was assaulted, who runs the ferry of Jo Bloggs?";
        await _bot.AskAsync(Question);

        var kept = string.Join('\n', _bot.StoredTexts());

        Gaps().ShouldHaveSingleItem().Kind.ShouldBe(QuestionGapKind.Refused);
        foreach (var word in (string[])["daughter", "Nair", "High Street", "Bloggs"])
        {
            kept.ShouldNotContain(word, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Questions_that_an_earlier_version_kept_word_for_word_are_reduced_at_the_start()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Path"] = Path.Combine(folder.Path, "earlier.db") };
        await (await BotUnderTest.StartAsync(settings: settings)).DisposeAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={settings["Database:Path"]};Pooling=False"))
        {
            connection.Open();
            DatabaseFile.Execute(connection, """
                INSERT INTO QuestionGaps VALUES
                    ('my daughter at 12 high street was assaulted', 'Refused', 2, '2026-01-02', '2026-02-03'),
                    ('mr bloggs of mill lane rang [number]', 'Refused', 3, '2026-01-01', '2026-02-01'),
                    ('who leads burglary', 'Disliked', 1, '2026-01-05', '2026-01-05'),
                    ('[e-mail]', 'Disliked', 1, '2026-01-05', '2026-01-05')
                """);
        }

        await using var bot = await BotUnderTest.StartAsync(settings: settings);
        var gaps = bot.Services.GetRequiredService<QuestionGapStore>().Read(0, 10).Gaps;

        gaps.Select(gap => (gap.Question, gap.Kind, gap.Count, gap.FirstDay, gap.LastDay)).ShouldBe(
            [
                ("[…]", QuestionGapKind.Refused, 5, new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 3)),
                ("who leads burglary", QuestionGapKind.Disliked, 1, new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 5)),
                ("[…]", QuestionGapKind.Disliked, 1, new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 5)),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Help_tells_of_the_list_and_of_the_search()
    {
        var help = await _bot.ExchangeAsync(TeamsActivity.Personal("help").By(TeamsActivity.Secretary));
        var card = help.ShouldHaveSingleItem()["attachments"]![0]!["content"]!.ToJsonString();

        card.ShouldContain("Show unanswered questions");
        card.ShouldContain("Search while you write");
    }

    [Theory]
    [InlineData("unanswered questions", true)]
    [InlineData("Show me the questions nobody could answer, please.", true)]
    [InlineData("what could you not answer?", true)]
    [InlineData("who can answer questions on funding", false)]
    [InlineData("answer", false)]
    [InlineData("how many questions did you answer", false)]
    public void The_request_is_told_from_questions_about_answers(string text, bool isRequest) => GapsRequest.Matches(text).ShouldBe(isRequest);

    private static List<List<string>> Rows(JsonObject reply) =>
        [
            .. reply["attachments"]![0]!["content"]!["body"]!.AsArray().Skip(1).Select(row => row!["items"]![1]!["items"]!.AsArray()
                .Select(cell => (string)cell!["items"]![1]!["text"]!).Prepend((string)row["items"]![0]!["text"]!).ToList()),
        ];

    private static IEnumerable<string> Titles(JsonObject reply) => reply["attachments"]![0]!["content"]!["actions"]!.AsArray().Select(action => (string)action!["title"]!);

    private IReadOnlyList<QuestionGap> Gaps() => Store.Read(0, 100).Gaps;

    private QuestionGapStore Store => _bot.Services.GetRequiredService<QuestionGapStore>();

    private Task AddAsync(IEnumerable<string> questions) => Task.WhenAll(questions.Select(question => Store.AddAsync(Outlines.Of(question), QuestionGapKind.Refused, CancellationToken.None)));

    private async Task<JsonObject> ListAsync() => (await _bot.ExchangeAsync(TeamsActivity.Personal(List).By(TeamsActivity.Secretary))).ShouldHaveSingleItem();

    private async Task<JsonObject> PressAsync(JsonObject reply, string button)
    {
        var action = reply["attachments"]![0]!["content"]!["actions"]!.AsArray().Single(action => string.Equals((string)action!["title"]!, button, StringComparison.Ordinal));
        return (await _bot.ExchangeAsync(TeamsActivity.Button(action!["data"]!.DeepClone().AsObject()).By(TeamsActivity.Secretary))).ShouldHaveSingleItem();
    }

    private async Task RateAsync(string reaction, string? replyTo)
    {
        var value = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = """{"feedbackText":"wrong"}""" },
        };
        var activity = TeamsActivity.Invoke("message/submitAction", value, _teams.ServiceUrl);
        activity["conversation"]!["id"] = "a:chat";
        if (replyTo is not null)
        {
            activity["replyToId"] = replyTo;
        }

        await SendAsync(activity);
    }

    private async Task SendAsync(JsonObject activity)
    {
        using var response = await _bot.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
