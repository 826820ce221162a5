using Microsoft.EntityFrameworkCore;
using Shouldly;
using TeamsBot.Storage.References;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class BotDbContextFactoryTests
{
    [Fact]
    public async Task What_a_context_saves_is_on_the_disk_when_it_says_so()
    {
        const long full = 2;
        await using var database = new TestDatabase();
        database.Database.Open();
        await using var context = database.Contexts.CreateDbContext();

        var synchronous = await context.Database.SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync();

        synchronous.ShouldBe(full);
    }

    [Fact]
    public async Task Instants_come_back_to_the_millisecond_and_sort_by_time()
    {
        await using var database = new TestDatabase();
        database.Database.Open();
        var early = new DateTimeOffset(2017, 3, 26, 0, 59, 59, 999, TimeSpan.Zero);
        await using (var context = database.Contexts.CreateDbContext())
        {
            context.AddRange(Conversation("late", early.AddMilliseconds(1)), Conversation("early", early));
            await context.SaveChangesAsync();
        }

        await using var reading = database.Contexts.CreateDbContext();
        var first = await reading.Set<ConversationReferenceRow>().OrderBy(conversation => conversation.Updated).FirstAsync();

        first.ConversationId.ShouldBe("early");
        first.Updated.ShouldBe(early);
    }

    private static TeamsBot.Storage.References.ConversationReferenceRow Conversation(string id, DateTimeOffset updated) =>
        new() { ConversationId = id, ReferenceJson = "{}", ServiceUrl = "https://smba.example/uk/", Updated = updated };
}
