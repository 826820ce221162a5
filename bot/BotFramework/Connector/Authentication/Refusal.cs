namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Why a request was refused, for the log.</summary>
internal enum Refusal
{
    /// <summary>No Authorization header, though the bot has an app id.</summary>
    NoToken,

    /// <summary>The header is no bearer token, or the token no JWT.</summary>
    Malformed,

    /// <summary>Not signed, or in a way that the channel does not sign.</summary>
    Algorithm,

    /// <summary>From somebody else: the Emulator, another bot, another cloud.</summary>
    Issuer,

    /// <summary>The issuer does not publish a key of that name.</summary>
    UnknownKey,

    /// <summary>The issuer's keys could not be had.</summary>
    KeysUnavailable,

    /// <summary>The signature is not the key's.</summary>
    Signature,

    /// <summary>Too early or too late.</summary>
    Lifetime,

    /// <summary>For another bot.</summary>
    Audience,

    /// <summary>For another service URL than the activity's.</summary>
    ServiceUrl,

    /// <summary>The key may not speak for the activity's channel.</summary>
    Endorsement,
}
