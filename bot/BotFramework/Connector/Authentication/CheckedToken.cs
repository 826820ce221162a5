using System.Collections.Frozen;
using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token that the channel signed and that is in force, and what each activity that it comes with has to agree with.</summary>
/// <param name="Identity">The token's claims.</param>
/// <param name="Audience">The app id that the token is for.</param>
/// <param name="ServiceUrl">Where the activity says it comes from.</param>
/// <param name="Endorsements">The channels that the signing key may speak for.</param>
/// <param name="UsableUntil">The token's expiry with the tolerated skew.</param>
internal sealed record CheckedToken(ClaimsIdentity Identity, string Audience, string? ServiceUrl, FrozenSet<string> Endorsements, DateTimeOffset UsableUntil);
