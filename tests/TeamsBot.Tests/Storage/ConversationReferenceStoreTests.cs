using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;
using Shouldly;
using TeamsBot.Storage;
using TeamsBot.Storage.References;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class ConversationReferenceStoreTests
{
    private const string ServiceUrl = "https://smba.example/uk/";
    private const string PersonId = "0e5a1e00-0000-4000-8000-000000000012";

    [Fact]
    public async Task A_personal_chat_is_found_by_its_person_after_a_restart()
    {
        await using var database = new TestDatabase();
        await database.References.SaveAsync(Personal(), TestContext.Current.CancellationToken);
        await database.RestartAsync();

        var reference = await database.References.FindPersonalAsync(PersonId, TestContext.Current.CancellationToken);

        reference.ShouldNotBeNull();
        reference.Conversation.Id.ShouldBe("a:chat");
        reference.Conversation.TenantId.ShouldBe("tenant");
        reference.ServiceUrl.ShouldBe(ServiceUrl);
        reference.Bot.Id.ShouldBe("28:bot");
        reference.User.AadObjectId.ShouldBe(PersonId);
        reference.User.Name.ShouldBe("A name");
        reference.ActivityId.ShouldBeNull();
    }

    [Fact]
    public async Task A_channel_is_kept_without_the_thread_and_without_who_spoke()
    {
        await using var database = new TestDatabase();
        await database.References.SaveAsync(InChannel("1"), TestContext.Current.CancellationToken);
        await database.References.SaveAsync(InChannel("2"), TestContext.Current.CancellationToken);

        var reference = await database.References.FindAsync("19:channel;messageid=3", TestContext.Current.CancellationToken);

        reference.ShouldNotBeNull();
        reference.Conversation.Id.ShouldBe("19:channel");
        reference.Conversation.TenantId.ShouldBe("tenant of the team");
        reference.User.ShouldBeNull();
        (await database.References.FindPersonalAsync(PersonId, TestContext.Current.CancellationToken)).ShouldBeNull();
        await using var context = database.Contexts.CreateDbContext();
        (await context.Set<ConversationReferenceRow>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_service_url_replaces_the_old_one_and_nothing_is_written_without_a_change()
    {
        await using var database = new TestDatabase();
        await database.References.SaveAsync(Personal(), TestContext.Current.CancellationToken);
        var first = await UpdatedAsync(database);
        await database.RestartAsync();

        await database.References.SaveAsync(Personal(), TestContext.Current.CancellationToken);
        var unchanged = await UpdatedAsync(database);
        var moved = Personal();
        moved.ServiceUrl = "https://smba.example/emea/";
        await database.References.SaveAsync(moved, TestContext.Current.CancellationToken);

        unchanged.ShouldBe(first);
        (await database.References.FindPersonalAsync(PersonId, TestContext.Current.CancellationToken))!.ServiceUrl.ShouldBe(moved.ServiceUrl);
    }

    [Fact]
    public async Task Saving_what_was_saved_before_needs_no_database()
    {
        await using var database = new TestDatabase(lockWait: DatabaseOptions.ShortestLockWait);
        await database.References.SaveAsync(Personal(), TestContext.Current.CancellationToken);
        await using var other = database.OpenAsOther();
        DatabaseFile.Execute(other, "BEGIN IMMEDIATE");

        await database.References.SaveAsync(Personal(), TestContext.Current.CancellationToken);

        await Should.ThrowAsync<DatabaseFaultException>(() => database.References.SaveAsync(InChannel("1"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Service_urls_are_known_from_before_a_restart_and_as_they_come()
    {
        await using var database = new TestDatabase();
        await database.References.SaveAsync(Personal(), TestContext.Current.CancellationToken);
        await database.RestartAsync();

        var before = database.References.ServiceUrls();
        var channel = InChannel("1");
        channel.ServiceUrl = "https://smba.example/emea/";
        await database.References.SaveAsync(channel, TestContext.Current.CancellationToken);

        before.ShouldBe([ServiceUrl]);
        database.References.ServiceUrls().ShouldBe([ServiceUrl, channel.ServiceUrl], ignoreOrder: true);
    }

    [Fact]
    public async Task A_conversation_that_the_bot_never_heard_from_is_not_found()
    {
        await using var database = new TestDatabase();

        (await database.References.FindAsync("19:other", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_is_a_fault_and_no_surprise()
    {
        var isBroken = false;
        await using var database = new TestDatabase(lockWait: DatabaseOptions.ShortestLockWait, connectionOpened: connection =>
        {
            if (isBroken)
            {
                DatabaseFile.Execute(connection, "ATTACH '/no/such/folder/other.db' AS other");
            }
        });
        database.Database.Open();
        isBroken = true;

        var fault = await Should.ThrowAsync<DatabaseFaultException>(
            () => database.References.FindAsync("a:chat", TestContext.Current.CancellationToken));

        fault.Fault.ShouldBe(DatabaseFault.Unreachable);
    }

    private static async Task<DateTimeOffset> UpdatedAsync(TestDatabase database)
    {
        await using var context = database.Contexts.CreateDbContext();
        return await context.Set<ConversationReferenceRow>().Select(conversation => conversation.Updated).SingleAsync();
    }

    private static Activity Personal() => new(ActivityTypes.Message)
    {
        Id = "1",
        ChannelId = "msteams",
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(conversationType: "personal", id: "a:chat", tenantId: "tenant"),
        From = new ChannelAccount(id: "29:person", name: "A name", aadObjectId: PersonId),
        Recipient = new ChannelAccount(id: "28:bot", name: "Bot"),
    };

    private static Activity InChannel(string thread) => new(ActivityTypes.Message)
    {
        Id = thread,
        ChannelId = "msteams",
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(isGroup: true, conversationType: "channel", id: $"19:channel;messageid={thread}"),
        From = new ChannelAccount(id: $"29:person {thread}", aadObjectId: PersonId),
        Recipient = new ChannelAccount(id: "28:bot"),
        ChannelData = JObject.Parse("""{"tenant":{"id":"tenant of the team"}}"""),
    };
}
