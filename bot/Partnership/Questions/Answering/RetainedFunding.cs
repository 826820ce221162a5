using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What the commissioner keeps back of the fund: a sum of one year, or a share of all grants.</summary>
internal sealed class RetainedFunding(FactIndex facts, FundTable table)
{
    private readonly List<Grant> _grants = [.. facts.Book.Grants.Where(static g => g is { Kind: GrantKind.Retained, Amount: not null })];

    /// <summary>Null where the question names something else, or a share is meant that a statement explains.</summary>
    public Draft? Compose(Query query)
    {
        if (query.Words.Any(static w => w.Text.StartsWith("slic", StringComparison.Ordinal) || w.Text.StartsWith("topslic", StringComparison.Ordinal)))
        {
            return null;
        }

        var found = _grants.FindAll(g => (query.Content & ~WordsOf(query, g)) == 0);
        if (found.Count == 0)
        {
            return null;
        }

        var grant = found.Find(g => facts.FitOf(g.Period, query.Periods) > PeriodFit.Near);
        var isMissing = grant is null;
        grant ??= found[0];
        var year = facts.Period(grant.Period).Name;
        var draft = new Draft(Intent.Funding) { Period = grant.Period, Explained = query.Content, Kind = isMissing ? AnswerKind.NotFound : AnswerKind.Answered };
        draft.Text = (isMissing ? $"I don't have a sum kept back in {Wording.Join([.. query.Periods.Select(static p => p.Name)])}. " : string.Empty)
            + $"{grant.Amount} of {table.Name} was kept back in {year}{(grant.Line is { } line ? $", out of the share of {table.Lines[table.LineOf(line)].Name}" : string.Empty)}. {grant.Note}";
        draft.Cite(grant.Source, $"{grant.Amount} kept back in {year}");
        if (grant.Line is { } about)
        {
            draft.About.Add(new Reference(MeaningKind.Line, table.LineOf(about)));
        }

        return draft.Ask("Why was the funding cut?").Ask($"How is the funding for {year} split?");
    }

    /// <summary>The words that a sum kept back accounts for: who keeps it, out of what, for what.</summary>
    private ulong WordsOf(Query query, Grant grant)
    {
        ulong mask = query.CueMask;
        foreach (var link in query.Links)
        {
            if (link.Meanings.Any(m => Concerns(m, grant)))
            {
                mask |= link.Mask;
            }
        }

        for (var i = 0; i < query.Words.Count; i++)
        {
            var text = query.Words[i].Text;
            mask |= text.Length > 2 && grant.Note?.Contains(text, StringComparison.OrdinalIgnoreCase) == true ? 1UL << i : 0;
        }

        return mask;
    }

    private bool Concerns(Meaning meaning, Grant grant) => meaning.Kind switch
    {
        MeaningKind.Body => facts.IsHome[meaning.Index] || facts.Book.Bodies[meaning.Index].Kind == BodyKind.Commissioner || (grant.Line is { } l && facts.BodyOf(table.Lines[table.LineOf(l)].Body) == meaning.Index),
        MeaningKind.Line => grant.Line is { } line && table.LineOf(line) == meaning.Index,
        MeaningKind.Statement => grant.Note?.Contains(facts.Book.Statements[meaning.Index].Subject, StringComparison.OrdinalIgnoreCase) == true,
        _ => false,
    };
}
