using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Facts;
using Partnership.Questions.Text;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>What a question insists on: an answer about the right thing that leaves out the sum, the chair or the number is no answer.</summary>
internal sealed partial class Demands(FactIndex facts, CardIndex cards, Lexicon lexicon)
{
    /// <summary>A number counts what stands this many words behind it at most: "217 high risk victims".</summary>
    private const int ReachOfNumber = 4;

    private static readonly string[] Spelt = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "twenty"];

    private static readonly Wordings Counting = Wordings.Of("counting");
    private static readonly Wordings Persons = Wordings.Of("persons");

    private readonly HashSet<int> _persons = [.. Wordings.Of("persons").Words.Select(word => lexicon.FindRoot(word)).Where(static root => root >= 0)];
    private readonly DemandSets _sets = new(facts, cards, lexicon);
    private readonly HashSet<int>[] _counted = [.. facts.Book.Statements.Select(s => CountedRoots(lexicon, s))];

    /// <summary>The statements that meet what the question insists on, as far as that can be told beforehand; null where it insists on nothing.</summary>
    public CardSet? MetBy(Query query)
    {
        CardSet? met = null;
        Narrow(ref met, query.Has(Cue.Chair), _sets.Chair);
        Narrow(ref met, query.Has(Cue.Lead) && !RunsByItself(query), SaysLead(query) ? _sets.LeadByName : _sets.Lead);
        for (var i = 0; query.Has(Cue.Lead) && i < query.Words.Count; i++)
        {
            if ((query.CueMask & (1UL << i)) != 0 && _sets.Doing(query.Words[i].Root) is { } doing)
            {
                Narrow(ref met, isDemanded: true, doing);
            }
        }

        Narrow(ref met, query.Has(Cue.Fund), _sets.Fund);
        Narrow(ref met, query.Has(Cue.HowMuch), query.HasAny(Cue.Change, Cue.Compare, Cue.Share, Cue.Average) ? _sets.Digits : _sets.Pounds);
        Narrow(ref met, query.Has(Cue.Where), query.Has(Cue.Meet) || (query.Content == 0 && !query.Names(MeaningKind.Statement)) ? _sets.Contact : _sets.Place);
        Narrow(ref met, AsksDuration(query), _sets.Duration);
        Narrow(ref met, query.Has(Cue.Report), _sets.Report, query);
        Narrow(ref met, query.Has(Cue.Email), _sets.Email);
        Narrow(ref met, query.Has(Cue.Phone), _sets.Phone);
        Narrow(ref met, query.Has(Cue.Website), _sets.Website);
        Narrow(ref met, query.Has(Cue.Address), _sets.Contact);
        Narrow(ref met, query.Has(Cue.Meet), _sets.Meet);
        Narrow(ref met, query.Has(Cue.Member) && !AsksDuration(query), _sets.Member, query);
        Narrow(ref met, query.Has(Cue.Why), query.Content != 0 ? _sets.Reason : _sets.NamedReason);
        return met;
    }

    /// <summary>What <see cref="MetBy"/> cannot tell without looking at the question's words.</summary>
    public bool AreMet(Query query, Statement statement, int index, Card card) =>
        (!query.Has(Cue.Fund) && !query.HasAll(Cue.HowMuch, Cue.Receive) || IsReceived(query, card))
        && (!query.Has(Cue.Mean) || statement.Kind != StatementKind.Term || IsNamed(query, index))
        && (!query.Has(Cue.HowMany) || (Counts(query, index) && SaysWhatTheyDo(query, statement)));

    /// <summary>What "the police got" is said of the police themselves: a sum that someone else spends on them is another.</summary>
    private bool IsReceived(Query query, Card card)
    {
        foreach (var link in query.Links)
        {
            if (!link.IsNested && link.CanBe(MeaningKind.Body) && !link.Meanings.Any(m => m.Kind == MeaningKind.Body && Array.Exists(card.Bodies, b => facts.IsKin(b, m.Index) || IsOfSameDistrict(b, m.Index))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A council and the partnership of its area: what one has, people ask of the other.</summary>
    private bool IsOfSameDistrict(int one, int other) =>
        facts.IsOfCounty[one] && facts.IsOfCounty[other] && string.Equals(facts.Book.Bodies[one].Area, facts.Book.Bodies[other].Area, StringComparison.Ordinal);

    /// <param name="met">What is left so far; the sets themselves are never changed.</param>
    /// <param name="naming">Where given, a statement that this question names outright meets the demand as well.</param>
    private static void Narrow(ref CardSet? met, bool isDemanded, CardSet set, Query? naming = null)
    {
        if (!isDemanded)
        {
            return;
        }

        var own = set.Copy();
        foreach (var link in naming?.Links ?? [])
        {
            foreach (var meaning in NamesStatements(link) ? link.Meanings : [])
            {
                if (meaning.Kind == MeaningKind.Statement)
                {
                    own.Add(meaning.Index);
                }
            }
        }

        if (met is not null)
        {
            own.IntersectWith(met);
        }

        met = own;
    }

    /// <summary>"How long does a chair serve" wants a time, not who chairs.</summary>
    public static bool AsksDuration(Query query)
    {
        for (var i = 1; i < query.Words.Count; i++)
        {
            if (query.Words[i].Text is "long" && query.Words[i - 1].Text is "how")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"How late does the noise service run" does not ask who runs it.</summary>
    private static bool RunsByItself(Query query) => query.HasAny(Cue.How, Cue.When, Cue.HowMany) && !query.HasAny(Cue.Who, Cue.Which) && !SaysLead(query);

    private static bool SaysLead(Query query) => query.Says("lead");

    /// <summary>Whether the statement has a number of what the question counts.</summary>
    private bool Counts(Query query, int index)
    {
        if (_counted[index].Count == 0)
        {
            return false;
        }

        var head = HeadOf(query);
        if (head < 0 && Persons.PlaceIn(query.Words) is > 0 and var at && Counting.Has(query.Words[at - 1].Text))
        {
            return _counted[index].Overlaps(_persons);
        }

        return head < 0 || _counted[index].Contains(head) || IsNamed(query, index);
    }

    /// <summary>"How many people cycle to work": a word that counts as a cue elsewhere is here what people do, and has to be in the fact.</summary>
    private static bool SaysWhatTheyDo(Query query, Statement statement)
    {
        for (var i = 2; i < query.Words.Count; i++)
        {
            if (Persons.Has(query.Words[i - 1].Text) && query.Words[i].Role == WordRole.English && (query.CueMask & ~query.Content & (1UL << i)) != 0)
            {
                return statement.Text.Contains(" " + query.Words[i].Text, StringComparison.OrdinalIgnoreCase);
            }
        }

        return true;
    }

    private static bool IsNamed(Query query, int index)
    {
        foreach (var link in query.Links)
        {
            if (NamesStatements(link) && link.Meanings.Contains(new Meaning(MeaningKind.Statement, index)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesStatements(Link link) => !link.IsNested && link.Mask != 0 && !link.CanBe(MeaningKind.Topic);

    /// <summary>The root of what is counted: the last content word of the run that follows "how many"; -1 where that is no content word.</summary>
    private static int HeadOf(Query query)
    {
        var head = -1;
        for (var i = 1; i < query.Words.Count; i++)
        {
            var isContent = (query.Content & (1UL << i)) != 0;
            if (head >= 0 && !isContent)
            {
                break;
            }

            if (isContent && query.Words[i].Root >= 0 && (head >= 0 || Counting.Has(query.Words[i - 1].Text) || (query.Content & (1UL << (i - 1))) != 0 || IsAdjective(query, i - 1)))
            {
                head = query.Words[i].Root;
            }
            else if (!isContent && i > 3)
            {
                break;
            }
        }

        return head;
    }

    private static bool IsAdjective(Query query, int at) => at > 0 && query.Words[at].Role == WordRole.Filler && Counting.Has(query.Words[at - 1].Text);

    private static HashSet<int> CountedRoots(Lexicon lexicon, Statement statement)
    {
        var counted = new HashSet<int>();
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength];
        var reader = new TokenReader(Sum.Replace(statement.Text, "pounds"));
        var since = int.MaxValue - 1;
        var wasYear = false;
        while (reader.Read(buffer, out var length, out var mark))
        {
            var word = buffer[..length];
            var isYear = length == 4 && (word.StartsWith("19") || word.StartsWith("20")) && int.TryParse(word, CultureInfo.InvariantCulture, out _);
            wasYear = isYear || (wasYear && length == 2 && mark is '-' or '/');
            since = wasYear ? int.MaxValue - 1 : char.IsAsciiDigit(word[0]) || IsSpelt(word) ? 0 : since == int.MaxValue - 1 ? since : since + 1;
            if (since is > 0 and <= ReachOfNumber && lexicon.FindRoot(word) is >= 0 and var root)
            {
                counted.Add(root);
            }
        }

        if (counted.Count > 0 || statement.Value is not null)
        {
            foreach (var text in statement.Aliases.Append(statement.Subject).Append(statement.Unit ?? string.Empty))
            {
                AddAll(lexicon, counted, text);
            }
        }

        return counted;
    }

    private static void AddAll(Lexicon lexicon, HashSet<int> counted, string text)
    {
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength];
        var reader = new TokenReader(text);
        while (reader.Read(buffer, out var length, out _))
        {
            if (lexicon.FindRoot(buffer[..length]) is >= 0 and var root)
            {
                counted.Add(root);
            }
        }
    }

    private static bool IsSpelt(ReadOnlySpan<char> word)
    {
        foreach (var spelt in Spelt)
        {
            if (word.SequenceEqual(spelt))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sum of money counts nothing else.</summary>
    [GeneratedRegex("£[0-9,.]*[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Sum { get; }
}
