using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage.References;

internal sealed class KnownConversationConfiguration : IEntityTypeConfiguration<KnownConversation>
{
    public void Configure(EntityTypeBuilder<KnownConversation> builder)
    {
        builder.ToTable("ConversationReferences");
        builder.HasKey(conversation => conversation.ConversationId);
        builder.HasIndex(conversation => conversation.UserObjectId);
    }
}
