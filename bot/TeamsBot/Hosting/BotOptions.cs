namespace TeamsBot.Hosting;

/// <summary>The bot's registration, under the Bot Framework's own keys at the root of the configuration.</summary>
internal sealed class BotOptions
{
    public const string SectionName = "";

    /// <summary>SingleTenant, UserAssignedMSI or MultiTenant.</summary>
    public string MicrosoftAppType { get; set; } = "SingleTenant";

    /// <summary>The app id (a GUID). Empty: no authentication, which is allowed in Development on loopback only.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The client secret; empty with a certificate or a managed identity.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>The tenant that the app is registered in; a single-tenant app needs it.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>A .pfx or .pem file with the app's certificate and private key, instead of a secret.</summary>
    public string MicrosoftAppCertificatePath { get; set; } = "";

    /// <summary>The thumbprint of a certificate in the user's or the machine's store, instead of a file.</summary>
    public string MicrosoftAppCertificateThumbprint { get; set; } = "";

    /// <summary>Empty for the public cloud, https://botframework.azure.us for the US government's.</summary>
    public string ChannelService { get; set; } = "";

    public bool IsRegistered => MicrosoftAppId.Length > 0;

    public bool UsesCertificate => MicrosoftAppCertificatePath.Length > 0 || MicrosoftAppCertificateThumbprint.Length > 0;
}
