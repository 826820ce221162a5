using TeamsBot.Storage;

namespace TeamsBot.Areas.Questions;

/// <summary>A question counted once more.</summary>
internal sealed class QuestionGapWrite(string question, QuestionGapKind kind, DateOnly day) : DatabaseWrite
{
    public override void Apply(DatabaseSession session) => session.QuestionGaps.Add(question, kind, day);
}
