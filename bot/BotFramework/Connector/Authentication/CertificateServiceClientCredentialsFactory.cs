#nullable disable // As in the SDK: what is optional is null.
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The app proves itself with a certificate.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly AppCredentialsSource _source;

    /// <param name="certificate">The certificate with its private key.</param>
    /// <param name="appId">The app id.</param>
    /// <param name="tenantId">The app's tenant; null or empty means the Bot Framework's, for an app of many tenants.</param>
    /// <param name="httpClient">The client to fetch tokens with; null means MSAL's own.</param>
    /// <param name="logger">Not used: MSAL's exceptions say what went wrong.</param>
    /// <param name="sendX5c">Whether to send the certificate's chain, for apps registered by subject and issuer.</param>
    public CertificateServiceClientCredentialsFactory(X509Certificate2 certificate, string appId, string tenantId = default, HttpClient httpClient = default, ILogger logger = default, bool sendX5c = false)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        _source = new AppCredentialsSource(appId, purpose =>
            ConfidentialClient.Acquire(appId, tenantId, purpose, httpClient, builder => builder.WithCertificate(certificate, sendX5c)));
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(_source.IsAppId(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(!_source.HasAppId);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult(_source.For(appId, audience, loginEndpoint, validateAuthority));
}
