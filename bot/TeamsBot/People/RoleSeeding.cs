using Microsoft.Extensions.Options;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Conversation;
using TeamsBot.Hosting;
using TeamsBot.Storage;

namespace TeamsBot.People;

/// <summary>
/// Gives the roles in the settings: each once, at the first start that finds it there, so that what the secretariat changes in chat stays
/// changed. Only where no secretariat is left is the one in the settings given its role again.
/// </summary>
internal sealed class RoleSeeding(IOptions<PeopleOptions> options, Roles roles, RoleStore store, DatabaseReader reader, Knowledge knowledge, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var people = options.Value;
        var areas = await AreasAsync(people);
        var isLost = roles.PeopleFor(Role.Secretariat).Count == 0;
        foreach (var person in people.Secretariat)
        {
            await GiveAsync(person, Role.Secretariat, area: null, again: isLost, cancellationToken);
        }

        foreach (var (role, area, person) in areas)
        {
            await GiveAsync(person, role, area, again: false, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task GiveAsync(string objectId, Role role, FundedLineId? area, bool again, CancellationToken cancellationToken)
    {
        var person = new PersonId(Guid.Parse(objectId));
        if (again || !WasEverGiven(person, role, area))
        {
            await store.GiveAsync(person, role, area, cancellationToken);
        }
    }

    private bool WasEverGiven(PersonId person, Role role, FundedLineId? area)
    {
        var grant = new RoleGrant { Person = person.Value.ToString("D"), Name = "", Role = role, Area = area?.Value ?? "", GivenBy = "", At = default };
        return reader.Read(grant.AuditSubject, static (session, subject) => session.Audit.About(subject, 1)).Count > 0;
    }

    /// <summary>The roles for an area. The demo world's areas are Oxfordshire's: in Development those of another county are passed over.</summary>
    private async Task<IReadOnlyList<(Role Role, FundedLineId Area, string Person)>> AreasAsync(PeopleOptions people)
    {
        (Role Role, FundedLineId Area, string Person)[] named = [.. Flatten(Role.CspContact, people.CspContacts), .. Flatten(Role.LpaCommander, people.LpaCommanders)];
        if (named.Length == 0)
        {
            return named;
        }

        var known = (await knowledge.GetAsync()).Facts.FundedLines.Select(line => line.Id).ToHashSet();
        var unknown = Array.FindIndex(named, one => !known.Contains(one.Area));
        return unknown < 0 || environment.IsDevelopment()
            ? [.. named.Where(one => known.Contains(one.Area))]
            : throw new StartRefusedException(
                $"{PeopleOptions.SectionName} names the area '{named[unknown].Area}', which the facts do not have. Areas are: {string.Join(", ", known)}.");
    }

    private static IEnumerable<(Role Role, FundedLineId Area, string Person)> Flatten(Role role, IDictionary<string, IList<string>> areas) =>
        areas.SelectMany(area => area.Value.Select(person => (role, new FundedLineId(area.Key), person)));
}
