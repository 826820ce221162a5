using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>A channel or group chat that the posts about meetings go to.</summary>
internal sealed class PostingChannelRow
{
    /// <summary>Teams' id of the channel or chat, without a thread.</summary>
    public required string Conversation { get; init; }

    /// <summary>The body whose meetings are posted there; empty for all.</summary>
    public required string Body { get; init; }

    /// <summary>What people call it, for the secretariat's lists.</summary>
    public required string Name { get; init; }

    /// <summary>Object id of who asked for it.</summary>
    public required string SetBy { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class PostingChannelRowConfiguration : IEntityTypeConfiguration<PostingChannelRow>
{
    public void Configure(EntityTypeBuilder<PostingChannelRow> builder)
    {
        builder.ToTable("PostingChannels");
        builder.HasKey(row => new { row.Conversation, row.Body });
    }
}
