using TeamsBot.Storage;

namespace TeamsBot.Areas.Questions;

/// <summary>What has been kept long enough goes.</summary>
internal sealed class QuestionGapRemoval(DateOnly before, int keep) : DatabaseWrite
{
    public override void Apply(DatabaseSession session) => session.QuestionGaps.Remove(before, keep);
}
