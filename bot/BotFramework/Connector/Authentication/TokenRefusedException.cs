namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Carries the reason from the token's check to the log.</summary>
internal sealed class TokenRefusedException(Refusal reason) : Exception
{
    public Refusal Reason { get; } = reason;
}
