using Partnership.Facts;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>Which of a question's words a fact accounts for: an answer must not pass over what the question is about.</summary>
internal sealed class Coverage(FactIndex facts, NameRoots names)
{
    private const int LongestAcronym = 6;

    /// <summary>The words that the card explains, by its bodies, topics, subject or text.</summary>
    public ulong Explain(Query query, Card card)
    {
        ulong explained = 0;
        for (var i = 0; i < query.Words.Count; i++)
        {
            if ((query.Content & (1UL << i)) != 0 && card.HasRoot(query.Words[i].Root))
            {
                explained |= 1UL << i;
            }
        }

        if ((query.Content & query.Movement) != 0 && card.Kind == CardKind.Statement && facts.Book.Statements[card.Index] is { ChangePercent: not null } or { Previous: not null } or { Unit: ['%', ..] })
        {
            explained |= query.Content & query.Movement;
        }

        foreach (var link in query.Links)
        {
            if ((link.Mask & ~explained) != 0 && Explains(link, card, IsAcronym(query, link)))
            {
                explained |= link.Mask;
            }
        }

        return explained;
    }

    /// <summary>Whether the card has to do with everything that the conversation lent to the question.</summary>
    public bool KeepsToThread(Query query, Card card)
    {
        if (!query.HasInherited)
        {
            return true;
        }

        var keptToBodyOrTopic = false;
        var keepsSubject = true;
        foreach (var link in query.Links)
        {
            if (link.Mask != 0)
            {
                continue;
            }

            var keeps = Explains(link, card) || IsSameSubject(link, card);
            if (link.CanBe(MeaningKind.Statement))
            {
                keepsSubject &= keeps;
            }
            else if (keeps)
            {
                keptToBodyOrTopic = true;
            }
            else
            {
                return false;
            }
        }

        return keepsSubject || keptToBodyOrTopic;
    }

    /// <summary>The same subject or post in another year, or a fact that shares the subject's first topic.</summary>
    private bool IsSameSubject(Link link, Card card)
    {
        if (card.Kind != CardKind.Statement)
        {
            return false;
        }

        var statement = facts.Book.Statements[card.Index];
        foreach (var (kind, index) in link.Meanings)
        {
            if (kind == MeaningKind.Statement && facts.Book.Statements[index] is var lent
                && (AreOfOneSubject(lent, statement)
                    || (lent.Topics.Count > 0 && statement.Topics.Count > 0 && lent.Topics[0] == statement.Topics[0])))
            {
                return true;
            }

            if (kind == MeaningKind.Line)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same subject, or the same post.</summary>
    public static bool AreOfOneSubject(Statement one, Statement other) =>
        string.Equals(one.Subject, other.Subject, StringComparison.OrdinalIgnoreCase) || (one.Role is { } role && string.Equals(role, other.Role, StringComparison.OrdinalIgnoreCase));

    /// <summary>Only short forms are looked up in full: the words of a long name occur anywhere.</summary>
    public static bool IsAcronym(Query query, Link link) =>
        System.Numerics.BitOperations.PopCount(link.Mask) == 1 && query.Words[System.Numerics.BitOperations.TrailingZeroCount(link.Mask)].Text.Length <= LongestAcronym;

    private bool Explains(Link link, Card card, bool isAcronym = false)
    {
        for (var i = 0; i < link.Meanings.Count; i++)
        {
            var (kind, index) = link.Meanings[i];
            var explains = kind switch
            {
                MeaningKind.Body => Concerns(card, index),
                MeaningKind.Topic => facts.TopicFitOf(card.Topics, index) >= (IsFigure(card) ? TopicFit.Same : TopicFit.Narrower),
                MeaningKind.Line => card.Kind == CardKind.Line && card.Index == index,
                MeaningKind.Priority => card.Kind == CardKind.Priority && card.Index == index,
                MeaningKind.Area => card.Kind == CardKind.Area && card.Index == index,
                MeaningKind.Statement => card.Kind == CardKind.Statement && card.Index == index,
                MeaningKind.Document => card.Kind == CardKind.Statement
                    && facts.Book.Statements[card.Index].Source.Document == facts.Book.Documents[index].Id,
                _ => false,
            };
            if (explains || (isAcronym && names.AreIn(card, link.Meanings[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number of burglaries is no number of crimes.</summary>
    private bool IsFigure(Card card) => card.Kind == CardKind.Statement && facts.Book.Statements[card.Index].Kind == StatementKind.Figure;

    /// <summary>Whether a card is about a body, a part of it, a body that it replaced, or the group that it is part of.</summary>
    private bool Concerns(Card card, int body)
    {
        foreach (var concerned in card.Bodies)
        {
            if (facts.IsKin(concerned, body) || facts.IsPart(body, concerned))
            {
                return true;
            }
        }

        return false;
    }
}
