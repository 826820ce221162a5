using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>What was decided of a planned post about a meeting. What has no row is not decided yet.</summary>
internal sealed class MeetingPostRow
{
    /// <summary>The planned post's key and the channel: also the key of its row in the outbox.</summary>
    public required string Key { get; init; }

    public required string Meeting { get; init; }

    public required string Conversation { get; init; }

    public required string Kind { get; init; }

    public required string Offset { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset Due { get; init; }

    /// <summary>Such as "Queued", "Missed", "Dropped" or "Skipped".</summary>
    public required string Outcome { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class MeetingPostRowConfiguration : IEntityTypeConfiguration<MeetingPostRow>
{
    public void Configure(EntityTypeBuilder<MeetingPostRow> builder)
    {
        builder.ToTable("MeetingPosts");
        builder.HasKey(row => row.Key);
        builder.HasIndex(row => row.Meeting);
    }
}
