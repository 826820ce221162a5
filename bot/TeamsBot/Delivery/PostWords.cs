using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Delivery;

/// <summary>What is to become of a post at the moment when it would be sent: exactly one of the records within.</summary>
internal abstract record PostWords
{
    private PostWords()
    {
    }

    /// <summary>It goes out, in these words.</summary>
    public sealed record Spoken(OutboxPayload Payload) : PostWords;

    /// <summary>It waits, such as for the end of the quiet hours.</summary>
    public sealed record Later(DateTimeOffset Until) : PostWords;

    /// <summary>It is too late for it: it is missed, and reported.</summary>
    public sealed record Miss : PostWords;

    /// <summary>Nobody lacks it: it is withdrawn, and nothing is said of it.</summary>
    public sealed record NotNeeded : PostWords;
}
