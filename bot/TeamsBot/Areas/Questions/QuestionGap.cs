using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Questions;

/// <summary>A question that the bot did not answer, or not well. It says nothing of who asked it, or where.</summary>
internal sealed class QuestionGap
{
    /// <summary>What of the question may be kept: <see cref="Partnership.Questions.QuestionOutline"/>.</summary>
    public required string Question { get; init; }

    public required QuestionGapKind Kind { get; init; }

    public required int Count { get; init; }

    /// <summary>London's day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>London's day.</summary>
    public required DateOnly LastDay { get; init; }
}

internal sealed class QuestionGapConfiguration : IEntityTypeConfiguration<QuestionGap>
{
    public void Configure(EntityTypeBuilder<QuestionGap> builder)
    {
        builder.ToTable("QuestionGaps");
        builder.HasKey(gap => new { gap.Question, gap.Kind });
        builder.Property(gap => gap.Kind).HasConversion<string>();
    }
}
