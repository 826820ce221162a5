using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Questions;

internal sealed class QuestionGapConfiguration : IEntityTypeConfiguration<QuestionGap>
{
    public void Configure(EntityTypeBuilder<QuestionGap> builder)
    {
        builder.ToTable("QuestionGaps");
        builder.HasKey(gap => new { gap.Question, gap.Kind });
        builder.Property(gap => gap.Kind).HasConversion<string>();
    }
}
