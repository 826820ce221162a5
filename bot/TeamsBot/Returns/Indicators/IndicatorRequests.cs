using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Partnership.Returns.Checks;
using Partnership.Returns.Requests;
using TeamsBot.Conversation;

namespace TeamsBot.Returns.Indicators;

/// <summary>What typed words about indicators ask for, as a button would.</summary>
internal static partial class IndicatorRequests
{
    /// <summary>The ids of the indicators that words may mean.</summary>
    public const string IndicatorsKey = "indicators";

    public const string NameKey = "name";

    public const string UnitKey = "unit";

    /// <summary>"up" or "down": which way is better.</summary>
    public const string BetterKey = "better";

    private const string AreaKey = "area";

    private const string QuarterKey = "subject";

    private const int Longest = 250;

    /// <summary>Null for what is about something else.</summary>
    public static CapabilityRequest? Of(ReturnRequest request) => request switch
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

    /// <summary>"define the indicator Repeat victims, in people, down is better"; null for anything else.</summary>
    public static CapabilityRequest? ReadDefinition(string text)
    {
        if (text.Length > Longest || !text.Contains("indicator", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var match = Definition().Match(TypedText.OneLine(text));
        return match.Success
            ? new CapabilityRequest(IndicatorVerbs.Define, new JObject
            {
                [NameKey] = match.Groups["name"].Value.Trim(' ', '"', '\u201C', '\u201D'),
                [UnitKey] = match.Groups["unit"].Value,
                [BetterKey] = match.Groups["better"].Value.ToLowerInvariant() switch
                {
                    "up" or "higher" or "more" => "up",
                    "down" or "lower" or "fewer" or "less" => "down",
                    _ => "",
                },
            })
            : null;
    }

    [GeneratedRegex(
        @"^(please\s+)?(define|add|change)\s+((an?|the)\s+)?(new\s+)?indicator:?\s+(?<name>.+?)(\s*[,;]\s*(counted\s+)?in\s+(?<unit>[^,;]+?))?(\s*[,;]\s*(?<better>up|down|higher|lower|more|fewer|less)\s+is\s+better)?[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Definition();
}
