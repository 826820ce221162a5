using System.Numerics;
using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What a term, an acronym or a body is: "what does SIA stand for", "MASH?", "what is the Oversight Committee?".</summary>
internal sealed class TermAnswers(FactIndex facts) : IComposer
{
    private static readonly Wordings AsksForMeaning = Wordings.Of("asks-for-meaning");

    public Draft? Compose(Query query)
    {
        if (query.Periods.Count > 0 || !KindWeights.IsDefinition(query) || (query.HasInherited && IntentReader.Of(query) is not (Intent.Term or Intent.None)))
        {
            return null;
        }

        var terms = new List<Statement>();
        var bodies = new List<int>();
        ulong explained = 0;
        foreach (var link in query.Links)
        {
            if (link.IsNested)
            {
                continue;
            }

            var found = link.Meanings.Where(m => m.Kind == MeaningKind.Statement && facts.Book.Statements[m.Index].Kind == StatementKind.Term)
                .Select(m => facts.Book.Statements[m.Index]).ToList();
            var named = link.Meanings.Where(static m => m.Kind == MeaningKind.Body).Select(static m => m.Index).ToList();
            if (found.Count > 0 || named.Count > 0)
            {
                explained |= link.Mask;
                terms.AddRange(found);
                bodies.AddRange(named.Where(b => !bodies.Contains(b)));
            }
        }

        if ((query.Content & ~explained) != 0 || (terms.Count == 0 && bodies.Count == 0) || OtherCue(query, explained))
        {
            return null;
        }

        var draft = terms.Count > 0 && (query.Has(Cue.Mean) || IsShort(query) || bodies.Count != 1) ? OfTerms(terms, bodies) : OfBodies(bodies);
        draft.Explained = explained;
        return draft;
    }

    /// <summary>"What is the vision of …" asks for the vision, not for the body.</summary>
    private static bool OtherCue(Query query, ulong named)
    {
        for (var i = 0; i < query.Words.Count && !query.Has(Cue.Mean); i++)
        {
            if ((query.CueMask & ~named & (1UL << i)) != 0 && !AsksForMeaning.Has(query.Words[i].Text))
            {
                return true;
            }
        }

        return query.HasAny(Cue.Lead, Cue.Chair) && query.Has(Cue.Who);
    }

    /// <summary>An acronym is asked for its words even where it names a body.</summary>
    private static bool IsShort(Query query) =>
        query.Links.Any(l => !l.IsNested && BitOperations.PopCount(l.Mask) == 1 && query.Words[BitOperations.TrailingZeroCount(l.Mask)].Text.Length <= 6);

    private Draft OfTerms(List<Statement> terms, List<int> bodies)
    {
        var draft = new Draft(Intent.Term) { Period = terms[0].Period };
        draft.Text = string.Join(" ", terms.Select(static t => t.Text).Distinct(StringComparer.Ordinal).Take(2));
        foreach (var term in terms)
        {
            draft.Cite(term.Source, term.Subject);
            draft.About.Add(new Reference(MeaningKind.Statement, facts.PlaceOf(term)));
            if (term.Conflict is { } conflict)
            {
                draft.Blocks.Add(new ParagraphBlock("Where the documents differ", conflict));
            }
        }

        AddBodies(draft, bodies);
        foreach (var topic in terms[0].Topics.Take(1))
        {
            Suggest(draft, facts.TopicOf(topic));
        }

        return draft.Ask("What are the partnership's priorities?");
    }

    private Draft OfBodies(List<int> bodies)
    {
        var draft = new Draft(Intent.Term);
        draft.Text = (bodies.Count > 1 ? "That name stands for more than one body. " : string.Empty)
            + string.Join(" ", bodies.Take(3).Select(b => Described(facts.Book.Bodies[b])));
        AddBodies(draft, bodies);
        foreach (var body in bodies.Take(2))
        {
            var name = Wording.WithArticle(facts.Book.Bodies[body].Name);
            if (facts.Lists.PrioritiesOf(body).Length > 0)
            {
                draft.Ask($"What are the priorities of {name}?");
            }

            if (facts.Lists.AreasLedBy(body).Length > 0)
            {
                draft.Ask($"What does {name} lead on?");
            }

            if (HasMembers(body))
            {
                draft.Ask($"Who sits on {name}?");
            }
        }

        return draft.Ask("What are the partnership's priorities?");
    }

    private bool HasMembers(int body)
    {
        foreach (var statement in facts.Lists.StatementsOf(body))
        {
            if (facts.Book.Statements[statement].Kind == StatementKind.Membership)
            {
                return true;
            }
        }

        return false;
    }

    private string Described(Body body)
    {
        var isNoun = body.Description.StartsWith("The ", StringComparison.Ordinal) || body.Description.StartsWith("A ", StringComparison.Ordinal) || body.Description.StartsWith("An ", StringComparison.Ordinal);
        var verb = body.Name.EndsWith("Partnerships", StringComparison.Ordinal) || body.Name.EndsWith("Boards", StringComparison.Ordinal) || body.Name.EndsWith("Groups", StringComparison.Ordinal) ? (body.ReplacedBy is null ? "are" : "were") : body.ReplacedBy is null ? "is" : "was";
        return $"{Wording.Capitalised(facts.InFull(body.Id))}{(isNoun ? $" {verb} " : ": ")}{Lower(Wording.Bare(body.Description))}.";
    }

    private void AddBodies(Draft draft, List<int> bodies)
    {
        foreach (var index in bodies.Take(3))
        {
            var body = facts.Book.Bodies[index];
            draft.About.Add(new Reference(MeaningKind.Body, index));
            var rows = new List<FactRow>();
            AddIf(rows, "What it is", Wording.Says(draft.Text, body.Description) ? null : body.Description);
            AddIf(rows, "Also called", Wording.Join([.. body.OtherNames.Select(static n => n.Name)]));
            AddIf(rows, "Works in", body.Area);
            AddIf(rows, "Part of", body.PartOf is { } whole ? facts.Body(whole).Name : null);
            AddIf(rows, "Replaced by", body.ReplacedBy is { } later ? facts.Body(later).Name : null);
            AddIf(rows, "Website", body.Website);
            if (rows.Count > 0)
            {
                draft.Blocks.Add(new FactsBlock(body.Name, rows));
            }

            foreach (var source in body.Sources.Take(2))
            {
                draft.Cite(source, body.Name);
            }
        }
    }

    private void Suggest(Draft draft, int topic)
    {
        if (facts.TopicHasLead[topic])
        {
            draft.Ask($"Who leads on {facts.Book.Topics[topic].Name}?");
        }
    }

    private static void AddIf(List<FactRow> rows, string title, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            rows.Add(new FactRow(title, value));
        }
    }

    private static string Lower(string text) => text.Length > 1 && (char.IsLower(text[1]) || text[1] == ' ') ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
