using System.Text.RegularExpressions;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Requests;

/// <summary>Reads a line of a spending plan in words. Its cost is the one part that is an amount; where that is not plain, all of it is the title and the cost is left to the form.</summary>
internal static partial class LineWords
{
    private const string Sorry = @"^((actually|sorry|no|correction|wait|oops|and|but)\b[,:.!]?\s*)*";

    private const string Which = @"((the|my|our)\s+)?((cost|figure|amount|sum)\s+(of|for|on)\s+((the|my|our)\s+)?)?(line\s+((number|no\.?)\s+)?(?<number>[0-9]{1,2})|line\s+(for|on|about|called)\s+((the|my|our)\s+)?(?<what>.+?)|(?<what>.+?)\s+line)('s\s+(cost|figure|amount))?";

    private const string Cost = @"(?<cost>£?\s*[0-9]([0-9.,]*[0-9])?(\s*(k|thousand|pounds|gbp))?)(,?\s+(not|instead\s+of|rather\s+than)\s+.*)?$";

    /// <param name="text">Without politeness, on one line.</param>
    public static ReturnRequest? Read(string text, AreaNames areas) =>
        Change(text) ?? (Bare().IsMatch(text) ? new ReturnRequest.AddLine(Area: null, Title: "", Cost: "", Objective: "") : (ReturnRequest?)Added(text, areas));

    /// <summary>"The youth line should be 12000": which line, and an amount that is plain.</summary>
    private static ReturnRequest.ChangeLine? Change(string text)
    {
        var match = Array.Find([Correction().Match(text), Order().Match(text)], static one => one.Success);
        return match?.Typed("cost") is { } cost && IsAmount(cost) ? new ReturnRequest.ChangeLine(match.Typed("number") ?? match.Typed("what")!, cost) : null;
    }

    private static ReturnRequest.AddLine? Added(string text, AreaNames areas)
    {
        var match = Pattern().Match(text);
        var name = match.Typed("area");
        var area = name is null ? null : areas.FindOne(name);
        if (!match.Success || (name is not null && area is null))
        {
            // "Add a line for CCTV, £12,000": without a colon, what is named may be the line itself.
            match = Unmarked().Match(text);
        }

        var what = match.Groups["what"].Value.Trim();
        return !match.Success ? null
            : CostFirst().Match(what) is { Success: true } first && IsAmount(first.Groups["cost"].Value)
                ? new ReturnRequest.AddLine(area?.Id, first.Groups["title"].Value.Trim(), first.Groups["cost"].Value.Trim(), Objective: "")
            : CostOf(what) is var (start, from, end)
                ? new ReturnRequest.AddLine(area?.Id, what[..start].Trim(), what[from..end].Trim(), what[end..].Trim(' ', ',', ';', ':', '-', '\u2013'))
            : new ReturnRequest.AddLine(area?.Id, what, Cost: "", Objective: "");
    }

    /// <summary>Where the title ends, and where the cost begins and ends; null where no part, or more than one, can be the cost. An amount in pounds comes before a bare number.</summary>
    private static (int Start, int From, int End)? CostOf(string what)
    {
        var parts = Part().Matches(what).Where(part => !IsWithinNumber(what, part)).ToList();
        var found = new List<(int Start, int From, int End, bool IsMarked)>();
        foreach (var part in parts.Where(static part => part.Index > 0))
        {
            var from = part.Index + part.Length;
            int[] ends = [what.Length, .. parts.Where(later => later.Index >= from && !string.IsNullOrWhiteSpace(later.Value)).Select(static later => later.Index).Reverse()];
            if (Array.Find(ends, end => IsAmount(what[from..end])) is > 0 and var last)
            {
                var isMarked = Marked().IsMatch(what[from..last]);
                if (isMarked || !string.IsNullOrWhiteSpace(part.Value))
                {
                    found.Add((part.Index, from, last, isMarked));
                }
            }
        }

        if (found.Count == 0 && LastNumber().Match(what) is { Success: true } bare)
        {
            return (bare.Index, bare.Groups["sum"].Index, what.Length);
        }

        var marked = found.FindAll(static one => one.IsMarked);
        return what.AsSpan().Count('£') > 1 ? null
            : (marked.Count > 0 ? marked : found) is [var only] ? (only.Start, only.From, only.End) : null;
    }

    private static bool IsWithinNumber(string what, Match part) =>
        part.Value is "," && part.Index > 0 && char.IsAsciiDigit(what[part.Index - 1]) && part.Index + 1 < what.Length && char.IsAsciiDigit(what[part.Index + 1]);

    private static bool IsAmount(string words) => MoneyInput.Read(words, zeroAllowed: false).InFigures is not null;

    [GeneratedRegex(
        @"^(add|put\s+in|insert|new)\s+((a|another|one\s+more)\s+)?(new\s+|further\s+)?line(\s+(to|in|for)\s+((my|our|the)\s+)?((spending\s+)?plan|return|((?<area>[^:,]+?)('s?)?(\s+(spending\s+)?plan)?)))?\s*(:|,|\s-|\s\u2013)\s*(?<what>.+)$",
        RequestText.Options)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(add|put\s+in|insert)\s+(a|another|one\s+more)\s+(new\s+|further\s+)?line\s+((for|about|of|on)\s+)?(?<what>[^:]*£\s*[0-9][^:]*)$", RequestText.Options)]
    private static partial Regex Unmarked();

    [GeneratedRegex(@"^(?<cost>(£\s*\d\S*|\d\S*k|\S*\d\S*\s+(k|thousand|pounds))(\s+(k|thousand|pounds))?)\s+(for|on)\s+(?<title>.+)$", RequestText.Options)]
    private static partial Regex CostFirst();

    /// <summary>Where one part of a line may end and the next begin.</summary>
    [GeneratedRegex(@"\s*[,;:]\s*|\s+(-|\u2013|for|at|costs?|costing)\s+|\s+", RequestText.Options)]
    private static partial Regex Part();

    /// <summary>A number that is no year, behind words alone: "youth worker 30000".</summary>
    [GeneratedRegex(@"\s+(?<sum>[0-9]{3}|([03-9][0-9]|1[0-8]|2[1-9])[0-9]{2}|[0-9]{5,7}|[0-9]{1,3}(,[0-9]{3})+)$", RequestText.Options)]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"^((add|put\s+in|insert|start)\s+)?(a\s+new|a|another|one\s+more|new)\s+(further\s+)?line$|^add\s+line$", RequestText.Options)]
    private static partial Regex Bare();

    [GeneratedRegex(Sorry + Which + @"\s+(((should|must|ought\s+to|needs?\s+to|has\s+to|was\s+meant\s+to|is\s+meant\s+to)\s+(be|read|say|cost|have\s+been))|is|costs)\s+" + Cost, RequestText.Options)]
    private static partial Regex Correction();

    [GeneratedRegex(Sorry + @"(change|set|correct|make|put|update|reduce|raise|increase|cut|lower|amend|edit|fix)\s+" + Which + @"\s+((down|up)\s+)?((to|at|as|=)\s+)?" + Cost, RequestText.Options)]
    private static partial Regex Order();

    [GeneratedRegex(@"£|pound|gbp|\d\s*k$|thousand", RequestText.Options)]
    private static partial Regex Marked();
}
