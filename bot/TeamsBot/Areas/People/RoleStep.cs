using Partnership.Returns;
using TeamsBot.People;

namespace TeamsBot.Areas.People;

/// <summary>A role that the secretariat wants given or taken.</summary>
/// <param name="Gives">False for one to be taken.</param>
/// <param name="RoleName">Such as "CSP contact for Cherwell".</param>
/// <param name="IsConfirmed">Whether the secretariat has been asked, and says yes.</param>
internal sealed record RoleStep(bool Gives, Role Role, RoleScope Scope, string RoleName, Person Actor, bool IsConfirmed)
{
    public string Verb => Gives ? PeopleVerbs.Give : PeopleVerbs.Take;
}
