using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Areas.Returns.Signing;
using TeamsBot.Cards;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns;

/// <summary>
/// What people are told of a step, each once: whoever has the next move gets the card to make it with, the others a word. The posts are saved
/// with the step, so that neither is there without the other.
/// </summary>
internal sealed class ReturnMessages(NextMovers movers, Roles roles, ReturnViews views, ReturnCards cards, ReturnNotices notices)
{
    private const string Kind = "return";

    /// <param name="actor">Who made the step; they see it and are not told.</param>
    public IReadOnlyList<OutboxPost> About(Return before, Return after, Person actor)
    {
        if (before.State == after.State || (before.State is ReturnState.Draft && after.State is ReturnState.Accepted))
        {
            return [];
        }

        var posts = new List<OutboxPost>();
        foreach (var (person, name, card) in Told(before, after))
        {
            if (person.Id != actor.Id && posts.All(post => post.Recipient != OutboxRecipient.Person(person.Id)))
            {
                posts.Add(Post(after, person, name, card));
            }
        }

        return posts;
    }

    private IEnumerable<(Person Person, string Name, CardMessage Card)> Told(Return before, Return after) => after.State switch
    {
        ReturnState.Submitted => AskToCountersign(after),
        ReturnState.Countersigned => [.. ToContacts(after, notices.Countersigned), .. To(roles.Secretariat(), PendingParty.Secretariat, after, view => cards.Review(view))],
        ReturnState.Accepted => [.. ToContacts(after, notices.Accepted), .. ToCommanders(after, notices.Accepted)],
        ReturnState.Draft => after.Reason switch
        {
            DraftReason.Withdrawn => ToCommanders(after, notices.Withdrawn),
            DraftReason.SentBack => ToContacts(after, notices.SentBack),
            DraftReason.ChangesRequested => [.. ToContacts(after, notices.ChangesRequested), .. ToCommanders(after, notices.ChangesRequested)],
            DraftReason.New or DraftReason.Amendment => [],
            _ => throw new ArgumentOutOfRangeException(nameof(after), after.Reason, message: null),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(before), after.State, message: null),
    };

    /// <summary>Where nobody can sign second, the secretariat learns it: the return would wait for ever.</summary>
    private IEnumerable<(Person Person, string Name, CardMessage Card)> AskToCountersign(Return after) => movers.Of(after) is { Count: > 0 } commanders
        ? commanders.SelectMany(commander => To([commander], PendingParty.Commander, after, view => cards.Countersign(new SignForm(view, commander.Name, Text: null, NameFault: null, []))))
        : To(roles.Secretariat(), PendingParty.Secretariat, after, notices.NobodyToSign);

    private IEnumerable<(Person Person, string Name, CardMessage Card)> ToContacts(Return after, Func<ReturnView, CardMessage> card) => To(roles.ContactsFor(after.Key.Area), PendingParty.Contact, after, card);

    private IEnumerable<(Person Person, string Name, CardMessage Card)> ToCommanders(Return after, Func<ReturnView, CardMessage> card) => To(roles.CommandersFor(after.Key.Area), PendingParty.Commander, after, card);

    /// <summary>Each sees the return with their own eyes; who may not see it any more is not told.</summary>
    /// <param name="role">As which they are told.</param>
    private IEnumerable<(Person Person, string Name, CardMessage Card)> To(IReadOnlyList<Person> people, PendingParty role, Return after, Func<ReturnView, CardMessage> card)
    {
        foreach (var person in people)
        {
            if (views.Of(person, after) is { } view)
            {
                yield return (person, NextMovers.Called(person, role, view.Area.Name), card(view));
            }
        }
    }

    private static OutboxPost Post(Return after, Person person, string name, CardMessage card) => new(
        string.Create(CultureInfo.InvariantCulture, $"return/{after.Key.Period.Value}/{after.Key.Area.Value}/{after.Key.Kind}/{after.Revision}/{person.Id.Value:N}"),
        OutboxRecipient.Person(person.Id),
        name,
        Kind,
        OutboxPayload.Of(card),
        after.Changed);
}
