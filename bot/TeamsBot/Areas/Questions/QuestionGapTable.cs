using TeamsBot.Storage;

namespace TeamsBot.Areas.Questions;

/// <summary>The table of question gaps in the open transaction.</summary>
internal static class QuestionGapTable
{
    extension(DatabaseSession session)
    {
        public QuestionGapCommands QuestionGaps => session.Statements(static one => new QuestionGapCommands(one));
    }
}
