using System.Collections.Frozen;
using Partnership.Returns;

namespace TeamsBot.People;

/// <summary>Every role as it stood after one commit; never changed.</summary>
internal sealed class RoleSnapshot
{
    private readonly FrozenDictionary<Guid, RoleHolder[]> _byPerson;

    public RoleSnapshot(IReadOnlyList<RoleGrant> grants)
    {
        All = [.. grants
            .Select(grant => new RoleHolder(
                new Person(new PersonId(Guid.Parse(grant.Person)), grant.Name),
                grant.Role,
                new RoleScope(grant.Area),
                grant.At))
            .OrderBy(held => held.Role)];
        _byPerson = All.GroupBy(held => held.Person.Id.Value).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public IReadOnlyList<RoleHolder> All { get; }

    public IReadOnlyList<RoleHolder> Of(PersonId person) => _byPerson.TryGetValue(person.Value, out var held) ? held : [];
}
