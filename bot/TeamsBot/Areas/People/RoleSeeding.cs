using Microsoft.Extensions.Options;
using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Facts;
using TeamsBot.Hosting;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.People;

/// <summary>
/// Gives the roles in the settings: each once, at the first start that finds it there, so that what the secretariat changes in chat stays
/// changed. Only where no secretariat is left is the one in the settings given its role again.
/// </summary>
internal sealed class RoleSeeding(IOptions<PeopleOptions> options, Roles roles, RoleStore store, DatabaseReader reader, Knowledge knowledge, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var people = options.Value;
        var named = await NamedAsync(people);
        var isLost = roles.PeopleFor(Role.Secretariat).Count == 0;
        foreach (var person in people.Secretariat)
        {
            await GiveAsync(person, Role.Secretariat, RoleScope.None, again: isLost, cancellationToken);
        }

        foreach (var (role, scope, person) in named)
        {
            await GiveAsync(person, role, scope, again: false, cancellationToken);
        }

        foreach (var (person, name) in people.Names.Select(static named => (new PersonId(Guid.Parse(named.Key)), named.Value)))
        {
            if (roles.Of(person) is [{ Person.Name: "" }, ..])
            {
                await store.RenameAsync(person, name, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task GiveAsync(string objectId, Role role, RoleScope scope, bool again, CancellationToken cancellationToken)
    {
        var person = new PersonId(Guid.Parse(objectId));
        if (again || !WasEverGiven(person, role, scope))
        {
            await store.GiveAsync(person, role, scope, cancellationToken);
        }
    }

    private bool WasEverGiven(PersonId person, Role role, RoleScope scope)
    {
        var grant = new RoleGrant { Person = person.Value.ToString("D"), Name = "", Role = role, Area = scope.Key, GivenBy = "", At = default };
        return reader.Read(grant.AuditSubject, static (session, subject) => session.Audit.About(subject, 1)).Count > 0;
    }

    /// <summary>The roles for areas and lead agencies. The demo world's are Oxfordshire's: in Development those of another county are passed over.</summary>
    private async Task<IReadOnlyList<SeededRole>> NamedAsync(PeopleOptions people)
    {
        SeededRole[] named = [.. Flatten(Role.CspContact, people.CspContacts), .. Flatten(Role.LpaCommander, people.LpaCommanders), .. Flatten(Role.LeadContact, people.LeadContacts)];
        if (named.Length == 0)
        {
            return named;
        }

        var facts = (await knowledge.GetAsync()).Facts;
        var areas = facts.FundedLines.Select(line => line.Id.Value).ToHashSet(StringComparer.Ordinal);
        var agencies = new LeadAgencies(facts).All.Select(body => body.Id.Value).ToHashSet(StringComparer.Ordinal);
        var unknown = Array.Find(named, one => !IsKnown(one));
        return unknown is null || environment.IsDevelopment()
            ? [.. named.Where(IsKnown)]
            : throw new StartRefusedException(unknown.Role is Role.LeadContact
                ? $"{PeopleOptions.SectionName} names the body '{unknown.Scope.Key}', which leads no work in the facts' newest delivery plan. Those that do are: {string.Join(", ", agencies)}."
                : $"{PeopleOptions.SectionName} names the area '{unknown.Scope.Key}', which the facts do not have. Areas are: {string.Join(", ", areas)}.");

        bool IsKnown(SeededRole one) => (one.Role is Role.LeadContact ? agencies : areas).Contains(one.Scope.Key);
    }

    private static IEnumerable<SeededRole> Flatten(Role role, IDictionary<string, IList<string>> scopes) =>
        scopes.SelectMany(scope => scope.Value.Select(person => new SeededRole(role, new RoleScope(scope.Key), person)));

    private sealed record SeededRole(Role Role, RoleScope Scope, string Person);
}
