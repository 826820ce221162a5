using Partnership.Questions;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Questions;

/// <summary>Stored questions keep what may be kept of them; those that are the same then are counted together.</summary>
internal sealed class QuestionGapReduction(Func<string, QuestionOutline> outline) : DatabaseWrite
{
    public override void Apply(DatabaseSession session)
    {
        foreach (var gap in session.QuestionGaps.Page(0, int.MaxValue))
        {
            if (outline(gap.Question).Text is var text && !string.Equals(text, gap.Question, StringComparison.Ordinal))
            {
                session.QuestionGaps.Replace(gap, text);
            }
        }
    }
}
