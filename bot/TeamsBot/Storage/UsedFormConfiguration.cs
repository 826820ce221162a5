using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage;

internal sealed class UsedFormConfiguration : IEntityTypeConfiguration<UsedForm>
{
    public void Configure(EntityTypeBuilder<UsedForm> builder)
    {
        builder.ToTable("UsedForms");
        builder.HasKey(form => form.Nonce);
    }
}
