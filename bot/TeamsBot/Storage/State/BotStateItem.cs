using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage.State;

/// <summary>One state object of the Bot Framework's storage.</summary>
internal sealed class BotStateItem
{
    /// <summary>The storage key, such as <c>msteams/conversations/19:…</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The object as JSON, without type names.</summary>
    public required string Json { get; init; }

    /// <summary>New with every write and never used twice: the ETag. It is the moment of the write in ticks (UTC), or the next tick that is free.</summary>
    public required long Version { get; init; }
}

internal sealed class BotStateItemConfiguration : IEntityTypeConfiguration<BotStateItem>
{
    public void Configure(EntityTypeBuilder<BotStateItem> builder)
    {
        builder.ToTable("BotState");
        builder.HasKey(item => item.Key);
    }
}
