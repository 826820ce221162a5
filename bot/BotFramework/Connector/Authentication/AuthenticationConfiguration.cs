namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a bot asks of a token beyond what the channel's authentication asks.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key needs besides the channel's.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}
