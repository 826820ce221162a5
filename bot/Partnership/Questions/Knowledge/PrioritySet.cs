using Partnership.Facts;

namespace Partnership.Questions.Knowledge;

/// <summary>What one body set itself for one period, in the document's order.</summary>
/// <param name="Body">The body's place in the fact book.</param>
/// <param name="Priorities">Their places in the fact book.</param>
internal sealed record PrioritySet(int Body, PeriodId Period, PriorityKind Kind, IReadOnlyList<int> Priorities)
{
    /// <summary>All sets of a fact book, the newest first.</summary>
    public static IReadOnlyList<PrioritySet> All(FactIndex facts) =>
    [
        .. facts.Book.Priorities.Select(static (p, i) => (Priority: p, Index: i))
            .GroupBy(static x => (x.Priority.Body, x.Priority.Period, x.Priority.Kind))
            .Select(g => new PrioritySet(facts.BodyOf(g.Key.Body), g.Key.Period, g.Key.Kind, [.. g.Select(static x => x.Index)]))
            .Order(Comparer<PrioritySet>.Create((a, b) => facts.NewestFirst(a.Period, b.Period))),
    ];
}
