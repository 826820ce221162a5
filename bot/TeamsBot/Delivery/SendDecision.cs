using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Delivery;

/// <summary>What is to become of a post at the moment when it would be sent: exactly one of the records within.</summary>
internal abstract record SendDecision
{
    private SendDecision()
    {
    }

    /// <summary>It goes out, in these words.</summary>
    public sealed record GoAhead(OutboxPayload Payload) : SendDecision;

    /// <summary>It waits, such as for the end of the quiet hours.</summary>
    public sealed record Later(DateTimeOffset Until) : SendDecision;

    /// <summary>It is too late for it: it is missed, and reported.</summary>
    public sealed record Miss : SendDecision;

    /// <summary>Nobody lacks it: it is withdrawn, and nothing is said of it.</summary>
    public sealed record NotNeeded : SendDecision;
}
