#nullable disable // As in the SDK: each is set by who makes it.
using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent a request, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Whom tokens sent back are for.</summary>
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>What becomes of the activity's CallerId; null where authentication is off.</summary>
    public string CallerId { get; set; }

    /// <summary>Makes the clients that answer.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}
