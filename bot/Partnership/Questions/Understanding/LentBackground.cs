using Partnership.Questions.Answering;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Lends a question the names of its background: "In the 14-15 plan there is a line for training. How much was it?"</summary>
internal static class LentBackground
{
    /// <summary>"Cherwell and Oxford put together: what does it make?": what is to be done with the sums goes with what they are.</summary>
    private const ulong OfSums = (1UL << (int)Cue.Together) | (1UL << (int)Cue.Total) | (1UL << (int)Cue.Share) | (1UL << (int)Cue.Change) | (1UL << (int)Cue.Fund);

    private const ulong OfKinds = (1UL << (int)Cue.Priority) | (1UL << (int)Cue.Objective) | (1UL << (int)Cue.Aim) | (1UL << (int)Cue.Theme) | (1UL << (int)Cue.Indicator);

    /// <summary>What to try, the likeliest first.</summary>
    public static IReadOnlyList<Lent> Ways(Query asked, Query background)
    {
        var lacking = Lent.Nothing;
        if (asked.Periods.Count == 0 && asked.YearShift is null && background.Periods.Count > 0)
        {
            lacking |= Lent.Period;
        }

        // "Oxford here. Did we get more than Cherwell?" names the one and means both.
        var withUs = asked.Says("we-than");
        if ((withUs || asked.Has(Cue.Share) && asked.HasPronoun || !asked.Links.Any(static l => !l.IsNested && IsBody(l))) && background.Links.Any(static l => !l.IsNested && IsBody(l)))
        {
            lacking |= Lent.Body;
        }

        if (!asked.Links.Any(static l => !l.IsNested && IsSubject(l)) && background.Links.Any(static l => !l.IsNested && IsSubject(l)))
        {
            lacking |= Lent.Subject;
        }

        var back = background.Says("back-to") && IntentReader.Of(asked) == Intent.None && IntentReader.Of(background) != Intent.None;
        var sums = back ? Lent.Sums : !asked.HasAny(Cue.Fund, Cue.Total, Cue.Together) && (IntentReader.Of(asked) == Intent.None || (asked.Has(Cue.HowMuch) && asked.Content == 0)) && (asked.Content == 0 || asked.Links.Any(IsBody)) && (background.Cues & OfSums) != 0 ? Lent.Sums : Lent.Nothing;
        if (MeansPriorities(asked, background))
        {
            // "Learn the priorities, he said. What are they?": who said it is not asked about.
            return [(lacking & ~Lent.Subject) | Lent.Kind, (lacking & Lent.Period) | Lent.Kind];
        }

        if (lacking == Lent.Nothing)
        {
            return sums == Lent.Nothing ? [Lent.Nothing] : [sums, Lent.Nothing];
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
            var meansPeople = asked.HasAny(Cue.Share, Cue.Fund, Cue.HowMuch) || asked.Says("they-or-we");
            ways.Add(meansPeople ? lacking : lacking & ~Lent.Body);
            ways.Add(meansPeople ? lacking & ~Lent.Body : lacking);
            ways.Add(lacking & ~Lent.Subject);
        }

        return [.. ways.Where(way => !withUs || way.HasFlag(Lent.Body)).Select(way => way | sums).Concat(ways).Distinct()];
    }

    private static bool MeansPriorities(Query asked, Query background) =>
        asked.Content == 0 && asked.Has(Cue.What) && asked.Words.Any(static w => w.Text is "they" or "those" or "these") && IntentReader.Of(asked) == Intent.None && IntentReader.Of(background) == Intent.Priority;

    /// <summary>Whether there is anything to lend.</summary>
    public static bool SaysSomething(Query background) => background.Content != 0 || background.Periods.Count > 0 || background.Links.Count > 0 || IntentReader.Of(background) == Intent.Priority || background.Says("back-to") || background.Says("leaving-out");

    /// <summary>Whether a part of a message names nothing that it could be about by itself.</summary>
    public static bool HangsOnEarlier(Query asked) => asked.HasPronoun || asked.Continues || !asked.Links.Any(static l => !l.IsNested && (IsBody(l) || IsSubject(l)));

    public static void Lend(Query query, Query? background, Lent lent)
    {
        if (background is null)
        {
            return;
        }

        var leftOut = background.Links.Where(l => LeavingOut.Names(background, l)).ToList();
        query.LeftOut = background.Says("leaving-out") ? leftOut : null;
        if (lent == Lent.Nothing)
        {
            return;
        }

        if (lent.HasFlag(Lent.Period))
        {
            query.Periods = [.. background.Periods.Select(static p => p with { Mask = 0 })];
        }

        query.Cues |= lent.HasFlag(Lent.Sums) ? (background.Cues & OfSums) | (background.Says("back-to") ? IntentReader.CueOf(IntentReader.Of(background)) : 0) : 0;
        query.Cues |= lent.HasFlag(Lent.Kind) ? OfKinds & background.Cues : 0;
        var links = background.Links.Where(l => !l.IsNested && !leftOut.Contains(l) && ((lent.HasFlag(Lent.Body) && IsBody(l)) || (lent.HasFlag(Lent.Subject) && IsSubject(l) && !IsBody(l))))
            .Select(static l => new Link(0, l.Meanings, IsNested: false)).ToList();
        if (links.Count > 0)
        {
            query.Links = query.Says("we-than") ? [.. links, .. query.Links] : [.. query.Links, .. links];
            query.HasInherited = true;
        }
    }

    private static bool IsBody(Link link) => link.CanBe(MeaningKind.Body) || link.CanBe(MeaningKind.Line);

    private static bool IsSubject(Link link) =>
        link.CanBe(MeaningKind.Topic) || link.CanBe(MeaningKind.Statement) || link.CanBe(MeaningKind.Area) || link.CanBe(MeaningKind.Priority);
}
