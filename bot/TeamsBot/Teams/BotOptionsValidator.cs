using Microsoft.Extensions.Options;
using TeamsBot.Hosting;

namespace TeamsBot.Teams;

/// <summary>Refuses to start a bot that could be talked to without authentication, or that could never answer.</summary>
internal sealed class BotOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    private static readonly string[] _appTypes = ["SingleTenant", "UserAssignedMSI", "MultiTenant"];

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        if (!options.IsRegistered)
        {
            return environment.IsDevelopment()
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"MicrosoftAppId is missing. Without an app id nobody is authenticated, so the bot starts without one in Development only; this is {environment.EnvironmentName}.");
        }

        var faults = new List<string>();
        if (!Guid.TryParse(options.MicrosoftAppId, out _))
        {
            faults.Add("MicrosoftAppId is not a GUID.");
        }

        if (!_appTypes.Contains(options.MicrosoftAppType, StringComparer.OrdinalIgnoreCase))
        {
            faults.Add($"MicrosoftAppType is '{options.MicrosoftAppType}'; it takes {string.Join(", ", _appTypes)}.");
        }

        var isManagedIdentity = options.MicrosoftAppType.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase);
        if (!isManagedIdentity && !options.UsesCertificate && options.MicrosoftAppPassword.Length == 0)
        {
            faults.Add("MicrosoftAppPassword is missing; set it, or MicrosoftAppCertificatePath or MicrosoftAppCertificateThumbprint instead.");
        }

        if (options.MicrosoftAppTenantId.Length == 0 && !options.MicrosoftAppType.Equals("MultiTenant", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add($"MicrosoftAppTenantId is missing; MicrosoftAppType {options.MicrosoftAppType} needs it.");
        }

        if (options.MicrosoftAppCertificatePath.Length > 0 && !File.Exists(options.MicrosoftAppCertificatePath))
        {
            faults.Add($"MicrosoftAppCertificatePath names '{options.MicrosoftAppCertificatePath}', which does not exist.");
        }

        if (options.MicrosoftAppPasswordExpires.Length > 0 && !ExpiryDate.TryRead(options.MicrosoftAppPasswordExpires, out _))
        {
            faults.Add($"MicrosoftAppPasswordExpires is '{options.MicrosoftAppPasswordExpires}'; it takes a day such as 2027-03-31.");
        }

        if (options.HasOwnCloud)
        {
            AddIfNoAddress(faults, nameof(options.ToBotFromChannelOpenIdMetadataUrl), options.ToBotFromChannelOpenIdMetadataUrl);
            AddIfNoAddress(faults, nameof(options.ToChannelFromBotLoginUrl), options.ToChannelFromBotLoginUrl);
            AddIfNoAddress(faults, nameof(options.OAuthUrl), options.OAuthUrl);
            if (options.ToBotFromChannelTokenIssuer.Length == 0)
            {
                faults.Add($"{nameof(options.ToBotFromChannelTokenIssuer)} is missing; a cloud of its own needs it.");
            }
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void AddIfNoAddress(List<string> faults, string key, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            faults.Add($"{key} is '{value}'; a cloud of its own needs a web address there.");
        }
    }
}
