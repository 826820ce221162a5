using System.Globalization;
using Microsoft.Bot.Builder;
using Partnership.Returns;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>What the bot wrote to a person of its own accord, or is going to.</summary>
internal sealed class PostRecords(DatabaseReader reader) : IPersonalRecords
{
    public Task<PersonalRecord?> DescribeAsync(ITurnContext turnContext, PersonId person, CancellationToken cancellationToken)
    {
        var count = reader.Read(OutboxRecipient.Person(person).Key, static (session, recipient) => session.OutboxReading.CountFor(recipient));
        return Task.FromResult(count == 0 ? null : new PersonalRecord(
            "Messages that I wrote to you",
            string.Create(CultureInfo.InvariantCulture, $"{count:N0}, with when they were sent. They go by themselves {RemoveOldPosts.Kept.Days} days later: they show that you were told in time."),
            Removable: false));
    }

    public Task RemoveAsync(ITurnContext turnContext, PersonId person, CancellationToken cancellationToken) => Task.CompletedTask;
}
