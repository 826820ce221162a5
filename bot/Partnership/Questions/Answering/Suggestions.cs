using System.Collections.Concurrent;

namespace Partnership.Questions.Answering;

/// <summary>Keeps of the questions that an answer offers those that are answered, each once, and not the one that was just asked.</summary>
/// <param name="ask">Answers a question as the first of a conversation.</param>
internal sealed class Suggestions(Func<string, DateTimeOffset, Answer> ask, IReadOnlyList<string> examples)
{
    private const int Most = 3;

    /// <summary>Questions are made of the facts' own names, so that there is an end to them.</summary>
    private readonly ConcurrentDictionary<string, string?> _answers = new(StringComparer.Ordinal);

    public Answer Choose(Answer answer, string question, DateTimeOffset now)
    {
        if (answer.Kind is AnswerKind.Clarification || answer.NextQuestions.Count == 0)
        {
            return answer;
        }

        var asked = Key(question);
        var chosen = answer.NextQuestions.Concat(examples)
            .Where(next => !string.Equals(Key(next), asked, StringComparison.Ordinal) && TextOf(next, now) is { } text && !string.Equals(text, answer.Text, StringComparison.Ordinal))
            .DistinctBy(Key, StringComparer.Ordinal)
            .Take(Most);
        return answer with { NextQuestions = [.. chosen] };
    }

    /// <summary>What a question is answered with; null where it is not.</summary>
    private string? TextOf(string question, DateTimeOffset now) =>
        _answers.GetOrAdd(question, static (asked, by) => by.ask(asked, by.now) is { Kind: AnswerKind.Answered } answer ? answer.Text : null, (ask, now));

    /// <summary>The same for questions that differ in case, marks and blanks alone.</summary>
    private static string Key(string question) => string.Concat(question.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
