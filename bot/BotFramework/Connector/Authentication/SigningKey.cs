using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A public key of the issuer's.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">The channels that it may speak for.</param>
internal sealed record SigningKey(SecurityKey Key, FrozenSet<string> Endorsements);
