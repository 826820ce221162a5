using Partnership.Facts;

namespace Benchmarks.Facts;

/// <summary>A fact book many times as large as another, of the same shape: the first county's facts and those of invented ones beside it.</summary>
internal static class GrownFactBook
{
    /// <summary>A word in at least this part of all statements is an ordinary one: "crime", "police", "partnership".</summary>
    private const double OrdinaryShare = 0.01;

    public static FactBook Of(FactBook book, int times, int seed)
    {
        var texts = Texts(book).Select(static text => OtherNames.WordsOf(text).ToHashSet(StringComparer.Ordinal)).ToList();
        var ordinary = texts.SelectMany(static words => words).CountBy(static word => word, StringComparer.Ordinal)
            .Where(count => count.Value >= OrdinaryShare * book.Statements.Count).Select(static count => count.Key).ToHashSet(StringComparer.Ordinal);
        var taken = texts.SelectMany(static words => words).ToHashSet(StringComparer.Ordinal);
        var counties = Enumerable.Range(1, times - 1).Select(k => new InventedCounty(book, new OtherNames(ordinary, taken, seed + k), $"c{k}-")).ToList();
        return book with
        {
            Documents = [.. book.Documents, .. counties.SelectMany(static c => c.Documents())],
            Bodies = [.. book.Bodies, .. counties.SelectMany(static c => c.Bodies())],
            Topics = [.. book.Topics, .. counties.SelectMany(static c => c.Topics())],
            Priorities = [.. book.Priorities, .. counties.SelectMany(static c => c.Priorities())],
            AreasOfWork = [.. book.AreasOfWork, .. counties.SelectMany(static c => c.AreasOfWork())],
            FundedLines = [.. book.FundedLines, .. counties.SelectMany(static c => c.FundedLines())],
            Grants = [.. book.Grants, .. counties.SelectMany(static c => c.Grants())],
            Statements = [.. book.Statements, .. counties.SelectMany(static c => c.Statements())],
        };
    }

    /// <summary>All facts of a book, whatever their sort.</summary>
    public static int CountOf(FactBook book) =>
        book.Bodies.Count + book.Topics.Count + book.Priorities.Count + book.AreasOfWork.Count + book.FundedLines.Count + book.Grants.Count + book.Statements.Count;

    private static IEnumerable<string> Texts(FactBook book) => book.Statements.Select(static s => $"{s.Subject} {s.Text}")
        .Concat(book.Priorities.Select(static p => $"{p.Title} {p.Detail}"))
        .Concat(book.AreasOfWork.Select(static a => $"{a.Title} {string.Join(' ', a.Outcomes)}"))
        .Concat(book.Bodies.Select(static b => $"{b.Name} {b.Description}"))
        .Concat(book.Topics.Select(static t => $"{t.Name} {string.Join(' ', t.Aliases)}"));
}
