using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The credentials of a bot without an app id: requests go out as they are.</summary>
internal sealed class NoCredentials : ServiceClientCredentials
{
    public static readonly NoCredentials Instance = new();

    private NoCredentials()
    {
    }
}
