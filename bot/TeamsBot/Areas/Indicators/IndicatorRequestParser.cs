using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Partnership.Returns.Checks;
using Partnership.Returns.Requests;
using TeamsBot.Areas.Returns;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Indicators;

/// <summary>What typed words about indicators ask for, as a button would.</summary>
internal sealed partial class IndicatorRequestParser : IRequestsOfReturns
{
    /// <summary>The ids of the indicators that words may mean.</summary>
    public const string IndicatorsKey = "indicators";

    private const string AreaKey = "area";

    private const string QuarterKey = "subject";

    private const int Longest = 250;

    public CapabilityRequest? Of(ReturnRequest request) => request switch
    {
        ReturnRequest.ShowScorecard => CapabilityRequest.Of(IndicatorVerbs.Scorecard),
        ReturnRequest.ShowIndicator show => new CapabilityRequest(IndicatorVerbs.Show, new JObject
        {
            [IndicatorsKey] = new JArray(show.Indicators.Select(static indicator => indicator.Value)),
            [AreaKey] = show.Area?.Value ?? "",
        }),
        ReturnRequest.ReportIndicators report => new CapabilityRequest(IndicatorVerbs.Open, new JObject
        {
            [AreaKey] = report.Area?.Value ?? "",
            [QuarterKey] = report.Quarter?.Name ?? "",
        }),
        _ => null,
    };

    /// <summary>"choose the indicators for 2026/27", "which indicators are asked for?", "define the indicator Repeat victims, in people, down is better", "new indicator", "change the indicator …", "retire the indicator …"; null for anything else.</summary>
    public static CapabilityRequest? ReadDefinition(string text)
    {
        if (text.Length > Longest || !text.Contains("indicator", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var line = TypedText.OneLine(text);
        if (Resting().Match(line) is { Success: true } resting)
        {
            return new CapabilityRequest(IndicatorVerbs.Retire, new JObject { [IndicatorFields.Name] = NameIn(resting) });
        }

        if (Choosing().Match(line) is { Success: true } choosing)
        {
            return new CapabilityRequest(IndicatorVerbs.Choose, new JObject { [QuarterKey] = choosing.Groups["year"].Value });
        }

        if (Opening().Match(line) is { Success: true } opening)
        {
            return new CapabilityRequest(IndicatorVerbs.Change, new JObject { [IndicatorFields.Name] = NameIn(opening) });
        }

        var match = Definition().Match(line);
        return match.Success
            ? new CapabilityRequest(IndicatorVerbs.Define, new JObject
            {
                [IndicatorFields.Name] = NameIn(match),
                [IndicatorFields.Unit] = match.Groups["unit"].Value,
                [IndicatorFields.Better] = match.Groups["better"].Value.ToLowerInvariant() switch
                {
                    "up" or "higher" or "more" => "up",
                    "down" or "lower" or "fewer" or "less" => "down",
                    _ => "",
                },
            })
            : null;
    }

    private static string NameIn(Match match) => match.Groups["name"].Value.Trim(' ', '"', '\u201C', '\u201D');

    [GeneratedRegex(
        @"^(please\s+)?((choose|pick|select|set|change)\s+(the\s+|our\s+)?indicators|(which|what)\s+indicators\s+(are|do\s+(we|the\s+areas|areas))\s+(asked(\s+for)?|chosen|reported|report))(\s+(for|of|in)\s+(the\s+year\s+)?(?<year>.+?))?[\s.!?]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Choosing();

    /// <summary>Words that say nothing of how it is counted: the card asks for it.</summary>
    [GeneratedRegex(
        @"^(please\s+)?((define|add|create)\s+(an?\s+)?(new\s+)?indicator|(an?\s+)?new\s+indicator|(change|edit)\s+(the\s+)?indicator:?\s+(?<name>[^,;]+?))[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^(please\s+)?(retire|drop|stop\s+(counting|reporting))\s+(the\s+)?indicator:?\s+(?<name>.+?)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Resting();

    [GeneratedRegex(
        @"^(please\s+)?(define|add|change)\s+((an?|the)\s+)?(new\s+)?indicator:?\s+(?<name>.+?)(\s*[,;]\s*(counted\s+)?in\s+(?<unit>[^,;]+?))?(\s*[,;]\s*(?<better>up|down|higher|lower|more|fewer|less)\s+is\s+better)?[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Definition();
}
