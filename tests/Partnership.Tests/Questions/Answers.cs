using System.Text;
using Partnership.Facts;
using Partnership.Questions;
using Partnership.Tests.Facts;

namespace Partnership.Tests.Questions;

/// <summary>Answers from the county's own facts, and an answer's text as a reader sees it.</summary>
internal static class Answers
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static QuestionAnswerer Answerer { get; } = new(FactBookLoader.Load(Oxfordshire.Folder));

    public static Answer To(params string[] turns) => From(Answerer, turns);

    /// <summary>The last answer of a conversation about any county.</summary>
    public static Answer From(QuestionAnswerer answerer, params string[] turns)
    {
        QuestionThread? thread = null;
        Answer? answer = null;
        foreach (var turn in turns)
        {
            answer = answerer.Ask(turn, thread, Now);
            thread = answer.Thread;
        }

        return answer!;
    }

    /// <summary>Text and all blocks in reading order, with single spaces.</summary>
    public static string Read(Answer answer)
    {
        var text = new StringBuilder(answer.Text);
        foreach (var block in answer.Blocks)
        {
            Append(text, block);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, AnswerBlock block)
    {
        text.Append(' ').Append(block.Heading);
        foreach (var piece in Pieces(block))
        {
            text.Append(' ').Append(piece);
        }
    }

    private static IEnumerable<string> Pieces(AnswerBlock block) => block switch
    {
        FactsBlock facts => facts.Rows.Select(static r => $"{r.Title}: {r.Value}"),
        ListBlock list => list.Items,
        ParagraphBlock paragraph => [paragraph.Text],
        TableBlock table => table.Rows.SelectMany(static r => r),
        ChartBlock chart => Pieces(chart.Fallback),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };
}
