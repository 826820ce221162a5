using System.Globalization;
using Partnership.Returns;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>What the bot wrote to a person of its own accord, or is going to.</summary>
internal sealed class PostRecords(DatabaseReader reader, Roles roles) : IPersonalRecords
{
    public Task<PersonalRecord?> DescribeAsync(PersonId person, CancellationToken cancellationToken)
    {
        var count = reader.Read(OutboxRecipient.Person(person).Key, static (session, recipient) => session.OutboxQueries.CountFor(recipient));
        var stays = roles.Of(person).Count > 0;
        var why = stays ? "While you have a role they stay: they show that you were told in time. " : "";
        return Task.FromResult(count == 0 ? null : new PersonalRecord(
            "Messages that I wrote to you",
            string.Create(CultureInfo.InvariantCulture, $"{count:N0}, with when they were sent. {why}They go by themselves {RemoveOldPosts.Kept.Days} days later."),
            Removable: !stays));
    }
}
