using Microsoft.Extensions.Options;

namespace TeamsBot.Teams;

/// <summary>A bot outside Development knows at least one tenant, and knows it by its id.</summary>
internal sealed class TenantOptionsValidator(IHostEnvironment environment, IOptions<BotOptions> bot) : IValidateOptions<TenantOptions>
{
    public ValidateOptionsResult Validate(string? name, TenantOptions options)
    {
        var faults = options.Allowed
            .Where(tenant => !Guid.TryParse(tenant, out _))
            .Select(tenant => $"Tenants:Allowed holds '{tenant}', which is no tenant id (a GUID).")
            .ToList();
        if (!environment.IsDevelopment() && options.Allowed.Count == 0 && bot.Value.MicrosoftAppTenantId.Length == 0)
        {
            faults.Add("Tenants:Allowed is empty and MicrosoftAppTenantId is missing: the bot would talk to nobody.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
