using Microsoft.Extensions.Options;

namespace TeamsBot.Hosting;

/// <summary>People are named by their object ids: a name or an address would quietly match nobody.</summary>
internal sealed class PeopleOptionsValidator : IValidateOptions<PeopleOptions>
{
    public ValidateOptionsResult Validate(string? name, PeopleOptions options)
    {
        var faults = options.Secretariat
            .Where(person => !Guid.TryParse(person, out _))
            .Select(person => $"People:Secretariat holds '{person}', which is no Entra object id (a GUID).")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
