using Partnership.Facts;

namespace Partnership.Questions;

/// <summary>Answers questions from one fact book. Built once, safe to share; the same question, thread and instant give the same answer.</summary>
public sealed class QuestionAnswerer(FactBook facts)
{
    /// <summary>Answers a question of any shape; never throws for what is in it.</summary>
    /// <param name="thread">What the last answer to the same person handed back; null at the start of a conversation.</param>
    public Answer Ask(string question, QuestionThread? thread, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new Answer(
            AnswerKind.NotFound,
            $"I don't have an answer to that for the {facts.Name}.",
            [],
            [],
            [],
            new QuestionThread(null, [], null, [], question, now));
    }
}
