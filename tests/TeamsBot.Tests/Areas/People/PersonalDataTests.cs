using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Storage.References;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using TeamsBot.Tests.Storage;
using Xunit;

namespace TeamsBot.Tests.Areas.People;

public sealed class PersonalDataTests : IAsyncLifetime
{
    private const string Contact = "0e5a1e00-0000-4000-8000-000000000012";
    private const string Member = "0e5a1e00-0000-4000-8000-000000000015";

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_is_told_of_the_chat_and_forgotten_when_they_press()
    {
        await AskAsync("who leads modern slavery work", Member);
        var held = Card(await AskAsync("what do you hold about me?", Member));

        held.ToJsonString().ShouldContain("Your name and the address of our chat");
        var forgotten = Card(await PressAsync(held["actions"]![0]!["data"]!.DeepClone(), Member));

        forgotten.ToJsonString().ShouldContain("I have forgotten you");
        (forgotten["actions"]?.AsArray().Count ?? 0).ShouldBe(0);
        (await References.FindPersonalAsync(Member, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task The_next_message_makes_the_chat_known_again()
    {
        await AskAsync("what do you hold about me?", Member);
        await PressAsync(JsonNode.Parse("""{"verb":"people.forget"}""")!, Member);

        await AskAsync("who leads modern slavery work", Member);

        (await References.FindPersonalAsync(Member, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_has_a_role_stays_reachable_and_is_told_why()
    {
        await AskAsync("who leads modern slavery work", Contact);
        await PressAsync(JsonNode.Parse("""{"verb":"people.forget"}""")!, Contact);

        var held = Card(await AskAsync("forget me", Contact)).ToJsonString();

        held.ShouldContain("CSP contact for Cherwell since");
        held.ShouldContain("they stay as long as you have a role");
        (await References.FindPersonalAsync(Contact, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Messages_to_who_has_no_role_go_and_nothing_of_the_person_stays()
    {
        await AskAsync("who leads modern slavery work", Member);
        await _bot.ExchangeAsync(TeamsActivity.Channel("who leads modern slavery work", "http://127.0.0.1:9/"));
        var person = new PersonId(Guid.Parse(Member));
        await _bot.Services.GetRequiredService<OutboxStore>().AddAsync(
            new OutboxPost($"notice/{Member}", OutboxRecipient.Person(person), "A member", "notice", OutboxPayload.Of("words"), TimeProvider.System.GetUtcNow().AddDays(1), NotAfter: null), CancellationToken.None);
        var held = Card(await AskAsync("what do you hold about me", Member)).ToJsonString();

        await PressAsync(JsonNode.Parse("""{"verb":"people.forget"}""")!, Member);

        held.ShouldContain("Messages that I wrote to you");
        _bot.StoredTexts().ShouldAllBe(text => !text.Contains(Member, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_held_says_that_unanswered_questions_are_nobodys()
    {
        var held = Card(await AskAsync("what do you hold about me", Member)).ToJsonString();

        held.ShouldContain("Questions that I could not answer are counted without who asked them");
    }

    [Fact]
    public async Task Returns_and_updates_with_the_persons_name_are_named_and_said_to_stay()
    {
        foreach (var whole in (Return[])[ReturnCases.Plan, ReturnCases.Submitted])
        {
            await _bot.Services.GetRequiredService<ReturnStore>().SaveAsync(new ReturnSaving(Before: null, whole, "returns.test", Form: null, Messages: []), CancellationToken.None);
        }

        var update = new ProgressUpdate(
            new UpdateId(Guid.NewGuid()), new BodyId("cherwell-csp"), new UpdateSubject("topic/burglary", "burglary", Period: null, []), Rag.Green, "Two arrests", "", "", "", "",
            ReturnCases.Contact, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, UpdateState.Sent, Acceptance: null, Revision: 1);
        await _bot.Services.GetRequiredService<DatabaseWriter>().WriteAsync(
            new InlineWrite(session => session.Updates.Save(update, JsonSerializer.Serialize(update, UpdateJsonContext.Default.ProgressUpdate))), CancellationToken.None);

        await PressAsync(JsonNode.Parse("""{"verb":"people.forget"}""")!, Contact);
        var held = Card(await AskAsync("forget me", Contact)).ToJsonString();

        held.ShouldContain("2017-18 cherwell MID (signed)");
        held.ShouldContain("update on burglary of 1 January 1970 (written)");
        held.ShouldContain("They stay, also when you ask to be forgotten: they account for public money");
        held.ShouldContain("the trail is never changed");
    }

    [Fact]
    public async Task In_a_channel_nothing_is_told()
    {
        var reply = (await _bot.ExchangeAsync(TeamsActivity.Channel("what do you hold about me", "http://127.0.0.1:9/"))).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("personal chat only");
    }

    [Theory]
    [InlineData("privacy", true)]
    [InlineData("can you delete my data", true)]
    [InlineData("please forget everything about me", true)]
    [InlineData("what data do you keep on me?", true)]
    [InlineData("do you store my messages?", true)]
    [InlineData("data protection statement", true)]
    [InlineData("GDPR", true)]
    [InlineData("delete my return", false)]
    [InlineData("what do you have for me?", false)]
    [InlineData("remove me as contact for Cherwell", false)]
    [InlineData("what do you know about burglary", false)]
    public void Any_wording_asks_for_what_is_held(string text, bool isAsked) => PersonalDataRequest.Matches(text).ShouldBe(isAsked);

    private ConversationReferenceStore References => _bot.Services.GetRequiredService<ConversationReferenceStore>();

    private static JsonNode Card(JsonObject reply) => reply["attachments"]![0]!["content"]!;

    private async Task<JsonObject> AskAsync(string text, string person) =>
        (await _bot.ExchangeAsync(TeamsActivity.Personal(text, conversation: $"a:{person}").By(person))).ShouldHaveSingleItem();

    private async Task<JsonObject> PressAsync(JsonNode data, string person) =>
        (await _bot.ExchangeAsync(TeamsActivity.Button(data.AsObject(), conversation: $"a:{person}").By(person))).ShouldHaveSingleItem();
}
