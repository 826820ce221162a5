using Partnership.Facts;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>The grants as a table: lines down, financial years across, oldest first.</summary>
internal sealed class FundTable
{
    private readonly Dictionary<(int Line, int Year), Grant> _cells = [];
    private readonly Dictionary<(GrantKind Kind, int Year), Grant> _totals = [];
    private readonly Dictionary<FundedLineId, int> _lines = [];
    private readonly List<int>[] _byTopic;
    private readonly List<int>[] _byBody;

    public FundTable(FactIndex facts)
    {
        var book = facts.Book;
        IsSharedByPartnerships = book.FundedLines.Any(l => l is { PartOf: not null, Body: { } body } && facts.Body(body).Kind == BodyKind.CommunitySafetyPartnership);
        Name = "the " + book.Fund;
        Area = facts.Book.Bodies[facts.Home].Area;
        for (var i = 0; i < book.FundedLines.Count; i++)
        {
            _lines.Add(book.FundedLines[i].Id, i);
        }

        Lines = book.FundedLines;
        _byTopic = [.. book.Topics.Select(static _ => new List<int>())];
        _byBody = [.. book.Bodies.Select(static _ => new List<int>())];
        for (var i = 0; i < Lines.Count; i++)
        {
            AddNames(facts, i);
        }

        Parts = [.. Lines.Select(line => Lines.Select(static (l, i) => (l, i)).Where(p => p.l.PartOf == line.Id).Select(static p => p.i).ToArray())];
        TopLines = [.. Enumerable.Range(0, Lines.Count).Where(l => Lines[l].PartOf is null)];
        Years =
        [
            .. book.Grants.Where(static g => g is { Kind: GrantKind.Allocation or GrantKind.Total, Amount: not null })
                .Select(static g => g.Period).Distinct().Select(facts.Period).OrderBy(static p => p.From),
        ];
        foreach (var grant in book.Grants)
        {
            var year = YearOf(grant.Period);
            if (grant.Line is { } line && grant.Kind == GrantKind.Allocation && year >= 0)
            {
                _cells.TryAdd((_lines[line], year), grant);
            }
            else if (year >= 0)
            {
                _totals.TryAdd((grant.Kind, year), grant);
            }
        }

        IsEntered = [.. Enumerable.Range(0, Years.Count).Select(y => SourcesOf(-1, y).Any(source => facts.Document(source.Document) is OwnRecord))];
    }

    /// <summary>Whether some lines are the shares of community safety partnerships.</summary>
    public bool IsSharedByPartnerships { get; }

    /// <summary>The fund as a sentence names it: "the Community Safety Fund".</summary>
    public string Name { get; }

    /// <summary>Where the fund is spent, such as "Oxfordshire"; null where the partnership's body has no area.</summary>
    public string? Area { get; }

    public IReadOnlyList<FundedLine> Lines { get; }

    /// <summary>The years of which some amount is known.</summary>
    public IReadOnlyList<Period> Years { get; }

    /// <summary>For each year, whether the secretariat entered its amounts; else documents state them.</summary>
    public IReadOnlyList<bool> IsEntered { get; }

    /// <summary>For each line, the lines that are shares of it.</summary>
    public IReadOnlyList<int[]> Parts { get; }

    /// <summary>The lines that are no share of another.</summary>
    public IReadOnlyList<int> TopLines { get; }

    /// <summary>The lines on a topic, or those that a body receives; people name the council for its partnership.</summary>
    public IReadOnlyList<int> LinesFor(Meaning meaning) => meaning.Kind switch
    {
        MeaningKind.Topic => _byTopic[meaning.Index],
        MeaningKind.Body => _byBody[meaning.Index],
        _ => [],
    };

    public int LineOf(FundedLineId id) => _lines[id];

    /// <summary>The place of a year, or -1 where the table has no such column.</summary>
    public int YearOf(PeriodId id)
    {
        for (var i = 0; i < Years.Count; i++)
        {
            if (Years[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A cell; null where the table has none, an amount of null where it prints "n/a".</summary>
    public Grant? Cell(int line, int year) => _cells.GetValueOrDefault((line, year));

    /// <summary>A figure of the whole fund.</summary>
    public Grant? Whole(GrantKind kind, int year) => _totals.GetValueOrDefault((kind, year));

    /// <summary>What a line gets, or the whole fund for a line of -1: as stated, else added up from its parts; null where no amount is known.</summary>
    public Money? Amount(int line, int year)
    {
        if (Stated(line, year)?.Amount is { } stated)
        {
            return stated;
        }

        Money? sum = null;
        foreach (var part in PartsOf(line))
        {
            sum = Amount(part, year) is { } amount ? amount + (sum ?? new Money(0)) : sum;
        }

        return sum;
    }

    /// <summary>The lines without an amount that <see cref="Amount"/> would have to hold; none where the sum itself is stated.</summary>
    public List<int> Missing(int line, int year) =>
        Stated(line, year)?.Amount is not null ? []
        : Amount(line, year) is null ? [line]
        : [.. PartsOf(line).SelectMany(part => Missing(part, year))];

    /// <summary>Whether the amount is known, and is all of it.</summary>
    public bool IsComplete(int line, int year) => Missing(line, year).Count == 0;

    /// <summary>Where the amount, or the amounts that it is added up from, stand.</summary>
    public IEnumerable<Source> SourcesOf(int line, int year) =>
        Stated(line, year) is { } stated && (stated.Amount is not null || PartsOf(line).Count == 0) ? [stated.Source] : PartsOf(line).SelectMany(part => SourcesOf(part, year)).Distinct();

    private Grant? Stated(int line, int year) => line < 0 ? Whole(GrantKind.Total, year) : Cell(line, year);

    private IReadOnlyList<int> PartsOf(int line) => line < 0 ? TopLines : Parts[line];

    private void AddNames(FactIndex facts, int line)
    {
        foreach (var topic in facts.PlacesOf(Lines[line].Topics))
        {
            _byTopic[topic].Add(line);
        }

        if (facts.BodyOf(Lines[line].Body) is not (>= 0 and var receiving))
        {
            return;
        }

        for (var body = 0; body < _byBody.Length; body++)
        {
            if (body == receiving || IsCouncilOf(facts.Book.Bodies[receiving], facts.Book.Bodies[body]))
            {
                _byBody[body].Add(line);
            }
        }
    }

    private static bool IsCouncilOf(Body partnership, Body council) =>
        partnership.Kind == BodyKind.CommunitySafetyPartnership
        && council.Kind is BodyKind.Council
        && partnership.Area is { } area
        && string.Equals(area, council.Area, StringComparison.Ordinal)
        && !council.Name.EndsWith("Town Council", StringComparison.Ordinal);
}
