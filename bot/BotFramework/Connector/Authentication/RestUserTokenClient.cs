using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The token store of the cloud, over its REST API.</summary>
internal sealed class RestUserTokenClient(string? oAuthUrl, ServiceClientCredentials credentials, HttpClient httpClient) : UserTokenClient
{
    private RestCaller Rest => field ??= new RestCaller(
        httpClient,
        new Uri(oAuthUrl ?? throw new InvalidOperationException("OAuthUrl is not configured.")),
        credentials);

    public override async Task<TokenResponse?> GetUserTokenAsync(string userId, string connectionName, string? channelId, string? magicCode, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Rest.SendAsync<TokenResponse>(HttpMethod.Get, "api/usertoken/GetToken" + Query(userId, connectionName, channelId, magicCode), body: null, headers: null, cancellationToken);
            return answer.Body;
        }
        catch (ErrorResponseException none) when (none.Response?.StatusCode == HttpStatusCode.NotFound)
        {
            return null; // How the store says that the user has not signed in.
        }
    }

    public override async Task SignOutUserAsync(string userId, string connectionName, string? channelId, CancellationToken cancellationToken)
    {
        using var answer = await Rest.SendAsync(HttpMethod.Delete, "api/usertoken/SignOut" + Query(userId, connectionName, channelId, magicCode: null), headers: null, cancellationToken);
    }

    private static string Query(string userId, string connectionName, string? channelId, string? magicCode)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentException.ThrowIfNullOrEmpty(connectionName);
        var query = $"?userId={Uri.EscapeDataString(userId)}&connectionName={Uri.EscapeDataString(connectionName)}";
        query += channelId is null ? "" : "&channelId=" + Uri.EscapeDataString(channelId);
        return query + (magicCode is null ? "" : "&code=" + Uri.EscapeDataString(magicCode));
    }
}
