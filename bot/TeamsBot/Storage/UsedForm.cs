using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage;

/// <summary>A form that has done its work: the same form sent again, by a double click or a redelivery, changes nothing more.</summary>
internal sealed class UsedForm
{
    /// <summary>The number that the form's card was given, a GUID without hyphens.</summary>
    public required string Nonce { get; init; }

    /// <summary>When it was used (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}

internal sealed class UsedFormConfiguration : IEntityTypeConfiguration<UsedForm>
{
    public void Configure(EntityTypeBuilder<UsedForm> builder)
    {
        builder.ToTable("UsedForms");
        builder.HasKey(form => form.Nonce);
    }
}
