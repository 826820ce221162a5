using System.Numerics;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>
/// Narrows the facts to those that may account for given words of a question, from the rarest word on, so that what a question sizes depends on
/// how many facts are near it and not on how many there are. <see cref="Coverage"/> has the last word on each.
/// </summary>
internal sealed class Explainers(CardIndex cards, CardPostings postings, NameRoots names)
{
    /// <summary>So few facts are looked at one by one sooner than they are narrowed down further.</summary>
    private const int Few = 12;

    /// <summary>A superset of the facts of one kind that account for every one of the words; null where there is no word to go by.</summary>
    public CardSet? Of(Query query, ulong words, CardKind kind)
    {
        CardSet? found = null;
        words &= ~query.Movement;
        Span<int> sizes = stackalloc int[QuestionReader.MaximumWords];
        for (var rest = words; rest != 0; rest &= rest - 1)
        {
            var word = BitOperations.TrailingZeroCount(rest);
            sizes[word] = SizeOf(query, word);
        }

        while (words != 0)
        {
            var word = Smallest(words, sizes);
            words &= ~(1UL << word);
            if (found?.Count <= Few)
            {
                break;
            }

            var explaining = cards.NewSet(kind);
            AddTo(explaining, query, word);
            if (found is null)
            {
                found = explaining;
            }
            else
            {
                found.IntersectWith(explaining);
            }
        }

        return found;
    }

    /// <summary>The cards that have to do with something that a name can stand for; null where that narrows nothing down.</summary>
    public CardSet? Of(Link link, CardKind kind)
    {
        var found = cards.NewSet(kind);
        foreach (var meaning in link.Meanings)
        {
            if (meaning.Kind is not (MeaningKind.Body or MeaningKind.Topic))
            {
                return null;
            }

            found.Add(PostingsOf(meaning));
        }

        return found;
    }

    private static int Smallest(ulong words, ReadOnlySpan<int> sizes)
    {
        var best = BitOperations.TrailingZeroCount(words);
        for (var rest = words & (words - 1); rest != 0; rest &= rest - 1)
        {
            var word = BitOperations.TrailingZeroCount(rest);
            best = sizes[word] < sizes[best] ? word : best;
        }

        return best;
    }

    private int SizeOf(Query query, int word)
    {
        var size = cards.PostingsOf(query.Words[word].Root).Length;
        foreach (var link in query.Links)
        {
            if ((link.Mask & (1UL << word)) == 0)
            {
                continue;
            }

            for (var i = 0; i < link.Meanings.Count; i++)
            {
                size += PostingsOf(link.Meanings[i]).Length + 1;
                if (Coverage.IsAcronym(query, link))
                {
                    foreach (var name in names.Of(link.Meanings[i]))
                    {
                        size += cards.PostingsOf(Rarest(name)).Length;
                    }
                }
            }
        }

        return size;
    }

    private void AddTo(CardSet found, Query query, int word)
    {
        found.Add(cards.PostingsOf(query.Words[word].Root));
        foreach (var link in query.Links)
        {
            if ((link.Mask & (1UL << word)) == 0)
            {
                continue;
            }

            for (var i = 0; i < link.Meanings.Count; i++)
            {
                Add(found, link.Meanings[i]);
                if (Coverage.IsAcronym(query, link))
                {
                    foreach (var name in names.Of(link.Meanings[i]))
                    {
                        found.Add(cards.PostingsOf(Rarest(name)));
                    }
                }
            }
        }
    }

    private void Add(CardSet found, Meaning meaning)
    {
        switch (meaning.Kind)
        {
            case MeaningKind.Line:
                found.Add(cards.PlaceOf(CardKind.Line, meaning.Index));
                break;
            case MeaningKind.Priority:
                found.Add(cards.PlaceOf(CardKind.Priority, meaning.Index));
                break;
            case MeaningKind.Area:
                found.Add(cards.PlaceOf(CardKind.Area, meaning.Index));
                break;
            case MeaningKind.Statement:
                found.Add(cards.PlaceOf(CardKind.Statement, meaning.Index));
                break;
            default:
                found.Add(PostingsOf(meaning));
                break;
        }
    }

    private PostingList PostingsOf(Meaning meaning) => meaning.Kind switch
    {
        MeaningKind.Body => postings.OfBody(meaning.Index),
        MeaningKind.Topic => postings.OfTopic(meaning.Index),
        MeaningKind.Document => postings.OfDocument(meaning.Index),
        _ => PostingList.Empty,
    };

    private int Rarest(int[] roots)
    {
        var rarest = roots[0];
        foreach (var root in roots)
        {
            rarest = cards.PostingsOf(root).Length < cards.PostingsOf(rarest).Length ? root : rarest;
        }

        return rarest;
    }
}
