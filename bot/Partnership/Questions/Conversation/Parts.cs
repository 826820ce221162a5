using System.Text;
using Partnership.Questions.Understanding;

namespace Partnership.Questions.Conversation;

/// <summary>Cuts two questions in one message apart: "who chairs it and how often does it meet?".</summary>
internal static class Parts
{
    /// <summary>More parts than this are not a question any more.</summary>
    public const int MaximumParts = 3;

    /// <summary>The parts as questions of their own; one where there is only one.</summary>
    public static IReadOnlyList<string> Of(Query query)
    {
        var starts = new List<int> { 0 };
        for (var i = 2; i < query.Words.Count - 1 && starts.Count < MaximumParts; i++)
        {
            var ends = query.Before[i] is '?' or ';' or '.';
            var joins = query.Words[i].Text is "and" or "also" && IsQuestionWord(query.Words[i + 1].Text);
            if (i - starts[^1] >= 2 && (joins || (ends && IsQuestionWord(query.Words[i].Text))))
            {
                starts.Add(i);
            }
        }

        if (starts.Count == 1)
        {
            return [];
        }

        var parts = new List<string>(starts.Count);
        for (var p = 0; p < starts.Count; p++)
        {
            parts.Add(Write(query, starts[p], p + 1 < starts.Count ? starts[p + 1] : query.Words.Count, isFirst: p == 0));
        }

        return parts;
    }

    private static bool IsQuestionWord(string word) =>
        word is "who" or "what" or "how" or "when" or "where" or "which" or "why" or "whose" or "is" or "are" or "did" or "does" or "was" or "were";

    private static string Write(Query query, int from, int to, bool isFirst)
    {
        var text = new StringBuilder();
        if (!isFirst && query.Words[from].Text is not ("and" or "also"))
        {
            text.Append("and");
        }

        for (var i = from; i < to; i++)
        {
            if (text.Length > 0)
            {
                text.Append(i > from && query.Before[i] is '-' or '/' ? query.Before[i] : ' ');
            }

            text.Append(query.Words[i].Text);
        }

        return text.ToString();
    }
}
