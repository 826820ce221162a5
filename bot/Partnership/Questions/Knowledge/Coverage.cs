using Partnership.Facts;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>Which of a question's words a fact accounts for: an answer must not pass over what the question is about.</summary>
internal static class Coverage
{
    /// <summary>The words that the card explains, by its bodies, topics, subject or text.</summary>
    public static ulong Explain(FactIndex facts, Query query, Card card)
    {
        ulong explained = 0;
        foreach (var link in query.Links)
        {
            if (Explains(facts, link, card))
            {
                explained |= link.Mask;
            }
        }

        for (var i = 0; i < query.Words.Count; i++)
        {
            if (card.HasRoot(query.Words[i].Root))
            {
                explained |= 1UL << i;
            }
        }

        return explained;
    }

    private static bool Explains(FactIndex facts, Link link, Card card)
    {
        for (var i = 0; i < link.Meanings.Count; i++)
        {
            var (kind, index) = link.Meanings[i];
            var explains = kind switch
            {
                MeaningKind.Body => Concerns(facts, card, index),
                MeaningKind.Topic => facts.TopicFitOf(card.Topics, index) >= TopicFit.Narrower,
                MeaningKind.Line => card.Kind == CardKind.Line && card.Index == index,
                MeaningKind.Priority => card.Kind == CardKind.Priority && card.Index == index,
                MeaningKind.Area => card.Kind == CardKind.Area && card.Index == index,
                MeaningKind.Statement => card.Kind == CardKind.Statement && card.Index == index,
                MeaningKind.Document => card.Kind == CardKind.Statement
                    && facts.Book.Statements[card.Index].Source.Document == facts.Book.Documents[index].Id,
                _ => false,
            };
            if (explains)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a card is about a body, a part of it, or a body that it replaced.</summary>
    public static bool Concerns(FactIndex facts, Card card, int body)
    {
        foreach (var concerned in card.Bodies)
        {
            if (facts.IsKin(concerned, body))
            {
                return true;
            }
        }

        return false;
    }
}
