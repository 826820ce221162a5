using System.Globalization;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>
/// What people are told when a funding year is opened or changed: the areas' contacts and commanders, and the rest of the secretariat. Who has not
/// spoken to the bot yet gets it when they do. The posts are saved with the year.
/// </summary>
internal sealed class PeriodMessages(Roles roles, PeriodCards cards)
{
    private const string Kind = "funding year";

    /// <summary>Who has a part in a year's returns, with the areas that they write and those that they countersign; the secretariat is not among them.</summary>
    public IReadOnlyList<PeriodParty> Concerned(FundingPeriod period) =>
    [
        .. period.Allocations
            .SelectMany(area => roles.ContactsFor(area.Area).Select(person => (Person: person, Area: area, Role: PendingParty.Contact))
                .Concat(roles.CommandersFor(area.Area).Select(person => (Person: person, Area: area, Role: PendingParty.Commander))))
            .GroupBy(static part => part.Person.Id)
            .Select(static parts => new PeriodParty(
                parts.First().Person,
                NextMovers.Called(parts.First().Person, parts.First().Role, parts.First().Area.Name),
                [.. parts.Where(static part => part.Role is PendingParty.Contact).Select(static part => part.Area)],
                [.. parts.Where(static part => part.Role is PendingParty.Commander).Select(static part => part.Area)])),
    ];

    /// <param name="before">Null for a year that is opened.</param>
    /// <param name="actor">Who made the step; they see it and are not told.</param>
    public IReadOnlyList<OutboxPost> About(FundingPeriod? before, FundingPeriod after, Person actor, DateTimeOffset now)
    {
        var parties = Concerned(after);
        return
        [
            .. parties
                .Concat(roles.Secretariat().Where(person => parties.All(party => party.Person.Id != person.Id)).Select(static person => new PeriodParty(person, NextMovers.Called(person, PendingParty.Secretariat, ""), [], [])))
                .Where(party => party.Person.Id != actor.Id && (before is null || PeriodNotices.Changes(before, after, party).Count > 0))
                .Select(party => new OutboxPost(
                    string.Create(CultureInfo.InvariantCulture, $"period/{after.Id.Value}/{after.Revision}/{party.Person.Id.Value:N}"),
                    OutboxRecipient.Person(party.Person.Id),
                    party.Name,
                    Kind,
                    OutboxPayload.Of(cards.Notice(before, after, party, actor.Name)),
                    now)),
        ];
    }
}
