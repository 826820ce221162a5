using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Delivery.Outbox;

/// <summary>A post to a person or a channel, from before it is sent until it is forgotten.</summary>
internal sealed record OutboxRow
{
    /// <summary>See <see cref="OutboxPost.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>See <see cref="OutboxRecipient.Key"/>.</summary>
    public required string Recipient { get; init; }

    public required string RecipientName { get; init; }

    public required string Kind { get; init; }

    /// <summary><see cref="OutboxPayload"/> as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Of the payload, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Of the payload that people see; 0 while they see none.</summary>
    public required int SentRevision { get; init; }

    public required OutboxState State { get; init; }

    public required OutboxProblem Problem { get; init; }

    /// <summary>Teams' id of the message; null before it was sent, and where Teams did not tell it.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Calls made so far.</summary>
    public required int Attempts { get; init; }

    public DateTimeOffset? LastAttempt { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>When it is looked at next, while it is due or waiting.</summary>
    public required DateTimeOffset Next { get; init; }

    /// <summary>The key of the post in whose thread it belongs.</summary>
    public string? ReplyTo { get; init; }

    public required DateTimeOffset Changed { get; init; }

    /// <summary>Whether a message is there to be edited.</summary>
    public bool IsEdit => ActivityId is not null;
}

internal sealed class OutboxRowConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("OutboxPosts");
        builder.HasKey(post => post.Key);
        builder.HasIndex(post => new { post.State, post.Next });
        builder.Property(post => post.State).HasConversion<string>();
        builder.Property(post => post.Problem).HasConversion<string>();
        builder.Ignore(post => post.IsEdit);
    }
}
