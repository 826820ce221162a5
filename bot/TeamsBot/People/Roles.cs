using Microsoft.Bot.Schema;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Storage;

namespace TeamsBot.People;

/// <summary>
/// Who may do what. A person is the Entra object id that Teams puts on an activity; display names and addresses are no proof. Answers come
/// from memory: this process alone writes the table.
/// </summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> while the roles have never been read and cannot be.</remarks>
internal sealed class Roles(DatabaseReader reader)
{
    private readonly Lock _reading = new();
    private volatile RoleSnapshot? _book;

    /// <summary>Every role given, in the order of <see cref="Role"/>, area and name.</summary>
    public IReadOnlyList<RoleHolder> All => Book.All;

    private RoleSnapshot Book
    {
        get
        {
            if (_book is { } read)
            {
                return read;
            }

            lock (_reading)
            {
                return _book ??= new RoleSnapshot(reader.Read(0, static (session, _) => session.RoleGrants.All()));
            }
        }
    }

    /// <summary>The activity's sender; null where Teams did not say who it is.</summary>
    public static PersonId? SenderOf(IActivity activity) =>
        Guid.TryParse(activity.From?.AadObjectId, out var id) && id != Guid.Empty ? new PersonId(id) : null;

    /// <summary>Whether the activity's sender belongs to the partnership's secretariat.</summary>
    public bool IsSecretariat(IActivity activity) => IsSecretariat(SenderOf(activity));

    /// <param name="person">Null for somebody unknown, who holds no role.</param>
    public bool IsSecretariat(PersonId? person) => person is { } known && Holds(known, Role.Secretariat, RoleScope.None);

    /// <summary>Whether the activity's sender may see what agendas keep from the public.</summary>
    public bool SeesExempt(IActivity activity) => SenderOf(activity) is { } person && (IsSecretariat(person) || Holds(person, Role.ExemptReader, RoleScope.None));

    public bool IsContactFor(PersonId person, FundedLineId area) => Holds(person, Role.CspContact, RoleScope.Of(area));

    public bool IsCommanderFor(PersonId person, FundedLineId area) => Holds(person, Role.LpaCommander, RoleScope.Of(area));

    /// <summary>The areas that a person is CSP contact or LPA commander for, each once.</summary>
    public IReadOnlyList<FundedLineId> AreasOf(PersonId person) => [.. Of(person).Select(held => held.Area).OfType<FundedLineId>().Distinct()];

    /// <summary>The areas for which a person has one role.</summary>
    public IReadOnlyList<FundedLineId> AreasOf(PersonId person, Role role) =>
        [.. Of(person).Where(held => held.Role == role).Select(held => held.Area).OfType<FundedLineId>()];

    /// <summary>The lead agencies that a person speaks for.</summary>
    public IReadOnlyList<BodyId> BodiesOf(PersonId person) => [.. Of(person).Select(held => held.Body).OfType<BodyId>()];

    /// <summary>What a person holds; nothing for who is a member only.</summary>
    public IReadOnlyList<RoleHolder> Of(PersonId person) => Book.Of(person);

    /// <summary>Who has a role; their names may be empty (<see cref="RoleHolder"/>).</summary>
    /// <param name="area">Null for the secretariat, which has none.</param>
    public IReadOnlyList<Person> PeopleFor(Role role, FundedLineId? area = null) =>
        PeopleFor(role, RoleScope.Of(area));

    /// <inheritdoc cref="PeopleFor(Role, FundedLineId?)"/>
    public IReadOnlyList<Person> PeopleFor(Role role, RoleScope scope) => [.. Book.All.Where(held => held.Role == role && held.Scope == scope).Select(held => held.Person)];

    /// <summary>Takes over what was just committed.</summary>
    public void Replace(IReadOnlyList<RoleGrant> grants)
    {
        lock (_reading)
        {
            _book = new RoleSnapshot(grants);
        }
    }

    private bool Holds(PersonId person, Role role, RoleScope scope)
    {
        foreach (var held in Of(person))
        {
            if (held.Role == role && held.Scope == scope)
            {
                return true;
            }
        }

        return false;
    }
}
