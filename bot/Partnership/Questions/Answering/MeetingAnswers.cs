using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What a body does at the meeting of a month: "what does the board do at its November meeting?".</summary>
internal sealed class MeetingAnswers(FactIndex facts) : IComposer
{
    private const int MostInText = 2;
    private readonly List<Statement> _meetings = [.. facts.Book.Statements.Where(static s => s.Kind is StatementKind.Meeting or StatementKind.CycleTask)];

    public Draft? Compose(Query query)
    {
        if (query.Month == 0 && !query.Has(Cue.Agenda))
        {
            return null;
        }

        var bodies = Subjects.Bodies(query).FindAll(b => _meetings.Exists(s => facts.IsKin(facts.BodyOf(s.Body), b)));
        var explained = Subjects.Words(query, MeaningKind.Body) | MonthWords(query) | Subjects.Words(query, MeaningKind.Statement);
        if ((query.Content & ~explained) != 0 || (Subjects.Bodies(query).Count > 0 && bodies.Count == 0))
        {
            return null;
        }

        var wholeCycle = query.Month == 0;
        if (wholeCycle && !query.HasAny(Cue.What, Cue.List) && query.Words.Count > 3)
        {
            return null;
        }

        var found = _meetings.Where(s => (wholeCycle ? s.Kind == StatementKind.CycleTask : s.Month == query.Month)
                && (bodies.Count == 0 ? facts.IsHome[facts.BodyOf(s.Body)] : bodies.Exists(b => facts.IsKin(facts.BodyOf(s.Body), b)))
                && facts.FitOf(s.Period, query.Periods) > PeriodFit.None)
            .OrderBy(static s => s.Kind == StatementKind.Meeting ? 0 : 1).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var newest = found.Select(static s => s.Period).Order(Comparer<PeriodId>.Create(facts.NewestFirst)).First();
        found = found.FindAll(s => s.Period == newest);
        var draft = new Draft(Intent.Meeting) { Period = newest, Explained = explained };
        var inText = found.Count <= MostInText ? found.Count : wholeCycle ? 0 : 1;
        draft.Text = inText > 0 ? string.Join(" ", found.Take(inText).Select(s => facts.Told(s, query.Today))) : $"The yearly cycle {(facts.IsOver(newest, query.Today) ? "had" : "has")} {found.Count} tasks {Wording.In(facts.Period(newest))}.";
        if (inText < found.Count)
        {
            draft.Blocks.Add(new ListBlock($"{(wholeCycle ? "The yearly cycle" : "Also at this meeting")}, {facts.Period(newest).Name}", [.. found.Skip(inText).Select(static s => s.Text)]));
        }

        foreach (var statement in found)
        {
            draft.Cite(statement.Source, "business cycle");
        }

        draft.About.Add(new Reference(MeaningKind.Body, facts.BodyOf(found[0].Body)));
        return draft.Ask($"How often does {Wording.WithArticle(facts.Body(found[0].Body!.Value).Name)} meet?").Ask("What are the partnership's priorities?");
    }

    private static ulong MonthWords(Query query)
    {
        ulong mask = 0;
        for (var i = 0; i < query.Words.Count; i++)
        {
            mask |= PeriodReader.MonthOf(query.Words[i].Text) > 0 ? 1UL << i : 0;
        }

        return mask;
    }
}
