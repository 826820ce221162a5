using System.Globalization;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates.Cards;
using TeamsBot.Cards;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;

namespace TeamsBot.Areas.Updates;

/// <summary>
/// What people are told of a progress update, each once: the secretariat that it waits, its author and a lead agency's other people what came of it. The posts are saved with
/// the step, so that neither is there without the other.
/// </summary>
internal sealed class UpdateMessages(Roles roles, UpdateCards cards)
{
    private const string Kind = "progress update";

    /// <param name="before">Null for a new one. Who was told that it waits is not told again when its words change.</param>
    /// <param name="actor">Who made the step; they see it and are not told.</param>
    public IReadOnlyList<OutboxPost> About(ProgressUpdate? before, ProgressUpdate after, Person actor, FactBook facts)
    {
        if (before?.State == after.State)
        {
            return [];
        }

        var bodyName = facts.Bodies.FirstOrDefault(body => body.Id == after.Body)?.Name ?? after.Body.Value;
        return after.State switch
        {
            UpdateState.Sent => Posts(roles.Secretariat(), _ => cards.Arrived(after, bodyName, Guid.NewGuid())),
            UpdateState.Accepted => Posts([after.Author, .. roles.SpeakersOf(after.Body)], _ => cards.Accepted(after, bodyName)),
            UpdateState.AskedBack or UpdateState.Declined => Posts([after.Author, .. roles.SpeakersOf(after.Body)], _ => cards.Reviewed(after, bodyName)),
            _ => throw new ArgumentOutOfRangeException(nameof(after), after.State, message: null),
        };

        List<OutboxPost> Posts(IEnumerable<Person> people, Func<Person, CardMessage> card) =>
            [.. people.DistinctBy(person => person.Id).Where(person => person.Id != actor.Id).Select(person => Post(after, person, card(person)))];
    }

    private static OutboxPost Post(ProgressUpdate after, Person person, CardMessage card) => new(
        string.Create(CultureInfo.InvariantCulture, $"update/{after.Id.Value:N}/{after.Revision}/{person.Id.Value:N}"),
        OutboxRecipient.Person(person.Id),
        RoleNames.Of(person),
        Kind,
        OutboxPayload.Of(card),
        after.Acceptance?.At ?? after.Review?.By.At ?? after.Changed);
}
