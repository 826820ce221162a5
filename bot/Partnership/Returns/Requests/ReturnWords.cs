using System.Text.RegularExpressions;
using Partnership.Facts;
using Partnership.Returns.Periods;

namespace Partnership.Returns.Requests;

/// <summary>Reads requests about returns, periods, exports and boards. Whole sentences only: what has a word more is a question.</summary>
internal sealed partial class ReturnWords(AreaNames areas)
{
    private const string Kind = @"(csf\s+)?(?<kind>spending\s+plans?|mid[\s\-]?year(\s+(return|report))?|half[\s\-]?year(ly)?\s+(return|report)|end[\s\-]?(of[\s\-]?)?year(\s+(return|report))?|year[\s\-]?end(\s+(return|report))?|returns?|plan)";
    private const string Year = @"(\s+(for\s+|in\s+|of\s+)?(?<year>(20)?\d{2}\s*(/|-|–|to)\s*(20)?\d{2}))?";

    private const string ForKind = @"(\s+(for|about)\s+((the|their|its|a)\s+)?" + Kind + ")?";

    private const string Chase = "(chase|remind|nudge|prompt|chivvy|ping|poke|prod|hurry)";

    private const string Everyone = @"(everyone|everybody|all|them|people|the\s+others|the\s+rest|(all\s+)?(the\s+)?(late|overdue|missing)\s+(ones|returns|areas|people)|whoever\s+is\s+late)(\s+(who|that)\s+(is|are)\s+(late|overdue)|\s+(who|that)\s+(has|have)(n't|\s+not)\s+(sent|done|submitted)(\s+(it|theirs|anything))?)?";

    public ReturnRequest? Read(string text) =>
        (ReturnRequest?)ReadFixed(text) ?? ReadBoards(text) ?? ReadChase(text) ?? ReadExport(text) ?? (ReturnRequest?)ReadList(text) ?? (ReturnRequest?)ReadDiscard(text) ?? ReadOpen(text);

    private static ReturnRequest.Open? ReadFixed(string text) => text.ToLowerInvariant() switch
    {
        "continue" or "carry on" or "resume" or "where was i" => new ReturnRequest.Open(Kind: null, Area: null, Year: null, Continues: true),
        _ => null,
    };

    private static ReturnRequest? ReadBoards(string text)
    {
        if (BoardPattern().Match(text) is { Success: true } board)
        {
            return new ReturnRequest.Board(YearOf(board));
        }

        if (ExceptionsPattern().Match(text) is { Success: true } exceptions)
        {
            return new ReturnRequest.Exceptions(YearOf(exceptions));
        }

        if (DeadlinePattern().Match(text) is { Success: true } deadline)
        {
            return new ReturnRequest.ChangeDeadline(KindOf(deadline.Typed("kind")), YearOf(deadline), deadline.Groups["day"].Value);
        }

        return PeriodPattern().Match(text) is { Success: true } period ? new ReturnRequest.OpenPeriod(YearOf(period)) : null;
    }

    private ReturnRequest.Chase? ReadChase(string text)
    {
        if (ChasePattern().Match(text) is { Success: true } everyone)
        {
            return new ReturnRequest.Chase(Area: null, KindOf(everyone.Typed("kind")));
        }

        return ChaseAreaPattern().Match(text) is { Success: true } match && areas.FindOne(match.Groups["area"].Value) is { } line
            ? new ReturnRequest.Chase(line.Id, KindOf(match.Typed("kind")))
            : null;
    }

    private ReturnRequest? ReadExport(string text)
    {
        if (ExportPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var what = match.Groups["what"].Value;
        if (ReturnReference.Parse(what) is { } reference)
        {
            return new ReturnRequest.ExportSubmission(reference);
        }

        if (ExportPeriodPattern().Match(what) is { Success: true } period)
        {
            return new ReturnRequest.ExportPeriod(YearOf(period));
        }

        return ReadReturn("show " + what) is ReturnRequest.Open { Kind: { } kind, Area: { } area } open ? new ReturnRequest.ExportReturn(kind, area, open.Year) : null;
    }

    private ReturnRequest.List? ReadList(string text)
    {
        if (ListPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var area = match.Typed("area");
        var line = area is null ? null : areas.FindOne(area);
        return area is null || line is not null ? new ReturnRequest.List(line?.Id, YearOf(match)) : null;
    }

    private ReturnRequest.Discard? ReadDiscard(string text)
    {
        if (DiscardPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        return match.Typed("what") is not { } what ? new ReturnRequest.Discard(Kind: null, Area: null, Year: null)
            : ReadReturn("show " + what) is ReturnRequest.Open open ? new ReturnRequest.Discard(open.Kind, open.Area, open.Year)
            : null;
    }

    /// <summary>Without a verb it has to say whose: "mid-year return" alone is a question on what that is.</summary>
    private ReturnRequest.Open? ReadOpen(string text) => ReadReturn(text) switch
    {
        ReturnRequest.Open open when WritingVerb().IsMatch(text) => open,
        ReturnRequest.Open open when !IsPlainPlan(text) && (open.Area is not null || Own().IsMatch(text)) => open,
        _ => null,
    };

    private static bool IsPlainPlan(string text) => Plan().Matches(text).Any(static plan => !plan.Groups["spending"].Success);

    private ReturnRequest.Open? ReadReturn(string text)
    {
        if (OpenPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var before = match.Typed("before");
        var after = match.Typed("after");
        if (before is not null && after is not null)
        {
            return null;
        }

        var area = before ?? after;
        var line = area is null ? null : areas.FindOne(area);
        return area is not null && line is null
            ? null
            : new ReturnRequest.Open(KindOf(match.Typed("kind")), line?.Id, YearOf(match), match.Groups["continue"].Success);
    }

    private static ReturnKind? KindOf(string? kind) => kind?.ToLowerInvariant() switch
    {
        null or "return" or "returns" => null,
        var named when named.StartsWith("mid", StringComparison.Ordinal) || named.StartsWith("half", StringComparison.Ordinal) => ReturnKind.MidYear,
        var named when named.EndsWith("plan", StringComparison.Ordinal) || named.EndsWith("plans", StringComparison.Ordinal) => ReturnKind.SpendingPlan,
        _ => ReturnKind.EndYear,
    };

    private static FundingYear? YearOf(Match match) => FundingYear.Parse(match.Typed("year"));

    [GeneratedRegex(
        @"^((?<continue>continue|carry\s+on\s+with|go\s+on\s+with|go\s+back\s+to|resume|finish|complete)\s+|(start|begin|open|create|make|write|fill\s+in|fill\s+out|do|edit|change|amend|send|submit|see|show(\s+me)?|view)\s+)?((my|our|the|a|an|this)\s+)?((?<before>[^:?]+?)('s?)?\s+)??" + Kind + @"(\s+(for|of|from)\s+(?<after>[^:?0-9]+?))?" + Year + "$",
        RequestText.Options)]
    private static partial Regex OpenPattern();

    [GeneratedRegex(@"^(continue|carry\s+on\s+with|go\s+on\s+with|go\s+back\s+to|resume|finish|complete|start|begin|open|create|make|write|fill\s+in|fill\s+out|do|edit|change|amend|send|submit)\s", RequestText.Options)]
    private static partial Regex WritingVerb();

    [GeneratedRegex(@"^(discard|delete|scrap|bin|abandon|throw\s+away|get\s+rid\s+of)\s+((my|our|the|this|that)\s+)?(whole\s+)?(draft(\s+(of|for)\s+(?<what>.+))?|(?<what>.+?)(\s+draft)?)$", RequestText.Options)]
    private static partial Regex DiscardPattern();

    [GeneratedRegex(@"(?<spending>spending\s+)?\bplans?\b", RequestText.Options)]
    private static partial Regex Plan();

    [GeneratedRegex(@"^((see|show(\s+me)?|view)\s+)?(my|our)\s", RequestText.Options)]
    private static partial Regex Own();

    [GeneratedRegex(@"^(((show(\s+me)?|list|see|view|open)\s+)((my|our|the|all|all\s+the|all\s+of\s+the)\s+)?|(my|our|all|all\s+the)\s+)returns(\s+(for|of|from)\s+(?<area>[^:?0-9]+?))?" + Year + "$", RequestText.Options)]
    private static partial Regex ListPattern();

    [GeneratedRegex(@"^(((show(\s+me)?|see|view|open|give\s+me)\s+)?(the\s+)?(status\s+board|returns?\s+board|board\s+of\s+returns|returns?\s+status|(status|state)\s+of\s+(the\s+|all\s+)?returns)" + Year + @"|(how|where)\s+(do|are)\s+(the\s+|our\s+|all\s+)?returns(\s+(stand|standing|doing))?)$", RequestText.Options)]
    private static partial Regex BoardPattern();

    [GeneratedRegex(@"^((show(\s+me)?|see|view|open|make|give\s+me|what\s+are|any|are\s+there(\s+any)?)\s+)?(the\s+|an\s+)?(exceptions?\s+report|exceptions)" + Year + "$", RequestText.Options)]
    private static partial Regex ExceptionsPattern();

    [GeneratedRegex(@"^(open|start|set\s+up|create|edit|change|show(\s+me)?)\s+((the|a|our)\s+)?(new\s+)?funding\s+(period|year)" + Year + "$", RequestText.Options)]
    private static partial Regex PeriodPattern();

    [GeneratedRegex(@"^(change|move|set|put|shift|extend|postpone|delay|bring|push|make|reset|update)\s+(back\s+|forward\s+)?((the|our)\s+)?((deadline|due\s+(date|day)|date|day)\s+(of|for)\s+((the|our)\s+)?" + Kind + Year + "|" + Kind + Year + @"('s)?(\s+(deadline|due\s+(date|day)|date))?)\s+((back|forward|on|out)\s+)?(to|till|until|due(\s+on)?|for|=)\s+(?<day>.*[0-9].*)$", RequestText.Options)]
    private static partial Regex DeadlinePattern();

    [GeneratedRegex("^(chase|" + Chase + @"\s+(up\s+)?" + Everyone + @"|(send|give)\s+" + Everyone + @"\s+a\s+(reminder|nudge)|send\s+(out\s+)?(the\s+|a\s+)?reminders?(\s+to\s+" + Everyone + "))" + ForKind + "$", RequestText.Options)]
    private static partial Regex ChasePattern();

    [GeneratedRegex("^(" + Chase + @"\s+(up\s+)?(?<area>[^:?]+?)|(send|give)\s+(?<area>[^:?]+?)\s+a\s+(reminder|nudge))" + ForKind + "$", RequestText.Options)]
    private static partial Regex ChaseAreaPattern();

    [GeneratedRegex(@"^(export|download)\s+(?<what>.+)$", RequestText.Options)]
    private static partial Regex ExportPattern();

    [GeneratedRegex(@"^((all|the|all\s+the|all\s+of\s+the|our)\s+)?(returns(\s+(of|for|in))?|(funding\s+)?(period|year))?\s*(?<year>(20)?\d{2}\s*(/|-|–|to)\s*(20)?\d{2})$|^((all|the|all\s+the|all\s+of\s+the|our)\s+)?(returns|funding\s+(period|year))$", RequestText.Options)]
    private static partial Regex ExportPeriodPattern();
}
