namespace TeamsBot.Storage.References;

/// <summary>A conversation that the bot can post to on its own.</summary>
internal sealed class ConversationReferenceRow
{
    /// <summary>Teams' id of the chat or channel, without a thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The conversation reference as the SDK serialises it.</summary>
    public required string ReferenceJson { get; init; }

    /// <summary>Where the channel's connector was when it last sent an authenticated activity.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The Entra object id of the person in a personal chat; null in a group chat or channel.</summary>
    public string? UserObjectId { get; init; }

    public string? TenantId { get; init; }

    /// <summary>When the bot last heard from there (UTC), to the day: what changes nothing else is written once a day.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Teams' id of the channel's team, whose channels end together; null elsewhere, and where an earlier version wrote the row.</summary>
    public string? Team { get; init; }
}
