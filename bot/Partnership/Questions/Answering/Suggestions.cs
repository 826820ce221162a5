using System.Collections.Concurrent;

namespace Partnership.Questions.Answering;

/// <summary>Keeps of the questions that an answer offers those that are answered, each once, and not the one that was just asked. Where room is left, it offers what is near the question, and else now one thing, now another.</summary>
/// <param name="ask">Answers a question as the first of a conversation.</param>
/// <param name="examples">What answers offer that have nothing of their own to offer.</param>
/// <param name="all">Questions on all that the facts name.</param>
internal sealed class Suggestions(Func<string, DateTimeOffset, Answer> ask, IReadOnlyList<string> examples, IReadOnlyList<(string Name, string Question)> all)
{
    /// <summary>Letters of a word that tells what a question is about.</summary>
    private const int Telling = 4;

    /// <summary>A word in more of the names, such as "partnership", tells nothing.</summary>
    private const int MostNames = 3;

    private readonly HashSet<string> _common = [.. all.SelectMany(static one => WordsOf(one.Name).Distinct(StringComparer.Ordinal)).CountBy(static word => word, StringComparer.Ordinal).Where(static word => word.Value > MostNames).Select(static word => word.Key)];

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
        var chosen = answer.NextQuestions.Except(examples, StringComparer.Ordinal).Concat(Near(question)).Concat(Turn(asked)).Concat(examples)
            .Where(next => !string.Equals(Key(next), asked, StringComparison.Ordinal) && TextOf(next, now) is { } text && !string.Equals(text, answer.Text, StringComparison.Ordinal))
            .DistinctBy(Key, StringComparer.Ordinal)
            .Take(Most);
        return answer with { NextQuestions = [.. chosen] };
    }

    /// <summary>What else there is on what the question names.</summary>
    private IEnumerable<string> Near(string question)
    {
        var words = WordsOf(question).Except(_common, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return all.Where(one => WordsOf(one.Name).Any(words.Contains)).Select(static one => one.Question);
    }

    /// <summary>All there is, from a place that the question decides: the same question is offered the same.</summary>
    private IEnumerable<string> Turn(string asked)
    {
        var start = all.Count == 0 ? 0 : (int)(asked.Aggregate(17u, static (sum, letter) => unchecked((sum * 31) + letter)) % (uint)all.Count);
        return all.Skip(start).Concat(all.Take(start)).Select(static one => one.Question);
    }

    private static IEnumerable<string> WordsOf(string text) => text.ToUpperInvariant().Split([' ', '-', '?', '.', ',', '(', ')', '/', '\''], StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Length >= Telling);

    /// <summary>What a question is answered with; null where it is not.</summary>
    private string? TextOf(string question, DateTimeOffset now) =>
        _answers.GetOrAdd(question, static (asked, by) => by.ask(asked, by.now) is { Kind: AnswerKind.Answered } answer ? answer.Text : null, (ask, now));

    /// <summary>The same for questions that differ in case, marks and blanks alone.</summary>
    private static string Key(string question) => string.Concat(question.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
