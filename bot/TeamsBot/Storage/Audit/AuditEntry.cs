using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage.Audit;

/// <summary>
/// A line of the audit trail. Lines are only ever added, by <see cref="AuditCommands"/>: the table refuses to change or remove one, and
/// each holds the hash of the one before it, so that a change made outside the bot can be detected.
/// </summary>
internal sealed class AuditEntry
{
    /// <summary>From 1, without gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The Entra object id of who did it; empty where the bot did it by itself.</summary>
    public required string ActorId { get; init; }

    /// <summary>The person's name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>What was done, such as "roles.give".</summary>
    public required string Action { get; init; }

    /// <summary>To what it was done, such as a return's key.</summary>
    public required string Subject { get; init; }

    /// <summary>JSON of the subject before; null where there was none.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of the subject after; null where there is none any more.</summary>
    public string? After { get; init; }

    /// <summary>The <see cref="Hash"/> of the entry before this one; <see cref="AuditHash.None"/> in the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>See <see cref="AuditHash"/>.</summary>
    public required string Hash { get; init; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.HasIndex(entry => entry.Subject);
    }
}
