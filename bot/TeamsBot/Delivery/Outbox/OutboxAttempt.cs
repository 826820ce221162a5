using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Delivery.Outbox;

/// <summary>A call to Teams for a post, recorded before it is made.</summary>
internal sealed class OutboxAttempt
{
    public required string Key { get; init; }

    /// <summary>From 1 for each post.</summary>
    public required int Number { get; init; }

    /// <summary>The revision of the payload that it carried.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When its outcome was known; null where it never was.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The <see cref="Delivery.Outbox.OutboxState"/> that it led to; empty where that was never known.</summary>
    public required string Outcome { get; init; }

    /// <summary>The <see cref="Delivery.Outbox.OutboxProblem"/>.</summary>
    public required string Problem { get; init; }
}

internal sealed class OutboxAttemptConfiguration : IEntityTypeConfiguration<OutboxAttempt>
{
    public void Configure(EntityTypeBuilder<OutboxAttempt> builder)
    {
        builder.ToTable("OutboxAttempts");
        builder.HasKey(attempt => new { attempt.Key, attempt.Number });
    }
}
