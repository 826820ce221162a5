using System.Globalization;
using Partnership.Questions;
using TeamsBot.Cards;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>Turns an answer's blocks into the data of the answer card, within limits.</summary>
internal static class AnswerCardComposer
{
    /// <summary>A narrow window shows this many columns and no more; the rows of wider tables become blocks.</summary>
    private const int MaximumColumns = 2;

    private const int MaximumNextQuestions = 4;

    /// <summary>A longer question was not meant to be a button.</summary>
    private const int QuestionLength = 150;

    private const int SpokenLength = 300;

    private const int PixelsACharacter = 9;
    private const int CellPadding = 14;

    public static AnswerCard Compose(Answer answer, CardLimits limits)
    {
        var blocks = new List<CardBlock>(answer.Blocks.Count);
        foreach (var block in answer.Blocks.Take(limits.Blocks))
        {
            Add(blocks, block, limits);
        }

        if (answer.Blocks.Count > limits.Blocks)
        {
            blocks.Add(CardBlock.OfText("", More(answer.Blocks.Count - limits.Blocks, "part", "parts")));
        }

        return new AnswerCard(
            CardLimits.Cut(answer.Text, SpokenLength),
            blocks,
            answer.Citations.Count > 0,
            Sources(answer.Citations, limits),
            answer.NextQuestions.Count > 0,
            answer.Kind == AnswerKind.Clarification ? "Choose one" : "Ask next",
            Questions(answer.NextQuestions));
    }

    public static NotFoundCard ComposeNotFound(Answer answer, CardLimits limits)
    {
        var details = new List<NotFoundDetail>();
        foreach (var block in answer.Blocks.Take(limits.Blocks))
        {
            var lines = block switch
            {
                ListBlock list => list.Items.Take(limits.Rows).Select(item => "• " + Show(item, limits.Line)).ToList(),
                ParagraphBlock paragraph => [Show(paragraph.Text, limits.Paragraph)],
                FactsBlock facts => facts.Rows.Take(limits.Rows).Select(row => $"• {Show(row.Title, limits.Line)}: {Show(row.Value, limits.Line)}").ToList(),
                _ => [],
            };
            if (lines.Count > 0)
            {
                details.Add(new NotFoundDetail(Heading(block), lines));
            }
        }

        return new NotFoundCard(CardLimits.Cut(answer.Text, SpokenLength), details, answer.NextQuestions.Count > 0 ? "What I can answer" : "", Questions(answer.NextQuestions));
    }

    public static IReadOnlyList<CardQuestion> Questions(IReadOnlyList<string> questions) =>
        [.. questions.Where(question => question.Length <= QuestionLength).Take(MaximumNextQuestions).Select(CardQuestion.Of)];

    private static void Add(List<CardBlock> blocks, AnswerBlock block, CardLimits limits)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                blocks.Add(CardBlock.OfText(Heading(block), Show(paragraph.Text, limits.Paragraph)));
                break;
            case FactsBlock facts:
                blocks.Add(CardBlock.OfFacts(Heading(block), [.. facts.Rows.Take(limits.Rows).Select(row => new CardFact(Show(row.Title, limits.Line), Show(row.Value, limits.Line)))]));
                AddMore(blocks, facts.Rows.Count, limits);
                break;
            case ListBlock list:
                blocks.Add(CardBlock.OfList(Heading(block), [.. list.Items.Take(limits.Rows).Select((item, index) => new CardListItem(Mark(list, index), Show(item, limits.Line)))]));
                AddMore(blocks, list.Items.Count, limits);
                break;
            case TableBlock table when table.Columns.Count > MaximumColumns:
                blocks.Add(CardBlock.OfBlocks(Heading(block), BlockRows(table, limits)));
                AddMore(blocks, table.Rows.Count, limits);
                break;
            case TableBlock table:
                blocks.Add(CardBlock.OfTable(Heading(block), Columns(table), Rows(table, limits)));
                AddMore(blocks, table.Rows.Count, limits);
                break;
            case ChartBlock chart:
                blocks.Add(Chart(chart, limits));
                break;
            default:
                throw new InvalidOperationException($"No card element for the block {block.GetType().Name}.");
        }
    }

    private static CardBlock Chart(ChartBlock chart, CardLimits limits)
    {
        var isSingleBars = chart is { Kind: ChartKind.Bar, Series.Count: 1 };
        IReadOnlyList<CardChartData> data = isSingleBars
            ? [.. chart.Series[0].Points.Take(limits.Rows).Select(point => new CardChartData(null, null, point.Label, point.Value))]
            : [.. chart.Series.Select(series => new CardChartData(series.Name, [.. series.Points.Take(limits.Rows).Select(point => new CardPoint(point.Label, point.Value))], null, null))];
        var element = chart.Kind == ChartKind.Line ? "Chart.Line" : isSingleBars ? "Chart.VerticalBar" : "Chart.VerticalBar.Grouped";
        return chart.RepeatsFigures
            ? CardBlock.OfChartBesideFigures(element, chart.Heading ?? "", chart.Unit ?? "", data)
            : CardBlock.OfChart(element, chart.Heading ?? "", chart.Unit ?? "", data, BlockRows(chart.Fallback, limits));
    }

    private static IReadOnlyList<CardColumn> Columns(TableBlock table) =>
        [.. table.Columns.Select((column, index) => column.IsNumeric ? new CardColumn(NumberWidth(table, index), "Right") : new CardColumn(ColumnWidth.Share, "Left"))];

    /// <summary>Room for the longest number of the column; its title may wrap at a space.</summary>
    private static ColumnWidth NumberWidth(TableBlock table, int column)
    {
        var longest = table.Rows.Max(row => (int?)row[column].Length) ?? 0;
        return new ColumnWidth((Math.Clamp(longest, 6, 12) * PixelsACharacter) + CellPadding);
    }

    private static IReadOnlyList<CardRow> Rows(TableBlock table, CardLimits limits) =>
    [
        new CardRow([.. table.Columns.Select(column => Show(column.Title, limits.Line))]),
        .. table.Rows.Take(limits.Rows).Select(row => new CardRow([.. row.Select(cell => Show(cell, limits.Line))])),
    ];

    private static IReadOnlyList<BlockRow> BlockRows(TableBlock table, CardLimits limits) =>
    [
        .. table.Rows.Take(limits.Rows).Select(row => new BlockRow(
            Show(row[0], limits.Line),
            [.. table.Columns.Skip(1).Zip(row.Skip(1), (column, cell) => BlockCell.Plain(Show(column.Title, limits.Line), Show(cell, limits.Line)))])),
    ];

    private static IReadOnlyList<CardSource> Sources(IReadOnlyList<Citation> citations, CardLimits limits) =>
        [.. citations.Take(Answer.MaximumCitations).Select(citation => new CardSource(citation.Number, Title(citation, limits), Show(citation.Detail, limits.Line)))];

    /// <summary>The document and section; a link where the document is on the web.</summary>
    private static string Title(Citation citation, CardLimits limits)
    {
        var title = Show(citation.Section.Length == 0 ? citation.Title : $"{citation.Title}, {citation.Section}", limits.Line);
        return citation.Url is null ? title : $"[{title}]({citation.Url.AbsoluteUri})";
    }

    private static void AddMore(List<CardBlock> blocks, int count, CardLimits limits)
    {
        if (count > limits.Rows)
        {
            blocks.Add(CardBlock.OfText("", More(count - limits.Rows, "row", "rows")));
        }
    }

    private static string More(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"… and {count} more {(count == 1 ? one : many)}.");

    private static string Mark(ListBlock list, int index) =>
        list.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}.") : "•";

    private static string Heading(AnswerBlock block) => block.Heading is null ? "" : AdaptiveMarkdown.Escape(block.Heading);

    private static string Show(string text, int length) => AdaptiveMarkdown.Escape(CardLimits.Cut(text, length));
}

/// <summary>The data of cards/answers/not-found.json.</summary>
internal sealed record NotFoundCard(string Speak, IReadOnlyList<NotFoundDetail> Details, string Prompt, IReadOnlyList<CardQuestion> Next);

internal sealed record NotFoundDetail(string Heading, IReadOnlyList<string> Lines);

/// <summary>The data of cards/answers/answer.json. Every text in it is escaped for Adaptive Cards' Markdown, what is spoken aside.</summary>
internal sealed record AnswerCard(
    string Speak,
    IReadOnlyList<CardBlock> Blocks,
    bool HasSources,
    IReadOnlyList<CardSource> Sources,
    bool HasNext,
    string Prompt,
    IReadOnlyList<CardQuestion> Next);
