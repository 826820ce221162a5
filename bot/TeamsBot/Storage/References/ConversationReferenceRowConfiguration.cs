using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage.References;

internal sealed class ConversationReferenceRowConfiguration : IEntityTypeConfiguration<ConversationReferenceRow>
{
    public void Configure(EntityTypeBuilder<ConversationReferenceRow> builder)
    {
        builder.ToTable("ConversationReferences");
        builder.HasKey(conversation => conversation.ConversationId);
        builder.HasIndex(conversation => conversation.UserObjectId);
    }
}
