using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token of the app's own. Not MSAL's type, so that MSAL is loaded when the first token is fetched and not before.</summary>
/// <param name="Text">What goes behind "Bearer".</param>
/// <param name="RefreshOn">From then on MSAL renews the token behind the old one; null where it has no such time.</param>
internal sealed record AppToken(string Text, DateTimeOffset ExpiresOn, DateTimeOffset? RefreshOn)
{
    public static AppToken From(AuthenticationResult result) => new(result.AccessToken, result.ExpiresOn, result.AuthenticationResultMetadata?.RefreshOn);
}
