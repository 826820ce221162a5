using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that the issuer published at one moment, and the tokens that were found good by them.</summary>
internal sealed class SigningKeySet
{
    // One token serves an hour or so of one channel's requests; a single bot sees a handful at a time.
    private const int MostTokens = 256;

    private readonly FrozenDictionary<string, SigningKey> _keys;
    private readonly ConcurrentDictionary<string, CheckedToken> _tokens = new(StringComparer.Ordinal);

    public SigningKeySet(IEnumerable<JsonWebKey> published)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in published)
        {
            if (key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or JsonWebKeyUseNames.Sig, Kid.Length: > 0 })
            {
                keys.TryAdd(key.Kid, new SigningKey(key, Endorsements(key)));
            }
        }

        _keys = keys.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public SigningKey? Find(string? id) => id is not null && _keys.TryGetValue(id, out var key) ? key : null;

    /// <summary>The token, if it was found good before and still is in force.</summary>
    public CheckedToken? Recall(string token, DateTimeOffset now) =>
        _tokens.TryGetValue(token, out var known) && known.UsableUntil >= now ? known : null;

    public void Remember(string token, CheckedToken good, DateTimeOffset now)
    {
        if (_tokens.Count >= MostTokens)
        {
            foreach (var (text, remembered) in _tokens)
            {
                if (remembered.UsableUntil < now)
                {
                    _tokens.TryRemove(text, out _);
                }
            }

            if (_tokens.Count >= MostTokens)
            {
                _tokens.Clear();
            }
        }

        _tokens[token] = good;
    }

    // The Bot Framework's own addition to a JSON web key; a key without it speaks for no channel.
    private static FrozenSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : [];
}
