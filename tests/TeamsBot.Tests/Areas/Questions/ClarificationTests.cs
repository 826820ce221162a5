using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Areas.Questions;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

public sealed class ClarificationTests : IAsyncLifetime
{
    // A follow-up to nothing: the bot asks back and offers questions.
    private const string Unclear = "and the year before?";

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("2", 1)]
    [InlineData("the first one", 0)]
    [InlineData("Option 3, please", 2)]
    public async Task A_choice_by_number_is_taken_for_its_question(string reply, int index)
    {
        var choices = CardReading.Questions((await _bot.AskAsync(Unclear, "a:clarify"))["attachments"]![0]!["content"]!);

        var answer = await _bot.AskAsync(reply, "a:clarify");

        var chosen = (string)choices[index]["data"]!["question"]!;
        TextOf(answer).ShouldBe(TextOf(await _bot.AskAsync(chosen)));
    }

    [Fact]
    public async Task Another_question_leaves_the_choice()
    {
        await _bot.AskAsync(Unclear, "a:clarify");

        var answer = await _bot.AskAsync("who leads modern slavery work", "a:clarify");
        TextOf(answer).ShouldStartWith("The Safer Oxfordshire Partnership");

        TextOf(await _bot.AskAsync("2", "a:clarify")).ShouldNotBe(TextOf(await _bot.AskAsync("what are the partnership's priorities?")), StringComparer.Ordinal);
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_choice_of_one_person_is_not_open_to_another()
    {
        await _bot.ExchangeAsync(TeamsActivity.Channel(Unclear, "http://127.0.0.1:9/", "0e5a1e00-0000-4000-8000-000000000012"));

        var other = (await _bot.ExchangeAsync(TeamsActivity.Channel("2", "http://127.0.0.1:9/", "0e5a1e00-0000-4000-8000-000000000013"))).ShouldHaveSingleItem();

        TextOf(other).ShouldBe(TextOf(await _bot.AskAsync("2")));
    }

    [Theory]
    [InlineData("1", "one?")]
    [InlineData("the second", "two?")]
    [InlineData("no. 2", "two?")]
    [InlineData("last", "three?")]
    [InlineData("Three", "three?")]
    [InlineData("4", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("99999999999999", null)]
    [InlineData("who leads the first one", null)]
    [InlineData("", null)]
    public void A_choice_is_a_number_or_the_words_of_it(string text, string? chosen) =>
        ClarificationDialog.Choose(["one?", "two?", "three?"], text).ShouldBe(chosen);

    private static string TextOf(JsonObject activity) => (string)activity["text"]!;
}
