namespace TeamsBot.Cards;

/// <summary>
/// One block of an answer card. The template chooses its elements by <see cref="Kind"/>; each kind has members of its own and leaves the others null.
/// One type for all kinds, because the serializer's generated fast path takes no derived types.
/// </summary>
internal sealed record CardBlock
{
    private CardBlock(string kind, string heading)
    {
        Kind = kind;
        Heading = heading;
    }

    public string Kind { get; }

    /// <summary>Empty where the block needs none.</summary>
    public string Heading { get; }

    public string? Text { get; private init; }

    public IReadOnlyList<CardFact>? Facts { get; private init; }

    public IReadOnlyList<CardListItem>? Items { get; private init; }

    public IReadOnlyList<CardColumn>? Columns { get; private init; }

    /// <summary>The first row holds the columns' titles.</summary>
    public IReadOnlyList<CardRow>? Rows { get; private init; }

    /// <summary>The rows of a table with more columns than a narrow window shows.</summary>
    public IReadOnlyList<BlockRow>? Blocks { get; private init; }

    /// <summary>The type of the chart's element.</summary>
    public string? Chart { get; private init; }

    public string? Title { get; private init; }

    public string? Unit { get; private init; }

    /// <summary>The chart's series with their values, or the bars themselves.</summary>
    public IReadOnlyList<CardChartData>? Data { get; private init; }

    public static CardBlock OfText(string heading, string text) => new("paragraph", heading) { Text = text };

    public static CardBlock OfFacts(string heading, IReadOnlyList<CardFact> facts) => new("facts", heading) { Facts = facts };

    public static CardBlock OfList(string heading, IReadOnlyList<CardListItem> items) => new("list", heading) { Items = items };

    public static CardBlock OfTable(string heading, IReadOnlyList<CardColumn> columns, IReadOnlyList<CardRow> rows) =>
        new("table", heading) { Columns = columns, Rows = rows };

    public static CardBlock OfBlocks(string heading, IReadOnlyList<BlockRow> rows) => new("blocks", heading) { Blocks = rows };

    /// <summary>A native chart of Teams beside figures in words: clients without charts leave it out.</summary>
    public static CardBlock OfChartBesideFigures(string element, string title, string unit, IReadOnlyList<CardChartData> data) =>
        new("chartBesideFigures", "") { Chart = element, Title = title, Unit = unit, Data = data };

    /// <summary>A native chart of Teams and, for clients without them, the rows that say the same.</summary>
    public static CardBlock OfChart(string element, string title, string unit, IReadOnlyList<CardChartData> data, IReadOnlyList<BlockRow> rows) =>
        new("chart", "") { Chart = element, Title = title, Unit = unit, Data = data, Blocks = rows };
}
