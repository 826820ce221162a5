using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Cards;
using TeamsBot.Delivery;
using TeamsBot.Delivery.Cards;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Delivery;

/// <summary>What the secretariat sees of posts, and settles.</summary>
public sealed class DeliveryInChatTests : IAsyncLifetime
{
    private DeliveryBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await DeliveryBench.StartAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task What_is_scheduled_is_listed_in_Londons_time()
    {
        await _bench.AddAsync(DeliveryBench.Post("one", "post: two *weeks* to go") with { NotBefore = new DateTimeOffset(2030, 7, 1, 8, 0, 0, TimeSpan.Zero) });

        var card = Card(await AskAsync("What is scheduled to be posted?")).ToJsonString();

        card.ShouldContain("Mon 1 Jul 2030, 09:00");
        card.ShouldContain("Test post to Owen Larkfield");
        card.ShouldContain("One post is scheduled.");
    }

    [Fact]
    public async Task An_uncertain_post_is_sent_again_when_the_secretariat_says_so_and_once()
    {
        var card = await UncertainAsync();
        var retry = Action(card, "Send again");

        await PressAsync(retry);
        await _bench.UntilAsync("one", OutboxState.Sent);
        var second = await PressAsync(retry);

        Card(second).ToJsonString().ShouldContain("has changed since this card was made");
        _bench.Shown.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_uncertain_post_that_arrived_is_settled_and_audited()
    {
        var card = await UncertainAsync();

        var after = Card(await PressAsync(Action(card, "It arrived"))).ToJsonString();

        after.ShouldContain("Noted: it arrived.");
        after.ShouldContain("Nothing is wrong: what I posted has arrived, or you have settled it.");
        _bench.Outbox.Find("one")!.State.ShouldBe(OutboxState.Sent);
        var entry = _bench.Bot.Services.GetRequiredService<DatabaseReader>().Read(0, static (session, _) => session.Audit.About("post/one", 1)).ShouldHaveSingleItem();
        (entry.Action, entry.ActorName).ShouldBe(("delivery.settle", "A member"));
        entry.Before!.ShouldContain("Uncertain");
    }

    [Fact]
    public async Task A_button_that_a_client_sends_as_an_invoke_replaces_the_card()
    {
        var data = Action(await UncertainAsync(), "Leave it");
        var invoke = TeamsActivity.Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string)data["verb"]!, ["data"] = data } })
            .By(TeamsActivity.Secretary);

        using var response = await _bench.Bot.PostAsync(invoke);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        ((string)body["type"]!).ShouldBe("application/vnd.microsoft.card.adaptive");
        _bench.Outbox.Find("one")!.State.ShouldBe(OutboxState.Cancelled);
    }

    [Theory]
    [InlineData("what is scheduled to be posted?")]
    [InlineData("what went wrong?")]
    public async Task Others_do_not_see_it(string text)
    {
        await _bench.AddAsync(DeliveryBench.Post("one", "post: secret") with { NotBefore = new DateTimeOffset(2030, 7, 1, 8, 0, 0, TimeSpan.Zero) });

        var reply = (await _bench.Bot.ExchangeAsync(TeamsActivity.Personal(text).By(DeliveryBench.Officer))).ShouldHaveSingleItem();
        var inChannel = (await _bench.Bot.ExchangeAsync(TeamsActivity.Channel(text, _bench.Teams.ServiceUrl, TeamsActivity.Secretary))).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("Only the partnership's secretariat");
        ((string)inChannel["text"]!).ShouldContain("in our personal chat");
    }

    [Fact]
    public void The_largest_cards_stay_within_what_a_message_may_weigh()
    {
        var cards = _bench.Bot.Services.GetRequiredService<DeliveryCards>();
        var row = new OutboxRow
        {
            Key = new string('k', 200),
            Recipient = "person/x",
            RecipientName = new string('€', 100),
            Kind = new string('k', 40),
            Payload = OutboxPayload.Of(new string('€', 5000)).ToJson(),
            Revision = 1,
            SentRevision = 0,
            State = OutboxState.Uncertain,
            Problem = OutboxProblem.TeamsFault,
            Attempts = 1,
            NotBefore = default,
            Next = default,
            Changed = default,
        };

        Size(cards.CreateScheduled([.. Enumerable.Repeat(new ScheduledPost(default, row.Kind, row.RecipientName, new string('€', 5000)), DeliveryCards.MostScheduled)], 1000)).ShouldBeLessThan(28_000);
        Size(cards.CreateProblems([.. Enumerable.Repeat(new OutboxTrouble(row, Why: null), DeliveryCards.MostProblems)], 1000, "Noted.")).ShouldBeLessThan(28_000);
    }

    private static int Size(CardMessage card) => Encoding.UTF8.GetByteCount(card.Json);

    private static JsonNode Card(JsonObject reply) => reply["attachments"]![0]!["content"]!;

    /// <summary>The data of the first button with this title.</summary>
    private static JsonObject Action(JsonNode card, string title) => card["body"]!.AsArray()
        .SelectMany(element => element!["items"]?.AsArray() ?? [])
        .SelectMany(item => item!["actions"]?.AsArray() ?? [])
        .First(action => string.Equals((string?)action!["title"], title, StringComparison.Ordinal))!["data"]!.DeepClone().AsObject();

    private async Task<JsonNode> UncertainAsync()
    {
        _bench.Teams.Answer = sent => sent.Text.StartsWith("post:", StringComparison.Ordinal) ? new FakeAnswer(Accepts: false, 500) : null;
        await _bench.AddAsync(DeliveryBench.Post("one"));
        await _bench.UntilAsync("one", OutboxState.Uncertain);
        _bench.Teams.Answer = null;
        return Card(await AskAsync("what went wrong?"));
    }

    private async Task<JsonObject> AskAsync(string text) =>
        (await _bench.Bot.ExchangeAsync(TeamsActivity.Personal(text, _bench.Teams.ServiceUrl, $"a:{TeamsActivity.Secretary}").By(TeamsActivity.Secretary))).ShouldHaveSingleItem();

    private async Task<JsonObject> PressAsync(JsonObject data) => (await _bench.Bot.ExchangeAsync(
        TeamsActivity.Button(data.DeepClone().AsObject(), _bench.Teams.ServiceUrl, $"a:{TeamsActivity.Secretary}").By(TeamsActivity.Secretary))).ShouldHaveSingleItem();
}
