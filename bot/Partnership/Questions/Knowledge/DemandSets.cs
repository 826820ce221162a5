using Partnership.Facts;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>For each thing that a question can insist on, the statements that have it, worked out once.</summary>
internal sealed class DemandSets
{
    private const int DigitsOfAPhoneNumber = 7;
    private static readonly string[] Reasons = ["because", "due to", "reason", "so that", "require", "thanks to", "owing", "given "];

    private static readonly string[] Verbs = ["coordinate", "oversee", "manage", "drive", "deliver"];

    private readonly Dictionary<int, CardSet> _doing = [];
    private readonly FactBook _book;
    private readonly CardIndex _cards;
    private readonly Lexicon _lexicon;

    public DemandSets(FactIndex facts, CardIndex cards, Lexicon lexicon)
    {
        (_book, _cards, _lexicon) = (facts.Book, cards, lexicon);
        foreach (var verb in Verbs)
        {
            if (lexicon.FindRoot(verb) is >= 0 and var root)
            {
                _doing.TryAdd(root, Having(verb, static s => s.Kind == StatementKind.Role));
            }
        }

        Chair = Having("chair chairman chaired chairmanship chairwoman chairperson", static _ => false);
        LeadByName = Having("lead led leader responsible responsibility charge oversee coordinate", static s => s.Kind == StatementKind.Role);
        Lead = Having("lead led leader run provide coordinate manage manager chair responsible responsibility oversee deal deliver support develop launch introduce carry publish produce sign set", static s => s.Kind == StatementKind.Role);
        Fund = Having("fund funding grant budget allocate allocation", static s => Says(s, "£"));
        Pounds = Having(string.Empty, static s => Says(s, "£"));
        Digits = Having(string.Empty, static s => Says(s, "£") || s.Text.Any(char.IsAsciiDigit));
        Place = Having(string.Empty, static s => s.Kind is not (StatementKind.Role or StatementKind.Meeting or StatementKind.CycleTask));
        Duration = Having("year month week day hour minute annual permanent since until", static _ => false);
        Report = Having("report return submit send deadline agreement sign template publish account title expenditure meeting referral", static _ => false);
        Email = Having(string.Empty, static s => Says(s, "@"));
        Phone = Having(string.Empty, static s => s.Kind == StatementKind.Contact && s.Text.Count(char.IsAsciiDigit) >= DigitsOfAPhoneNumber);
        Website = Having(string.Empty, static s => Says(s, "www") || Says(s, "http"));
        Contact = Having(string.Empty, static s => s.Kind == StatementKind.Contact);
        Meet = Having("meet meeting", static s => s.Kind is StatementKind.Meeting or StatementKind.CycleTask);
        Member = Having("member membership represent representative consist compose comprise attend belong partner sit council", static s => s.Kind is StatementKind.Membership or StatementKind.Role);
        NamedReason = Having(string.Empty, static s => s.Aliases.Any(static a => a.StartsWith("why", StringComparison.OrdinalIgnoreCase) || a.Contains("reason", StringComparison.Ordinal)));
        Reason = Having(string.Empty, static s => Array.Exists(Reasons, reason => Says(s, reason)), NamedReason);
    }

    /// <summary>What says the same verb, for verbs that say just what is done: "who coordinates …"; null for any other word.</summary>
    public CardSet? Doing(int root) => _doing.GetValueOrDefault(root);

    public CardSet Chair { get; }

    /// <summary>For questions that say "lead" or "responsible".</summary>
    public CardSet LeadByName { get; }

    /// <summary>For questions that ask who runs, supports, publishes and the like.</summary>
    public CardSet Lead { get; }

    public CardSet Fund { get; }

    public CardSet Pounds { get; }

    /// <summary>A sum or any other number.</summary>
    public CardSet Digits { get; }

    /// <summary>Whatever may say where something is: neither who holds a post nor when a meeting is.</summary>
    public CardSet Place { get; }

    /// <summary>How long something takes or lasts.</summary>
    public CardSet Duration { get; }

    public CardSet Report { get; }

    public CardSet Email { get; }

    public CardSet Phone { get; }

    public CardSet Website { get; }

    public CardSet Contact { get; }

    public CardSet Meet { get; }

    public CardSet Member { get; }

    public CardSet Reason { get; }

    /// <summary>A bare "why?" is answered only by a statement that exists to say why.</summary>
    public CardSet NamedReason { get; }

    private CardSet Having(string words, Func<Statement, bool> has, CardSet? others = null)
    {
        var set = others?.Copy() ?? _cards.NewSet(CardKind.Statement);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            set.Add(_cards.PostingsOf(_lexicon.FindRoot(word)));
        }

        for (var i = 0; i < _book.Statements.Count; i++)
        {
            if (has(_book.Statements[i]))
            {
                set.Add(i);
            }
        }

        return set;
    }

    private static bool Says(Statement statement, string text) => statement.Text.Contains(text, StringComparison.OrdinalIgnoreCase);
}
