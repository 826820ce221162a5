using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.People;

/// <summary>A person's role, for one area, for one body or for none.</summary>
internal sealed class RoleGrant
{
    /// <summary>The Entra object id, lower case with hyphens.</summary>
    public required string Person { get; init; }

    /// <summary>As Teams last named the person; empty until the bot has heard it.</summary>
    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>The id of what the role is for, a funded line or, for a lead contact, a body; empty for the secretariat.</summary>
    public required string Area { get; init; }

    /// <summary>The Entra object id of who gave it; empty where it came from the settings.</summary>
    public required string GivenBy { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How the audit trail names this role of this person.</summary>
    public string AuditSubject => Area.Length == 0 ? $"role/{Role}/{Person}" : $"role/{Role}/{Area}/{Person}";
}

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
