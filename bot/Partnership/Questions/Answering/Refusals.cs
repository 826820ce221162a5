using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>The last word: says what was understood, that no fact answers it, and what comes nearest.</summary>
internal sealed class Refusals(FactIndex facts, IReadOnlyList<string> examples)
{
    /// <param name="nearest">Facts that come near, the nearest first; they are shown as such.</param>
    public Draft Refuse(Query query, IReadOnlyList<FactHit> nearest)
    {
        var missing = Quoted.Words(query, query.Unknown != 0 ? query.Unknown : query.Content & ~NamedWords(query));
        var named = NamesOf(query).FindAll(name => missing is null || !missing.Contains(name, StringComparison.OrdinalIgnoreCase));
        var draft = new Draft(Intent.None) { Kind = AnswerKind.NotFound };
        draft.Text = (missing, named) switch
        {
            _ when query.AsksVerdict => "I don't have opinions, only what the partnership's documents say." + (named.Count > 0 ? $" I can tell you what they say about {Wording.Join(named)}." : string.Empty),
            ({ Length: > 0 }, { Count: > 0 }) => $"I don't have anything about {missing} in the partnership's documents. I can tell you about {Wording.Join(named)}.",
            ({ Length: > 0 }, _) => $"I don't have anything about {missing} in the partnership's documents.",
            (_, { Count: > 0 }) => $"I don't have an answer to that about {Wording.Join(named)} in the partnership's documents.",
            _ => "I don't have an answer to that in the partnership's documents.",
        };
        Show(draft, nearest, missing);
        foreach (var link in query.Links.Where(static l => !l.IsNested))
        {
            Suggest(draft, link);
        }

        foreach (var example in examples)
        {
            if (draft.Next.Count < 3)
            {
                draft.Ask(example);
            }
        }

        return draft;
    }

    private static void Show(Draft draft, IReadOnlyList<FactHit> nearest, string missing)
    {
        if (nearest.Count == 0)
        {
            return;
        }

        var lacks = missing.Length > 0 ? $"I don't have an answer with {missing} in it." : "I don't have an answer to exactly that.";
        draft.Text = $"{lacks} The nearest that I have: {nearest[0].Text}";
        if (nearest.Count > 1)
        {
            draft.Blocks.Add(new ListBlock("Also near", [.. nearest.Skip(1).Select(static hit => hit.Text)]));
        }

        draft.Citations.AddRange(nearest.Select(static hit => hit.Source));
    }

    /// <summary>"And the year before?" as a first question.</summary>
    public Draft AskBack()
    {
        var draft = new Draft(Intent.None)
        {
            Kind = AnswerKind.Clarification,
            Text = "I don't have an earlier question to go by. What would you like to know about: a priority, a lead agency, funding, a figure?",
        };
        draft.Next.AddRange(examples.Take(3));
        return draft;
    }

    /// <summary>A question with more words than anyone reads at once.</summary>
    public Draft TooLong()
    {
        var draft = new Draft(Intent.None)
        {
            Kind = AnswerKind.NotFound,
            Text = $"That is more than I can take in at once, so I don't have an answer. Please ask one thing in up to {QuestionReader.MaximumWords} words.",
        };
        draft.Next.AddRange(examples.Take(3));
        return draft;
    }

    private void Suggest(Draft draft, Link link)
    {
        var meaning = link.Meanings[0];
        switch (meaning.Kind)
        {
            case MeaningKind.Topic when facts.TopicHasLead[meaning.Index]:
                draft.Ask($"Who leads on {facts.Book.Topics[meaning.Index].Name}?");
                break;
            case MeaningKind.Body when facts.Lists.PrioritiesOf(meaning.Index).Length > 0:
                draft.Ask($"What are the priorities of {Wording.WithArticle(facts.Book.Bodies[meaning.Index].Name)}?");
                break;
            case MeaningKind.Body:
                draft.Ask($"What is {Wording.WithArticle(facts.Book.Bodies[meaning.Index].Name)}?");
                break;
            default:
                break;
        }
    }

    private static ulong NamedWords(Query query) => query.Links.Aggregate(0UL, static (mask, link) => mask | link.Mask);

    private List<string> NamesOf(Query query)
    {
        var names = new List<string>();
        foreach (var link in query.Links)
        {
            if (!link.IsNested && NameOf(link) is { } name && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.Count > 3 ? names[..3] : names;
    }

    /// <summary>"Who the members are" is what a statement tells, and no name that a sentence can go on with.</summary>
    private static bool IsClause(string subject) => subject.Split(' ')[0] is "Who" or "What" or "How" or "When" or "Where" or "Which" or "Why";

    private string? NameOf(Link link)
    {
        foreach (var meaning in link.Meanings)
        {
            switch (meaning.Kind)
            {
                case MeaningKind.Topic:
                    return facts.Book.Topics[meaning.Index].Name;
                case MeaningKind.Body:
                    return Wording.WithArticle(facts.Book.Bodies[meaning.Index].Name);
                case MeaningKind.Statement when !IsClause(facts.Book.Statements[meaning.Index].Subject):
                    return facts.Book.Statements[meaning.Index].Subject;
                default:
                    continue;
            }
        }

        return null;
    }
}
