using System.Text.RegularExpressions;
using Partnership.Facts;
using Partnership.Returns.Indicators;

namespace Partnership.Returns.Requests;

/// <summary>Reads requests about indicators. "How are we doing on …" is one only where an indicator goes by that name.</summary>
internal sealed partial class IndicatorWords(FactBook book, AreaNames areas)
{
    private const string Report = @"^(report|send|enter|fill\s+in|open)\s+(the\s+|our\s+|my\s+)?(quarterly\s+)?(indicators|figures\s+for\s+the\s+indicators)";
    private const string InQuarter = @"(\s+(for\s+|in\s+)?(?<quarter>(q|quarter)\s*[1-4].*))?";

    public ReturnRequest? Read(string text, IReadOnlyList<IndicatorDefinition> definitions, DateOnly today)
    {
        if (ScorecardPattern().IsMatch(text))
        {
            return new ReturnRequest.ShowScorecard();
        }

        if (ReportPattern().Match(text) is { Success: true } report)
        {
            return new ReturnRequest.ReportIndicators(Area: null, QuarterIn(report, today));
        }

        if (ReportForAreaPattern().Match(text) is { Success: true } forArea)
        {
            return areas.FindOne(forArea.Groups["area"].Value) is { } line ? new ReturnRequest.ReportIndicators(line.Id, QuarterIn(forArea, today)) : null;
        }

        if (DoingPattern().Match(text) is not { Success: true } doing)
        {
            return null;
        }

        var who = doing.Typed("area");
        var area = who is null ? null : areas.FindOne(who);
        var found = Scorecard.Find(doing.Groups["what"].Value, [.. definitions.Where(static definition => !definition.IsRetired)], book);
        return found.Count == 0 || (who is not null && area is null) ? null : new ReturnRequest.ShowIndicator([.. found.Select(static definition => definition.Id)], area?.Id);
    }

    private static Quarter? QuarterIn(Match match, DateOnly today) => match.Typed("quarter") is { } quarter ? Quarter.Parse(quarter, today) : null;

    [GeneratedRegex(@"^(((show(\s+me)?|see|view|open)\s+)?(the\s+|our\s+)?(indicator\s+)?scorecard|how\s+are\s+we\s+doing|(show(\s+me)?|see|view)\s+(the\s+|our\s+)?indicators)$", RequestText.Options)]
    private static partial Regex ScorecardPattern();

    [GeneratedRegex(Report + InQuarter + "$", RequestText.Options)]
    private static partial Regex ReportPattern();

    [GeneratedRegex(Report + @"\s+for\s+(?<area>[^:?]+?)" + InQuarter + "$", RequestText.Options)]
    private static partial Regex ReportForAreaPattern();

    [GeneratedRegex(@"^how\s+(are\s+we|is\s+(?<area>[^:?]+?)|are\s+things)\s+doing\s+(on|with|at|in)\s+(?<what>.+?)$", RequestText.Options)]
    private static partial Regex DoingPattern();
}
