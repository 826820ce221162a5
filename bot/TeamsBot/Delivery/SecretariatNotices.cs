using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;

namespace TeamsBot.Delivery;

/// <summary>Tells everyone of the secretariat something about the bot itself, in the personal chat and once.</summary>
internal sealed class SecretariatNotices(Roles roles, OutboxStore outbox, TimeProvider time)
{
    /// <summary>After that it is no news any more.</summary>
    private static readonly TimeSpan _kept = TimeSpan.FromDays(7);

    /// <param name="key">What makes it the same notice: nobody is told a second time under the same one.</param>
    /// <param name="kind">What kind of post it is, in a word or two for the secretariat's lists.</param>
    /// <param name="text">Plain text; it is shown as it is.</param>
    /// <exception cref="Storage.DatabaseFaultException">The database cannot be used.</exception>
    public async Task TellAsync(string key, string kind, string text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var payload = new OutboxPayload(AdaptiveMarkdown.Escape(text), text, Card: null);
        foreach (var person in roles.PeopleFor(Role.Secretariat))
        {
            await outbox.AddAsync(
                new OutboxPost($"{key}/{person.Id.Value:D}", OutboxRecipient.Person(person.Id), RoleNames.Of(person), kind, payload, now, now + _kept), cancellationToken);
        }
    }
}
