using Partnership.Facts;
using Partnership.Questions.Conversation;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;

namespace Partnership.Questions.Answering;

/// <summary>Turns a draft into the answer that is handed out, with numbered citations and the conversation's thread.</summary>
internal sealed class AnswerWriter(FactIndex facts, References references)
{
    private const int MostNextQuestions = 3;
    private const int LongestDetail = 120;
    private const int MostSourcesKept = 3;
    private const int LongestQuestionKept = 200;

    /// <param name="query">Null where the question was not read.</param>
    /// <param name="thread">The thread so far; it survives what is no question.</param>
    public Answer Write(Draft draft, Query? query, QuestionThread? thread, DateTimeOffset now) => new(
        draft.Kind,
        draft.Text,
        draft.Blocks,
        CitationsOf(draft),
        [.. draft.Next.Where(next => query is null || !IsSame(next, query.Original)).Take(MostNextQuestions)],
        ThreadOf(draft, query, thread, now))
    {
        RestsOn = draft.Rests?.Statement.Text,
    };

    /// <summary>Several answers to one message as one.</summary>
    public static Answer Join(IReadOnlyList<Answer> answers, string question)
    {
        var citations = new List<Citation>();
        foreach (var citation in answers.SelectMany(static a => a.Citations))
        {
            if (citations.Count < Answer.MaximumCitations && !citations.Exists(c => IsSame(c, citation)))
            {
                citations.Add(citation with { Number = citations.Count + 1 });
            }
        }

        var last = answers[^1];
        var text = string.Join(" ", answers.Where((a, i) => !answers.Take(i).Any(before => before.Text.Contains(a.Text, StringComparison.Ordinal))).Select(static a => a.Text));
        return last with
        {
            Text = text,
            Blocks = [.. answers.SelectMany(static a => a.Blocks).Select(block => WithoutSaid(block, text)).OfType<AnswerBlock>()],
            Citations = citations,
            NextQuestions = [.. answers.SelectMany(static a => a.NextQuestions).Distinct(StringComparer.Ordinal).Take(MostNextQuestions)],
            Thread = last.Thread with { Question = Shorten(question) },
        };
    }

    /// <summary>A block without what the joined sentence says; null where nothing else is in it.</summary>
    private static AnswerBlock? WithoutSaid(AnswerBlock block, string text) => block switch
    {
        ListBlock list => list.Items.Where(item => !Wording.Says(text, item)).ToList() is { Count: > 0 } items ? list with { Items = items } : null,
        FactsBlock facts => facts.Rows.Where(row => !Wording.Says(text, row.Value)).ToList() is { Count: > 0 } rows ? facts with { Rows = rows } : null,
        _ => block,
    };

    private List<Citation> CitationsOf(Draft draft)
    {
        var citations = new List<Citation>();
        foreach (var (source, detail) in draft.Sources)
        {
            var document = facts.Document(source.Document);
            var section = source.Page is { } page ? $"{source.Section}, page {page}" : source.Section;
            var citation = new Citation(citations.Count + 1, document.ShortTitle, section, detail, document.Url);
            var same = citations.FindIndex(c => IsSame(c, citation));
            if (same >= 0)
            {
                citations[same] = WithDetail(citations[same], detail);
            }
            else if (citations.Count < Answer.MaximumCitations)
            {
                citations.Add(citation);
            }
        }

        foreach (var citation in draft.Citations)
        {
            if (citations.Count < Answer.MaximumCitations && !citations.Exists(c => IsSame(c, citation)))
            {
                citations.Add(citation with { Number = citations.Count + 1 });
            }
        }

        return citations;
    }

    /// <summary>One place of a document that was used for several things names them, as long as the line stays short.</summary>
    private static Citation WithDetail(Citation citation, string detail) =>
        citation.Detail is not { } known || known.Contains(detail, StringComparison.Ordinal) || known.Length + detail.Length > LongestDetail
            ? citation
            : citation with { Detail = $"{known}; {detail}" };

    private static bool IsSame(string question, string other) => string.Equals(question.TrimEnd('?', ' '), other.Trim().TrimEnd('?', ' '), StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(Citation a, Citation b) =>
        string.Equals(a.Title, b.Title, StringComparison.Ordinal) && string.Equals(a.Section, b.Section, StringComparison.Ordinal);

    private QuestionThread ThreadOf(Draft draft, Query? query, QuestionThread? thread, DateTimeOffset now)
    {
        if (draft.Asked == Intent.None)
        {
            return thread is null ? new QuestionThread(null, [], null, [], null, now) : thread with { At = now };
        }

        var continues = query is { HasInherited: true } && string.Equals(thread?.Asked, draft.Asked.ToString(), StringComparison.Ordinal);
        return new QuestionThread(
            draft.Asked.ToString(),
            references.Write(draft.About),
            draft.Period?.Value,
            references.Write(draft.Listed.Count > 0 ? draft.Listed : references.Read(query is { HasInherited: true } ? thread?.Listed : null)),
            Shorten(query is { HasInherited: true } ? thread?.Question ?? query.Original : query?.Original),
            now)
        {
            Before = continues ? thread!.Linked : [],
            PeriodBefore = draft.ComparedWith?.Value ?? (continues ? thread!.Period : null),
            Compared = draft.ComparedWith is not null,
            Sources = [.. CitationsOf(draft).Take(MostSourcesKept)],
            PeriodWasAsked = query is { Periods.Count: > 0 } or { YearShift: not null },
        };
    }

    private static string? Shorten(string? question) =>
        question is { Length: > LongestQuestionKept } ? question[..LongestQuestionKept] : question;
}
