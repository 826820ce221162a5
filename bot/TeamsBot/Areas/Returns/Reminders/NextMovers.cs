using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns.Reminders;

/// <summary>Whose move a return waits for.</summary>
internal sealed class NextMovers(Roles roles)
{
    /// <summary>The people who have the next move; none where the return is accepted or nobody holds the role.</summary>
    public IReadOnlyList<Person> Of(Return whole) => whole.State switch
    {
        ReturnState.Draft => roles.ContactsFor(whole.Key.Area),
        ReturnState.Submitted => [.. roles.CommandersFor(whole.Key.Area).Where(person => person.Id != whole.Contact?.By.Id)],
        ReturnState.Countersigned => roles.Secretariat(),
        ReturnState.Accepted => [],
        _ => throw new ArgumentOutOfRangeException(nameof(whole), whole.State, message: null),
    };

    /// <summary>The same for a return that may not be started: then it is for the area's contacts.</summary>
    public IReadOnlyList<Person> Of(ReturnKey key, Return? whole) => whole is null ? roles.ContactsFor(key.Area) : Of(whole);

    /// <summary>What a person is called who has the next move, by their role where no name is known.</summary>
    public static string Called(Person person, PendingParty mover, string area) => (person.Name.Length, mover) switch
    {
        ( > 0, _) => person.Name,
        (_, PendingParty.Contact) => $"the CSP contact for {area}",
        (_, PendingParty.Commander) => $"the LPA commander for {area}",
        _ => "a member of the secretariat",
    };

    /// <summary>
    /// Their names at the start of a sentence, "Grace Enderby or Tom Ash"; their role where no name is known, since a role can be given in the
    /// settings before its holder has said a word; null where there is nobody.
    /// </summary>
    public string? NamesOf(Return whole) => Of(whole).Select(person => person.Name).ToList() switch
    {
        [] => null,
        var names when names.TrueForAll(name => name.Length == 0) => whole.State switch
        {
            ReturnState.Draft => "The contact",
            ReturnState.Submitted => "The LPA commander",
            _ => "The secretariat",
        },
        var names => string.Join(" or ", names.Where(name => name.Length > 0)),
    };
}
