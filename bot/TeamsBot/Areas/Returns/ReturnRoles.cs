using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns;

/// <summary>The roles as the rules of returns ask for them.</summary>
internal static class ReturnRoles
{
    public static PersonRoles Of(this Roles roles, Person person) =>
        new(person, roles.IsSecretariat(person.Id), roles.AreasOf(person.Id, Role.CspContact), roles.AreasOf(person.Id, Role.LpaCommander))
        {
            SpeaksFor = roles.BodiesOf(person.Id),
        };

    public static IReadOnlyList<Person> ContactsFor(this Roles roles, FundedLineId area) => roles.PeopleFor(Role.CspContact, area);

    public static IReadOnlyList<Person> CommandersFor(this Roles roles, FundedLineId area) => roles.PeopleFor(Role.LpaCommander, area);

    /// <summary>A lead agency's people; none for a CSP, whose contacts hold that role for its area.</summary>
    public static IReadOnlyList<Person> SpeakersOf(this Roles roles, BodyId body) => roles.PeopleFor(Role.LeadContact, RoleScope.Of(body));

    public static IReadOnlyList<Person> Secretariat(this Roles roles) => roles.PeopleFor(Role.Secretariat);
}
