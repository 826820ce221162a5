using System.Numerics;
using System.Text.RegularExpressions;
using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>
/// Whether an answer is of the kind that was asked for: a sum for "how much", a time for "when", a way for "how do I". What is of another
/// kind, or rests on nothing that the question itself names, is no answer, though it may be the nearest fact there is.
/// </summary>
internal sealed partial class AnswerGate(FactIndex facts, CardIndex cards)
{
    private static readonly string[] Times = ["since", "until", "every year", "every month", "every quarter", "times a year", "meetings a year", "quarterly", "monthly", "annually", "a.m.", "p.m.", "mid-year", "autumn", "spring", "summer", "winter"];

    private static readonly string[] Nations = ["UK ", "England", "national"];

    /// <summary>Cues that leave open what is asked of a body.</summary>
    private const ulong SayingNothing = (1UL << (int)Cue.What) | (1UL << (int)Cue.Which) | (1UL << (int)Cue.Also) | (1UL << (int)Cue.It) | (1UL << (int)Cue.Home) | (1UL << (int)Cue.Current) | (1UL << (int)Cue.YesNo) | (1UL << (int)Cue.How);

    private const ulong OfFigures = (1UL << (int)Cue.HowMany) | (1UL << (int)Cue.HowMuch) | (1UL << (int)Cue.Change) | (1UL << (int)Cue.Compare) | (1UL << (int)Cue.Highest) | (1UL << (int)Cue.Lowest) | (1UL << (int)Cue.When) | (1UL << (int)Cue.Share) | (1UL << (int)Cue.Trend);

    private const ulong OfContacts = (1UL << (int)Cue.Website) | (1UL << (int)Cue.Address) | (1UL << (int)Cue.Where) | (1UL << (int)Cue.Report) | (1UL << (int)Cue.Document);

    private static readonly Wordings Predecessor = Wordings.Of("predecessor");
    private static readonly Wordings Did = Wordings.Of("did");
    private static readonly Wordings Been = Wordings.Of("been");
    private static readonly Wordings HowDoI = Wordings.Of("how-do-i");
    private static readonly Wordings HelpingVerb = Wordings.Of("helping-verb");

    public bool Passes(Query query, Draft draft)
    {
        if (draft.Kind != AnswerKind.Answered)
        {
            return true;
        }

        if (AsksForAnother(query) || AskedContent.IsLacking(query, draft))
        {
            return false;
        }

        if ((query.Has(Cue.Receive) && query.Says("we-than") && !draft.Text.Contains('£', StringComparison.Ordinal))
            || (query.Says("multiple") && query.HasAny(Cue.Fund, Cue.HowMuch, Cue.Receive) && !query.Has(Cue.YesNo)))
        {
            return false;
        }

        if (query.HasAny(Cue.HowMuch, Cue.Fund) && query.HasAny(Cue.HowMuch, Cue.Receive) && !SaysHowMuch(query, draft.Text))
        {
            return false;
        }

        if ((draft.Asked == Intent.Funding && query.Says("for-each-of-money")) || (draft.Asked == Intent.Member && (query.Says("person-asked") || query.Says("name-asked"))))
        {
            return false;
        }

        return draft.Rests is not { } hit || (RestsOnTheQuestion(query, hit) && IsOfTheKind(query, hit));
    }

    /// <summary>A question that names nothing itself is answered by a fact only where the conversation lent it that very fact or its subject.</summary>
    private bool RestsOnTheQuestion(Query query, StatementHit hit)
    {
        if (query.Content != 0 && (query.Content & ~Subjects.Words(query, MeaningKind.Body)) == 0 && (query.Cues & ~SayingNothing) == 0 && !query.Links.Any(l => !l.IsNested && (l.CanBe(MeaningKind.Statement) || l.CanBe(MeaningKind.Topic))))
        {
            return false;
        }

        if (query.Content != 0 || query.Has(Cue.HowMuch) || (query.Has(Cue.Why) && !query.HasInherited && (query.Cues & ~(SayingNothing | (1UL << (int)Cue.Why))) != 0) || query.Links.Any(static l => !l.IsNested && l.Mask != 0 && (l.CanBe(MeaningKind.Topic) || l.CanBe(MeaningKind.Statement))))
        {
            return true;
        }

        var card = cards.CardOf(CardKind.Statement, hit.Index);
        return query.Links.Any(l => l.Mask == 0 && l.Meanings.Any(m =>
            (m.Kind == MeaningKind.Line && query.Has(Cue.Why)) || (m.Kind == MeaningKind.Statement && (m.Index == hit.Index || Coverage.AreOfOneSubject(facts.Book.Statements[m.Index], hit.Statement)))
            || (m.Kind == MeaningKind.Topic && facts.TopicFitOf(card.Topics, m.Index) >= TopicFit.Same)));
    }

    private bool IsOfTheKind(Query query, StatementHit hit)
    {
        var statement = hit.Statement;
        if (query.Has(Cue.HowMuch) && !HasFigure(statement.Text))
        {
            return false;
        }

        if (query.Has(Cue.When) && !SaysATime(statement))
        {
            return false;
        }

        if (query.Has(Cue.HowOften) && !SaysATime(statement) && statement.Kind is not (StatementKind.Meeting or StatementKind.CycleTask))
        {
            return false;
        }

        if (query.Has(Cue.Chair) && statement.Kind == StatementKind.Role && NamedBody(query) is >= 0 and var body && facts.BodyOf(statement.Body) is var own && own != body && facts.IsPart(body, own))
        {
            return false;
        }

        // No figure is a sum of figures, and none is somebody.
        if (statement.Kind == StatementKind.Figure && (query.Says("summing") || (query.Words is [{ Text: "who" }, ..] && !query.HasAny(Cue.Highest, Cue.Lowest))))
        {
            return false;
        }

        if (IsOfTheNation(query, statement) || (AsksWhoTheyAre(query) && statement.Kind is StatementKind.Figure or StatementKind.Initiative))
        {
            return false;
        }

        if (AskedContent.IsLacking(query, statement) || AsksForEach(query) || IsFigureOfAnotherTime(query, hit) || IsNoSuperlative(query, statement) || IsTheOneAfter(query, statement) || NamesNobody(query, statement) || LeavesOpen(query, statement))
        {
            return false;
        }

        if (query.Has(Cue.YesNo) && query.Words.Any(static w => w.Text is not "may" && PeriodReader.MonthOf(w.Text) > 0) && !KindWeights.SaysWhen(statement))
        {
            return false;
        }

        if (statement is { Kind: StatementKind.Contact, Person: null } && (query.Has(Cue.Who) || (query.Cues & OfContacts) == 0) && !query.HasAny(Cue.Contact, Cue.Phone, Cue.Email))
        {
            return false;
        }

        if (statement.Kind == StatementKind.Membership && query.Has(Cue.Lead) && !query.Has(Cue.Member))
        {
            return false;
        }

        if (Doing(query) is { } done && !cards.CardOf(CardKind.Statement, hit.Index).HasRoot(done.Root))
        {
            return false;
        }

        return VerbOfDoing(query) is not { } verb || cards.CardOf(CardKind.Statement, hit.Index).HasRoot(verb.Root);
    }

    /// <summary>"Which officer …", "the names of the members", "which schools …" want names.</summary>
    private static bool NamesNobody(Query query, Statement statement) =>
        (statement.Person is null && (query.Says("person-asked") || (query.Has(Cue.Who) && query.Says("name-asked")) || (query.Says("names-of-people") && statement.Kind != StatementKind.Membership)))
        || (statement is { Kind: StatementKind.Figure, Value: not null } && query.Says("which-of-them") && (query.Cues & OfFigures) == 0);

    /// <summary>What was decided, allowed or said, on which day, where, who leads, what is the average: the fact has to say so itself.</summary>
    private static bool LeavesOpen(Query query, Statement statement) =>
        (query.Says("decided") && (!query.Has(Cue.How) || query.Has(Cue.Who)) && !SaysOneOf(statement, "decided-said"))
        || (query.Says("permission") && query.Has(Cue.YesNo) && !SaysOneOf(statement, "permitting"))
        || (query.Says("said-asked") && !query.Links.Any(static l => l.Mask == 0 && l.CanBe(MeaningKind.Document)) && !SaysOneOf(statement, "said"))
        || (query.Says("weekday-asked") && !SaysOneOf(statement, "weekday") && !HasDay(statement.Text))
        || (query.Says("where-held") && statement.Kind != StatementKind.Contact && !Place.IsMatch(statement.Text))
        || (query.Says("leader") && !statement.Text.Contains("lead", StringComparison.OrdinalIgnoreCase))
        || (query.Says("in-force") && !statement.Text.Contains(" force", StringComparison.Ordinal))
        || (query.Has(Cue.Average) && !SaysOneOf(statement, "average-said"));

    /// <summary>A figure for the whole nation does not answer a question about the county.</summary>
    private bool IsOfTheNation(Query query, Statement statement) =>
        statement.Text.Any(char.IsAsciiDigit) && facts.Book.Bodies[facts.Home].Area is { } area && query.Words.Any(w => string.Equals(w.Text, area, StringComparison.OrdinalIgnoreCase))
        && !statement.Text.Contains(area, StringComparison.OrdinalIgnoreCase) && Array.Exists(Nations, nation => statement.Text.Contains(nation, StringComparison.Ordinal));

    /// <summary>"Who are the victims" wants names.</summary>
    private static bool AsksWhoTheyAre(Query query) =>
        query.Says("who-are") && !query.HasAny(Cue.Lead, Cue.Chair, Cue.Member);

    /// <summary>"By district", "project by project", "for each ward": one fact about the whole is no answer.</summary>
    private static bool AsksForEach(Query query) =>
        query.Says("for-each") || query.Says("for-each-of-money");

    /// <summary>A sum, or that nothing was paid.</summary>
    private static bool SaysHowMuch(Query query, string text) =>
        text.Contains('£', StringComparison.Ordinal) || text.Contains("no cost", StringComparison.Ordinal) || text.Contains("n/a", StringComparison.Ordinal)
        || (text.Any(char.IsAsciiDigit) && (query.HasAny(Cue.Share, Cue.Change, Cue.Compare) || !query.Has(Cue.Receive)));

    /// <summary>"Which ward has the most …" is answered by what says which one it is; "rank …" by no single fact.</summary>
    private static bool IsNoSuperlative(Query query, Statement statement) =>
        query.Says("ranking") || (query.HasAny(Cue.Highest, Cue.Lowest) && query.HasAny(Cue.Which, Cue.Who, Cue.Where) && statement.Kind == StatementKind.Figure && !SaysOneOf(statement, "superlative-said"));

    /// <summary>"Who was chair before X" is not answered with X.</summary>
    private static bool IsTheOneAfter(Query query, Statement statement) =>
        statement.Person is { } person && Predecessor.PlaceIn(query.Words) is >= 0 and var at && query.Words.Skip(at + 1).Any(w => w.Text.Length > 2 && person.Contains(w.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Who took over from X", "after X, who was …": no document says who came before or after a person.</summary>
    private bool AsksForAnother(Query query) =>
        query.Has(Cue.Who) && Predecessor.PlaceIn(query.Words) is >= 0 and var at
        && query.Links.Any(l => (l.Mask >> at > 1 || (l.Mask == 0 && query.HasPronoun && query.Periods.All(static p => p.Shape != PeriodShape.Before))) && l.Meanings.Any(m => m.Kind == MeaningKind.Statement && facts.Book.Statements[m.Index].Person is not null && !l.CanBe(MeaningKind.Body)));

    private static bool SaysOneOf(Statement statement, string name)
    {
        var wordings = Wordings.Of(name);
        return statement.Text.Split(' ', ',', '.').Any(word => wordings.Has(word.ToLowerInvariant()));
    }

    /// <summary>A figure for a longer span does not answer a question about one year.</summary>
    private static bool IsFigureOfAnotherTime(Query query, StatementHit hit) =>
        query.Has(Cue.HowMany) && query.Periods.Count > 0 && !hit.ByPrevious && hit.Fit == PeriodFit.Around && hit.Statement.Kind is not (StatementKind.Figure or StatementKind.Initiative or StatementKind.Achievement);

    private static bool SaysATime(Statement statement) =>
        statement.Month is not null || KindWeights.SaysWhen(statement) || HasYear(statement.Text) || Array.Exists(Times, t => statement.Text.Contains(t, StringComparison.OrdinalIgnoreCase));

    /// <summary>A number that is no year, or a word that says there is none: "at no cost".</summary>
    private static bool HasFigure(string text) =>
        text.Contains("no cost", StringComparison.Ordinal) || text.Split(' ', '(', ')', '-').Any(static word => word.Any(char.IsAsciiDigit) && !(word.TrimEnd('.', ',', ';', ':') is { Length: 2 or 4 } bare && bare.All(char.IsAsciiDigit) && (bare.Length == 2 || bare[0] is '1' or '2')));

    /// <summary>A day of a month: "25 July".</summary>
    private static bool HasDay(string text)
    {
        var words = text.Split(' ', ',', '.');
        return words.Zip(words.Skip(1)).Any(static pair => pair.First.Length <= 2 && pair.First.All(char.IsAsciiDigit) && pair.First.Length > 0 && PeriodReader.MonthOf(pair.Second.ToLowerInvariant()) > 0);
    }

    private static bool HasYear(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (text[i] is '1' or '2' && text[i + 1] is '9' or '0' && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The one body that a question names outside a longer name; -1 where it names none or several.</summary>
    private static int NamedBody(Query query)
    {
        var bodies = Subjects.Bodies(query);
        return bodies.Count == 1 ? bodies[0] : -1;
    }

    /// <summary>"How many robberies were solved", "who designed …", "did the service fail": what is said to have been done has to be in the fact; null where nothing such is said.</summary>
    private static Word? Doing(Query query)
    {
        for (var i = 1; i < query.Words.Count; i++)
        {
            if ((query.Content & (1UL << i)) != 0
                && ((query.Has(Cue.HowMany) && Been.Has(query.Words[i - 1].Text)) || (i == 1 && query.Words[0].Text is "who" && query.Words[i].Text.EndsWith("ed", StringComparison.Ordinal) && !query.Links.Any(l => (l.Mask & (1UL << i)) != 0))))
            {
                return query.Words[i];
            }

            if ((query.Content & (1UL << i)) != 0 && !query.Links.Any(l => (l.Mask & (1UL << i)) != 0) && query.Links.Any(l => !l.IsNested && l.Mask != 0 && l.Mask >> i == 0 && l.Mask >> (i - 1) != 0 && BitOperations.TrailingZeroCount(l.Mask) is > 0 and var start && Did.Has(query.Words[start - 1].Text)))
            {
                return query.Words[i];
            }
        }

        return null;
    }

    /// <summary>"How do I join …", "how can we apply …": the fact has to speak of joining or applying.</summary>
    private static Word? VerbOfDoing(Query query)
    {
        for (var i = 0; i + 3 < query.Words.Count; i++)
        {
            if (HowDoI.LengthAt(query.Words, i) > 0)
            {
                return HelpingVerb.Has(query.Words[i + 3].Text) && i + 4 < query.Words.Count ? query.Words[i + 4] : query.Words[i + 3];
            }
        }

        return null;
    }

    /// <summary>"At the Town Hall", "in Witney".</summary>
    [GeneratedRegex(@"\b(?:at|in|on|near) (?:the )?[A-Z][a-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Place { get; }
}
