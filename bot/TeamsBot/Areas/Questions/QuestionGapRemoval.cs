using TeamsBot.Storage;

namespace TeamsBot.Areas.Questions;

/// <summary>Removes gaps that have been kept as long as they may be.</summary>
internal sealed class QuestionGapRemoval(DateOnly before, int keep) : DatabaseWrite
{
    public override void Apply(DatabaseSession session) => session.QuestionGaps.Remove(before, keep);
}
