using Microsoft.Extensions.Options;

namespace TeamsBot.People;

/// <summary>People are named by their object ids: a name or an address would quietly match nobody.</summary>
internal sealed class PeopleOptionsValidator : IValidateOptions<PeopleOptions>
{
    public ValidateOptionsResult Validate(string? name, PeopleOptions options)
    {
        var faults = Faults("People:Secretariat", options.Secretariat)
            .Concat(options.CspContacts.SelectMany(area => Faults($"People:CspContacts:{area.Key}", area.Value)))
            .Concat(options.LpaCommanders.SelectMany(area => Faults($"People:LpaCommanders:{area.Key}", area.Value)))
            .Concat(options.LeadContacts.SelectMany(body => Faults($"People:LeadContacts:{body.Key}", body.Value)))
            .Concat(Faults("People:Names", [.. options.Names.Keys]))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string key, IList<string> people) => people
        .Where(person => !Guid.TryParse(person, out var id) || id == Guid.Empty)
        .Select(person => $"{key} holds '{person}', which is no Entra object id (a GUID).");
}
