using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using TeamsBot.Teams;

namespace TeamsBot.Graph;

/// <summary>As whom the bot reads Microsoft 365: the application with its secret or certificate, or the machine's managed identity.</summary>
internal static class GraphCredentials
{
    private static readonly string[] _clouds = [".microsoftonline.com", ".microsoftonline.us", ".chinacloudapi.cn"];

    public static TokenCredential Create(GraphOptions settings, BotOptions bot, SocketsHttpHandler connections)
    {
        var client = settings.ClientId.Length > 0 ? settings.ClientId : bot.MicrosoftAppId;
        var tenant = settings.TenantId.Length > 0 ? settings.TenantId : bot.MicrosoftAppTenantId;
        if (settings.ManagedIdentity)
        {
            var id = settings.ClientId.Length > 0 ? ManagedIdentityId.FromUserAssignedClientId(settings.ClientId) : ManagedIdentityId.SystemAssigned;
            return new ManagedIdentityCredential(Set(new ManagedIdentityCredentialOptions(id), settings, connections));
        }

        return settings.CertificatePath.Length > 0
            ? new ClientCertificateCredential(
                tenant,
                client,
                Certificates.FromFile(settings.CertificatePath, settings.CertificatePassword),
                Set(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = HasOwnLogin(settings) }, settings, connections))
            : new ClientSecretCredential(
                tenant, client, settings.ClientSecret, Set(new ClientSecretCredentialOptions { DisableInstanceDiscovery = HasOwnLogin(settings) }, settings, connections));
    }

    private static T Set<T>(T credential, GraphOptions settings, SocketsHttpHandler connections)
        where T : TokenCredentialOptions
    {
        credential.AuthorityHost = new Uri(settings.LoginAddress);
        credential.Transport = new HttpClientTransport(new HttpClient(new SharedConnections(connections, ConnectorGate.MostBytes)) { Timeout = settings.RequestTimeout });
        credential.Retry.MaxRetries = 1;
        credential.Retry.NetworkTimeout = settings.RequestTimeout;
        return credential;
    }

    /// <summary>A login service outside Microsoft's clouds vouches for itself.</summary>
    private static bool HasOwnLogin(GraphOptions settings)
    {
        var host = new Uri(settings.LoginAddress).Host;
        return !Array.Exists(_clouds, cloud => host.EndsWith(cloud, StringComparison.OrdinalIgnoreCase));
    }
}
