using Partnership.Facts;
using Partnership.Questions.Text;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>What a question insists on: an answer about the right thing that leaves out the sum, the chair or the number is no answer.</summary>
internal sealed class Demands
{
    /// <summary>A number counts what stands this many words behind it at most: "217 high risk victims".</summary>
    private const int ReachOfNumber = 4;

    private static readonly string[] Reasons = ["because", "due to", "reason", "so that", "require", "thanks to", "owing", "given "];
    private static readonly string[] Spelt = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "twenty"];

    private readonly int[] _chair;
    private readonly int[] _fund;
    private readonly int[] _lead;
    private readonly int[] _leadAlone;
    private readonly int[] _meet;
    private readonly int[] _report;
    private readonly int[] _member;
    private readonly HashSet<int>[] _counted;

    public Demands(FactIndex facts, Lexicon lexicon)
    {
        _chair = Roots(lexicon, "chair chairman chaired");
        _report = Roots(lexicon, "report return submit send deadline agreement sign template publish account title expenditure meeting referral");
        _fund = Roots(lexicon, "fund funding grant budget allocate allocation");
        _leadAlone = Roots(lexicon, "lead led leader responsible responsibility charge oversee coordinate");
        _lead = Roots(lexicon, "lead led leader run provide coordinate manage manager chair responsible responsibility oversee deal deliver support develop launch introduce carry publish produce sign set");
        _meet = Roots(lexicon, "meet meeting weekly quarterly yearly monthly times");
        _member = Roots(lexicon, "member membership represent representative consist compose comprise attend belong partner sit council");
        _counted = [.. facts.Book.Statements.Select(s => CountedRoots(lexicon, s))];
    }

    public bool AreMet(Query query, Statement statement, int index, Card card) =>
        (!query.Has(Cue.Chair) || statement.Kind == StatementKind.Role || HasAny(card, _chair))
        && (!query.Has(Cue.Lead) || statement.Kind == StatementKind.Role || HasAny(card, SaysLead(query) ? _leadAlone : _lead))
        && (!query.Has(Cue.Fund) || Says(statement, "£") || HasAny(card, _fund))
        && (!query.Has(Cue.HowMuch) || Says(statement, "£") || (query.HasAny(Cue.Change, Cue.Compare, Cue.Share, Cue.Average) && statement.Text.Any(char.IsAsciiDigit)))
        && (!query.Has(Cue.Where) || statement.Kind != StatementKind.Role)
        && (!query.Has(Cue.Report) || HasAny(card, _report) || IsNamed(query, index))
        && (!query.Has(Cue.Email) || Says(statement, "@"))
        && (!query.Has(Cue.Phone) || (statement.Kind == StatementKind.Contact && statement.Text.Count(char.IsAsciiDigit) > 6))
        && (!query.Has(Cue.Website) || Says(statement, "www") || Says(statement, "http"))
        && (!query.Has(Cue.Address) || statement.Kind == StatementKind.Contact)
        && (!query.Has(Cue.Meet) || statement.Kind is StatementKind.Meeting or StatementKind.CycleTask || HasAny(card, _meet))
        && (!query.Has(Cue.Member) || statement.Kind is StatementKind.Membership or StatementKind.Role || HasAny(card, _member) || IsNamed(query, index))
        && (!query.Has(Cue.Mean) || statement.Kind != StatementKind.Term || IsNamed(query, index))
        && (!query.Has(Cue.Why) || GivesReason(query, statement))
        && (!query.Has(Cue.HowMany) || Counts(query, statement, index));

    private static bool SaysLead(Query query) => query.Words.Any(static w => w.Text is "lead" or "leads" or "led" or "leading" or "responsible" or "charge");

    /// <summary>A bare "why?" is answered only by a statement that exists to say why.</summary>
    private static bool GivesReason(Query query, Statement statement) =>
        (query.Content != 0 && Array.Exists(Reasons, reason => Says(statement, reason))) || statement.Aliases.Any(static a => a.StartsWith("why", StringComparison.OrdinalIgnoreCase) || a.Contains("reason", StringComparison.Ordinal));

    /// <summary>Whether the statement has a number of what the question counts.</summary>
    private bool Counts(Query query, Statement statement, int index)
    {
        if (_counted[index].Count == 0)
        {
            return false;
        }

        var head = HeadOf(query);
        return head < 0 || _counted[index].Contains(head) || IsNamed(query, index);
    }

    private static bool IsNamed(Query query, int index)
    {
        foreach (var link in query.Links)
        {
            if (!link.IsNested && link.Mask != 0 && link.Meanings.Contains(new Meaning(MeaningKind.Statement, index)) && !link.CanBe(MeaningKind.Topic))
            {
                return true;
            }
        }

        return false;
    }

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

            if (isContent && query.Words[i].Root >= 0 && (head >= 0 || query.Words[i - 1].Text is "many" or "of" || (query.Content & (1UL << (i - 1))) != 0 || IsAdjective(query, i - 1)))
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

    private static bool IsAdjective(Query query, int at) => at > 0 && query.Words[at].Role == WordRole.Filler && query.Words[at - 1].Text is "many" or "of";

    private static HashSet<int> CountedRoots(Lexicon lexicon, Statement statement)
    {
        var counted = new HashSet<int>();
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength];
        var reader = new TokenReader(statement.Text);
        var since = int.MaxValue - 1;
        while (reader.Read(buffer, out var length, out _))
        {
            var word = buffer[..length];
            since = char.IsAsciiDigit(word[0]) || IsSpelt(word) ? 0 : since + 1;
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

    private static bool Says(Statement statement, string text) => statement.Text.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static bool HasAny(Card card, int[] roots) => Array.Exists(roots, card.HasRoot);

    private static int[] Roots(Lexicon lexicon, string words) => [.. words.Split(' ').Select(w => lexicon.FindRoot(w)).Where(static r => r >= 0).Distinct()];
}
