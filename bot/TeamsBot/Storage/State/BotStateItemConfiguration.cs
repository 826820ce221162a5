using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage.State;

internal sealed class BotStateItemConfiguration : IEntityTypeConfiguration<BotStateItem>
{
    public void Configure(EntityTypeBuilder<BotStateItem> builder)
    {
        builder.ToTable("BotState");
        builder.HasKey(item => item.Key);
    }
}
