using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>The crime figures of a body in order of their change: "which crime in Oxford rose the most", "rank the types by how far they fell".</summary>
internal sealed class RankedFigures(FactIndex facts) : IComposer
{
    private const int FewestRanked = 3;
    private const int MostInText = 3;
    private static readonly Wordings Sorts = Wordings.Of("sorts-of-figure");
    private static readonly Wordings UnitsOfCrime = Wordings.Of("unit-of-crime");

    public Draft? Compose(Query query)
    {
        if (!query.HasAny(Cue.Highest, Cue.Lowest) || !query.HasAny(Cue.Change, Cue.Compare) || query.Has(Cue.Fund) || !query.Words.Any(static w => Sorts.Has(w.Text)))
        {
            return null;
        }

        // "Crime in Oxford" is the name of one figure too: here its words stand for the place and for what is ranked.
        var explained = Subjects.Words(query, MeaningKind.Body) | Subjects.Words(query, MeaningKind.Document) | query.Movement;
        for (var i = 0; i < query.Words.Count; i++)
        {
            explained |= Sorts.Has(query.Words[i].Text) || query.Words[i].Role == WordRole.Filler ? 1UL << i : 0;
        }

        var bodies = query.Links.SelectMany(static l => l.Meanings).Where(static m => m.Kind == MeaningKind.Body).Select(static m => m.Index).Distinct().ToList();
        var owners = bodies.Count > 0 ? bodies : [facts.Home];
        var found = facts.Lists.StatementsOf(StatementKind.Figure).ToArray().Select(i => (Statement: facts.Book.Statements[i], Index: i))
            .Where(f => f.Statement.Unit is { } unit && UnitsOfCrime.Has(unit.Split(' ')[^1]) && RateOf(f.Statement) is not null && owners.Exists(b => facts.IsKin(facts.BodyOf(f.Statement.Body), b)) && facts.FitOf(f.Statement.Period, query.Periods) > PeriodFit.Near).ToList();
        if ((query.Content & ~explained) != 0 || found.Count == 0)
        {
            return null;
        }

        var period = found.GroupBy(static f => f.Statement.Period).MaxBy(static g => g.Count())!.Key;
        var falls = query.Says("falls") && !query.Says("rises") ^ query.Has(Cue.Lowest);
        var ranked = found.FindAll(f => f.Statement.Period == period).OrderBy(f => (falls ? 1 : -1) * RateOf(f.Statement)!.Value).ToList();
        if (ranked.Count < FewestRanked)
        {
            return null;
        }

        var draft = new Draft(Intent.Figure) { Period = period, Explained = query.Content };
        draft.Text = $"Of the {ranked.Count} figures that I have for this with a change, {Wording.Join([.. ranked.Take(MostInText).Select(static f => Told(f.Statement))])} {(falls ? "fell" : "rose")} the most {Wording.In(facts.Period(period))}.";
        draft.Blocks.Add(new TableBlock("In order of the change", [new("What"), new("Before", true), new("After", true), new("Change", true)],
            [.. ranked.Select(static f => (IReadOnlyList<string>)[f.Statement.Subject, f.Statement.Previous is { } before ? Wording.Number(before) : "not given", Wording.Number(f.Statement.Value ?? 0), Signed(f.Statement)])]));
        foreach (var (statement, index) in ranked)
        {
            draft.Cite(statement.Source, statement.Subject);
            draft.Listed.Add(new Reference(MeaningKind.Statement, index));
        }

        draft.About.AddRange(Subjects.Remembered(query));
        return draft.Ask("What are the partnership's priorities?");
    }

    private static string Told(Statement statement) => $"{statement.Subject} ({Signed(statement)}{(statement.Previous is { } before ? $", from {Wording.Number(before)} to {Wording.Number(statement.Value ?? 0)}" : string.Empty)})";

    private static string Signed(Statement statement) => $"{(RateOf(statement) < 0 ? "-" : "+")}{Wording.Percent(RateOf(statement)!.Value)}%";

    private static decimal? RateOf(Statement statement) =>
        statement.ChangePercent ?? (statement is { Value: { } value, Previous: { } previous } && previous != 0 ? 100m * (value - previous) / previous : null);
}
