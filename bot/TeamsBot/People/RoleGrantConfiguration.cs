using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.People;

internal sealed class RoleGrantConfiguration : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("RoleGrants");
        builder.HasKey(grant => new { grant.Person, grant.Role, grant.Area });
        builder.Property(grant => grant.Role).HasConversion<string>();
        builder.Ignore(grant => grant.AuditSubject);
    }
}
