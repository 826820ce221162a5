using Partnership.Returns;
using TeamsBot.Conversation;

namespace TeamsBot.Returns;

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

    /// <summary>Their names, "Grace Enderby or Tom Ash"; null where there is nobody.</summary>
    public string? NamesOf(Return whole) => Of(whole) is { Count: > 0 } people ? string.Join(" or ", people.Select(person => person.Name.Length == 0 ? "someone whose name I do not know yet" : person.Name)) : null;
}
