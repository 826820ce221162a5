namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connectors that send the bot's token to the service URL that they were made for.</summary>
internal sealed class ServiceConnectorFactory(string? appId, CloudSettings cloud, ServiceClientCredentialsFactory credentialsFactory, HttpClient httpClient) : ConnectorFactory
{
    /// <exception cref="ArgumentException"><paramref name="serviceUrl"/> is no address on the web.</exception>
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException("A service URL is an absolute http or https address.", nameof(serviceUrl));
        }

        var credentials = await credentialsFactory.CreateCredentialsAsync(appId!, audience ?? cloud.OAuthScope!, cloud.LoginUrl!, cloud.ValidateAuthority, cancellationToken);
        return new ConnectorClient(address, credentials, httpClient, disposeHttpClient: false);
    }
}
