using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Lends a question the names of its background: "In the 14-15 plan there is a line for training. How much was it?"</summary>
internal static class LentBackground
{
    /// <summary>What to try, the likeliest first.</summary>
    public static IReadOnlyList<Lent> Ways(Query asked, Query background)
    {
        var lacking = Lent.Nothing;
        if (asked.Periods.Count == 0 && asked.YearShift is null && background.Periods.Count > 0)
        {
            lacking |= Lent.Period;
        }

        if (!asked.Links.Any(static l => !l.IsNested && IsBody(l)) && background.Links.Any(static l => !l.IsNested && IsBody(l)))
        {
            lacking |= Lent.Body;
        }

        if (!asked.Links.Any(static l => !l.IsNested && IsSubject(l)) && background.Links.Any(static l => !l.IsNested && IsSubject(l)))
        {
            lacking |= Lent.Subject;
        }

        if (lacking == Lent.Nothing)
        {
            return [Lent.Nothing];
        }

        var standsAlone = asked.Content != 0 && !asked.HasPronoun;
        var ways = new List<Lent>();
        if (standsAlone)
        {
            ways.Add(lacking & Lent.Period);
            ways.Add(Lent.Nothing);
            ways.Add(lacking & ~Lent.Subject);
            ways.Add(lacking);
        }
        else
        {
            var meansPeople = asked.Words.Any(static w => w.Text is "they" or "them" or "their" or "we" or "our" or "us");
            ways.Add(meansPeople ? lacking : lacking & ~Lent.Body);
            ways.Add(meansPeople ? lacking & ~Lent.Body : lacking);
            ways.Add(lacking & ~Lent.Subject);
        }

        return [.. ways.Distinct()];
    }

    public static void Lend(Query query, Query? background, Lent lent)
    {
        if (background is null || lent == Lent.Nothing)
        {
            return;
        }

        if (lent.HasFlag(Lent.Period))
        {
            query.Periods = background.Periods;
        }

        var links = background.Links.Where(l => !l.IsNested && ((lent.HasFlag(Lent.Body) && IsBody(l)) || (lent.HasFlag(Lent.Subject) && IsSubject(l) && !IsBody(l))))
            .Select(static l => new Link(0, l.Meanings, IsNested: false)).ToList();
        if (links.Count > 0)
        {
            query.Links = [.. query.Links, .. links];
            query.HasInherited = true;
        }
    }

    private static bool IsBody(Link link) => link.CanBe(MeaningKind.Body) || link.CanBe(MeaningKind.Line);

    private static bool IsSubject(Link link) =>
        link.CanBe(MeaningKind.Topic) || link.CanBe(MeaningKind.Statement) || link.CanBe(MeaningKind.Area) || link.CanBe(MeaningKind.Priority);
}
