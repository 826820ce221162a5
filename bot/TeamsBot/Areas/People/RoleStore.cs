using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.People;

/// <summary>Gives and takes roles, each with its line in the audit trail. Who has which is asked of <see cref="Roles"/>.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> where the database cannot be written.</remarks>
internal sealed class RoleStore(DatabaseWriter writer, Roles roles, TimeProvider time)
{
    private const string Settings = "the settings";

    /// <param name="actor">Of the secretariat, which is looked at again when the change is made.</param>
    /// <param name="news">What the person is told of it, with the change and once; not escaped. Null for nothing.</param>
    public Task<RoleChangeResult> GiveAsync(Person actor, Person person, Role role, RoleScope scope, CancellationToken cancellationToken, string? news = null) =>
        ChangeAsync(person, role, scope, gives: true, actor, news, cancellationToken);

    /// <param name="actor">Of the secretariat, which is looked at again when the change is made.</param>
    /// <param name="area">Null for the secretariat.</param>
    public Task<RoleChangeResult> GiveAsync(Person actor, Person person, Role role, FundedLineId? area, CancellationToken cancellationToken) =>
        GiveAsync(actor, person, role, RoleScope.Of(area), cancellationToken);

    /// <inheritdoc cref="GiveAsync(Person, Person, Role, RoleScope, CancellationToken, string?)"/>
    public Task<RoleChangeResult> TakeAsync(Person actor, Person person, Role role, RoleScope scope, CancellationToken cancellationToken, string? news = null) =>
        ChangeAsync(person, role, scope, gives: false, actor, news, cancellationToken);

    /// <inheritdoc cref="GiveAsync(Person, Person, Role, FundedLineId?, CancellationToken)"/>
    public Task<RoleChangeResult> TakeAsync(Person actor, Person person, Role role, FundedLineId? area, CancellationToken cancellationToken) =>
        TakeAsync(actor, person, role, RoleScope.Of(area), cancellationToken);

    /// <summary>Gives what the settings say.</summary>
    public Task GiveAsync(PersonId person, Role role, RoleScope scope, CancellationToken cancellationToken) =>
        ChangeAsync(new Person(person, ""), role, scope, gives: true, actor: null, news: null, cancellationToken);

    /// <inheritdoc cref="GiveAsync(PersonId, Role, RoleScope, CancellationToken)"/>
    public Task GiveAsync(PersonId person, Role role, FundedLineId? area, CancellationToken cancellationToken) =>
        GiveAsync(person, role, RoleScope.Of(area), cancellationToken);

    /// <summary>Keeps a person's name on their roles.</summary>
    public Task RenameAsync(PersonId person, string name, CancellationToken cancellationToken) =>
        writer.WriteAsync(new RoleRenaming(roles, person.Value.ToString("D"), name), cancellationToken);

    private async Task<RoleChangeResult> ChangeAsync(Person person, Role role, RoleScope scope, bool gives, Person? actor, string? news, CancellationToken cancellationToken)
    {
        var grant = new RoleGrant
        {
            Person = person.Id.Value.ToString("D"),
            Name = person.Name,
            Role = role,
            Area = scope.Key,
            GivenBy = actor?.Id.Value.ToString("D") ?? "",
            // As precise as the table is, so that the audit trail says the same of it before and after.
            At = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
        };
        var change = new RoleChange(roles, grant, gives, actor?.Id.Value, actor?.Name ?? Settings, news);
        await writer.WriteAsync(change, cancellationToken);
        return change.Outcome;
    }
}
