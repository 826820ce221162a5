using Partnership.Facts;

namespace Partnership.Questions.Knowledge;

/// <summary>What ranking needs to know of every statement, worked out once.</summary>
internal sealed class StatementTraits
{
    /// <summary>Facts older than this, counted from the end of the newest document's period, are equally old.</summary>
    private const int MostYears = 8;
    private const float PerYear = 0.3f;

    public StatementTraits(FactIndex facts, CardIndex cards)
    {
        var statements = facts.Book.Statements;
        Kinds = [.. statements.Select(static s => s.Kind)];
        Previous = [.. statements.Select(s => s is { PreviousPeriod: { } previous, Previous: not null } ? facts.PeriodOf(previous) : -1)];
        var newest = facts.Book.Documents.Where(static d => d is not OwnRecord).Max(d => facts.Period(d.Period).To.Year);
        Recency = [.. statements.Select(s => Math.Clamp(facts.Period(s.Period).To.Year - newest + MostYears, 0, MostYears) * PerYear)];
        SaysWhen = [.. statements.Select(KindWeights.SaysWhen)];
        Nearness = [.. statements.Select((_, i) => NearnessOf(facts, cards.CardOf(CardKind.Statement, i)))];
    }

    public StatementKind[] Kinds { get; }

    /// <summary>The place of the period of the figure that a statement compares its own with; -1 where it has none.</summary>
    public int[] Previous { get; }

    /// <summary>The newer, the more: for questions that name no period.</summary>
    public float[] Recency { get; }

    public bool[] SaysWhen { get; }

    /// <summary>How near it is to the partnership itself: for questions that name no body.</summary>
    public float[] Nearness { get; }

    private static float NearnessOf(FactIndex facts, Card card)
    {
        if (card.Bodies.Length == 0)
        {
            return 0f;
        }

        var body = card.Bodies[0];
        if (body == facts.Home)
        {
            return 2f;
        }

        var isCountywide = facts.Book.Bodies[body].Area is { } area && string.Equals(area, facts.Book.Bodies[facts.Home].Area, StringComparison.Ordinal);
        return facts.IsHome[body] ? 1.4f : isCountywide ? 0.5f : -1.2f;
    }
}
