using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Checks everything about a channel's token that does not depend on the activity: form, algorithm, issuer, key, signature, lifetime.
/// A token that passed is remembered with the keys that it was checked against, for as long as it is in force.
/// </summary>
internal sealed class ChannelTokenValidator(string issuer, SigningKeys signingKeys, TimeProvider clock)
{
    /// <summary>What clocks may differ by, on both ends of a token's life (Bot Framework authentication, "bot to connector").</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    // A channel's token has about 1 KB.
    private const int LongestToken = 16 * 1024;

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken };

    // Asymmetric only: with a symmetric one the public key would do as the secret.
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    /// <exception cref="TokenRefusedException">The token is not one of the channel's, or not in force.</exception>
    public async Task<CheckedToken> CheckAsync(string token, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (signingKeys.Current?.Recall(token, now) is { } known)
        {
            return known;
        }

        // What needs no key comes first, so that junk never makes the metadata be fetched.
        var jwt = Parse(token);
        if (!Array.Exists(Algorithms, jwt.Alg.Equals))
        {
            throw new TokenRefusedException(Refusal.Algorithm);
        }

        if (!string.Equals(jwt.Issuer, issuer, StringComparison.Ordinal))
        {
            throw new TokenRefusedException(Refusal.Issuer);
        }

        if (!IsInForce(jwt.ValidFrom, jwt.ValidTo))
        {
            throw new TokenRefusedException(Refusal.Lifetime);
        }

        var keys = await signingKeys.GetAsync(cancellationToken) ?? throw new TokenRefusedException(Refusal.KeysUnavailable);
        var key = keys.Find(jwt.Kid);
        if (key is null)
        {
            keys = await signingKeys.GetNewerAsync(keys, cancellationToken);
            key = keys.Find(jwt.Kid) ?? throw new TokenRefusedException(Refusal.UnknownKey);
        }

        var checkedToken = await VerifyAsync(jwt, key);
        keys.Remember(token, checkedToken, now);
        return checkedToken;
    }

    private static JsonWebToken Parse(string token)
    {
        // Three parts: a signed token. Five would be an encrypted one, which no channel sends.
        if (token.Length > LongestToken || token.AsSpan().Count('.') != 2)
        {
            throw new TokenRefusedException(Refusal.Malformed);
        }

        try
        {
            return new JsonWebToken(token);
        }
        catch (ArgumentException)
        {
            throw new TokenRefusedException(Refusal.Malformed);
        }
    }

    private async Task<CheckedToken> VerifyAsync(JsonWebToken jwt, SigningKey key)
    {
        var result = await Handler.ValidateTokenAsync(jwt, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            IssuerSigningKey = key.Key,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = Skew,
            LifetimeValidator = (from, to, _, _) => to is not null && IsInForce(from ?? DateTime.MinValue, to.Value),
            ValidateAudience = false, // The credentials factory knows the bot's app id, and is asked for every request.
        });
        if (!result.IsValid)
        {
            throw new TokenRefusedException(result.Exception is SecurityTokenInvalidLifetimeException ? Refusal.Lifetime : Refusal.Signature);
        }

        return new CheckedToken(
            result.ClaimsIdentity,
            result.ClaimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value ?? "",
            result.ClaimsIdentity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value,
            key.Endorsements,
            new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero) + Skew);
    }

    // A missing time reads as DateTime.MinValue: without an expiry the token is never in force.
    private bool IsInForce(DateTime from, DateTime to)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return from <= now + Skew && to >= now - Skew;
    }
}
