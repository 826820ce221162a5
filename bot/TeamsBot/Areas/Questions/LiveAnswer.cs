using Partnership.Questions;

namespace TeamsBot.Areas.Questions;

/// <summary>An answer from what is kept now, in the form of an answer from the documents, so that it is shown on the same card.</summary>
internal static class LiveAnswer
{
    public static Answer Of(string text, IReadOnlyList<AnswerBlock> blocks, IReadOnlyList<Citation> citations, IReadOnlyList<string> next, DateTimeOffset now) =>
        new(AnswerKind.Answered, text, blocks, citations, next, new QuestionThread(Asked: null, [], Period: null, [], Question: null, now));
}
