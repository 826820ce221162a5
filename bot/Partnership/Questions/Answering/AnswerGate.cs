using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>
/// Whether an answer is of the kind that was asked for: a sum for "how much", a time for "when", a way for "how do I". What is of another
/// kind, or rests on nothing that the question itself names, is no answer, though it may be the nearest fact there is.
/// </summary>
internal sealed class AnswerGate(FactIndex facts, CardIndex cards)
{
    private static readonly string[] Times = ["since", "until", "every year", "every month", "every quarter", "times a year", "meetings a year", "quarterly", "monthly", "annually", "a.m.", "p.m.", "mid-year", "autumn", "spring", "summer", "winter"];

    private static readonly string[] Nations = ["UK ", "England", "national"];

    public bool Passes(Query query, Draft draft)
    {
        if (draft.Kind != AnswerKind.Answered)
        {
            return true;
        }

        if (query.HasAny(Cue.HowMuch, Cue.Fund) && query.HasAny(Cue.HowMuch, Cue.Receive) && !draft.Text.Any(char.IsAsciiDigit))
        {
            return false;
        }

        return draft.Rests is not { } hit || (RestsOnTheQuestion(query, hit) && IsOfTheKind(query, hit));
    }

    /// <summary>A question that names nothing itself is answered by a fact only where the conversation lent it that very fact or its subject.</summary>
    private bool RestsOnTheQuestion(Query query, StatementHit hit)
    {
        if (query.Content != 0 || query.HasAny(Cue.Why, Cue.HowMuch) || query.Links.Any(static l => !l.IsNested && l.Mask != 0 && (l.CanBe(MeaningKind.Topic) || l.CanBe(MeaningKind.Statement))))
        {
            return true;
        }

        var card = cards.CardOf(CardKind.Statement, hit.Index);
        return query.Links.Any(l => l.Mask == 0 && l.Meanings.Any(m =>
            (m.Kind == MeaningKind.Statement && (m.Index == hit.Index || string.Equals(facts.Book.Statements[m.Index].Subject, hit.Statement.Subject, StringComparison.Ordinal)))
            || (m.Kind == MeaningKind.Topic && facts.TopicFitOf(card.Topics, m.Index) >= TopicFit.Same)));
    }

    private bool IsOfTheKind(Query query, StatementHit hit)
    {
        var statement = hit.Statement;
        if (query.Has(Cue.HowMuch) && !query.HasAny(Cue.Change, Cue.Compare, Cue.Share, Cue.Average) && !statement.Text.Any(char.IsAsciiDigit))
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

        if (IsOfTheNation(query, statement) || (AsksWhoTheyAre(query) && statement.Kind is StatementKind.Figure or StatementKind.Initiative))
        {
            return false;
        }

        if (AsksForEach(query) || (IsFigureOfAnotherTime(query, hit)))
        {
            return false;
        }

        if (AsksForPerson(query) && statement.Person is null)
        {
            return false;
        }

        return VerbOfDoing(query) is not { } verb || cards.CardOf(CardKind.Statement, hit.Index).HasRoot(verb.Root);
    }

    /// <summary>A figure of the whole nation is none of the county that was asked about.</summary>
    private bool IsOfTheNation(Query query, Statement statement) =>
        statement.Kind == StatementKind.Figure && facts.Book.Bodies[facts.Home].Area is { } area && query.Words.Any(w => string.Equals(w.Text, area, StringComparison.OrdinalIgnoreCase))
        && !statement.Text.Contains(area, StringComparison.OrdinalIgnoreCase) && Array.Exists(Nations, nation => statement.Text.Contains(nation, StringComparison.Ordinal));

    /// <summary>"Who are the victims" wants names.</summary>
    private static bool AsksWhoTheyAre(Query query) =>
        query.Words.Count > 2 && query.Words[0].Text is "who" && query.Words[1].Text is "are" or "were" && !query.HasAny(Cue.Lead, Cue.Chair, Cue.Member);

    /// <summary>"By district", "project by project", "for each ward": one fact about the whole is no answer.</summary>
    private static bool AsksForEach(Query query)
    {
        for (var i = 1; i < query.Words.Count; i++)
        {
            if ((query.Words[i - 1].Text is "by" or "per" or "each" or "every" && query.Words[i].Text is "district" or "districts" or "ward" or "wards" or "town" or "towns" or "parish" or "borough" or "neighbourhood" or "area" or "csp" or "project" or "month" or "quarter" or "age" or "gender" or "ethnicity")
                || (i > 1 && query.Words[i - 1].Text is "by" && string.Equals(query.Words[i].Text, query.Words[i - 2].Text, StringComparison.Ordinal) && query.Words[i].Text is not "year"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A figure of a longer span is none of the year that was asked for.</summary>
    private static bool IsFigureOfAnotherTime(Query query, StatementHit hit) =>
        query.Has(Cue.HowMany) && query.Periods.Count > 0 && !hit.ByPrevious && hit.Fit == PeriodFit.Around && hit.Statement.Kind is not (StatementKind.Figure or StatementKind.Initiative or StatementKind.Achievement);

    /// <summary>"Which councillor …", "what officer …" wants somebody's name.</summary>
    private static bool AsksForPerson(Query query) =>
        query.Words.Count > 2 && query.Words[0].Text is "which" or "what" or "whose" && query.Words[1].Text is "councillor" or "cllr" or "officer" or "person" or "mp" or "superintendent" or "inspector" or "sergeant" or "manager" or "director";

    private static bool SaysATime(Statement statement) =>
        statement.Month is not null || KindWeights.SaysWhen(statement) || HasYear(statement.Text) || Array.Exists(Times, t => statement.Text.Contains(t, StringComparison.OrdinalIgnoreCase));

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

    /// <summary>"How do I join …", "how can we apply …": the fact has to speak of joining or applying.</summary>
    private static Word? VerbOfDoing(Query query)
    {
        for (var i = 0; i + 3 < query.Words.Count; i++)
        {
            if (query.Words[i].Text is "how" && query.Words[i + 1].Text is "do" or "can" or "could" or "would" or "should" && query.Words[i + 2].Text is "i" or "we" or "you" or "someone" or "people" or "residents" or "one")
            {
                return query.Words[i + 3].Text is "get" or "go" or "find" or "know" && i + 4 < query.Words.Count ? query.Words[i + 4] : query.Words[i + 3];
            }
        }

        return null;
    }
}
