namespace TeamsBot.Delivery.Outbox;

/// <summary>Something to be posted once.</summary>
/// <param name="Key">
/// What makes it the same post, such as meeting, kind, offset, channel: a second one with the same key is not added, whatever became of the first.
/// </param>
/// <param name="RecipientName">Such as "Owen Larkfield" or "the Partnership channel", for the secretariat's lists.</param>
/// <param name="Kind">What kind of post it is, in a word or two for the secretariat's lists.</param>
/// <param name="NotBefore">Not sent earlier; quiet hours are the caller's to keep.</param>
/// <param name="NotAfter">Not sent later: then it is missed, and reported. Null where late is better than never.</param>
/// <param name="ReplyTo">The key of the post in whose thread it belongs; null for a post of its own.</param>
internal sealed record OutboxPost(
    string Key, OutboxRecipient Recipient, string RecipientName, string Kind, OutboxPayload Payload, DateTimeOffset NotBefore, DateTimeOffset? NotAfter = null, string? ReplyTo = null)
{
    /// <summary>The kind of a post that tells a person of a role.</summary>
    public const string RoleKind = "role";
}
