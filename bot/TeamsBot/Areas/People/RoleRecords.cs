using System.Globalization;
using Partnership.Calendars;
using Partnership.Returns;
using TeamsBot.Facts;
using TeamsBot.People;

namespace TeamsBot.Areas.People;

/// <summary>A person's roles. They stay until the secretariat takes them: others rely on who is responsible.</summary>
internal sealed class RoleRecords(Roles roles, Knowledge knowledge) : IPersonalRecords
{
    public async Task<PersonalRecord?> DescribeAsync(PersonId person, CancellationToken cancellationToken)
    {
        var held = roles.Of(person);
        if (held.Count == 0)
        {
            return null;
        }

        var facts = (await knowledge.GetAsync()).Facts;
        var list = string.Join("; ", held.Select(one => string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"{RoleNames.Of(one.Role, one.Scope, facts)} since {LondonTime.DayOf(one.Since):d MMMM yyyy}")));
        return new PersonalRecord("Your roles, with your name", $"{list}. They stay until the secretariat takes them; ask it to.", Removable: false);
    }
}
