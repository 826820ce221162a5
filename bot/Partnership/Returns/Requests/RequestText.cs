using System.Text.RegularExpressions;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Requests;

/// <summary>Takes away what is only politeness, so that the patterns see the request.</summary>
internal static partial class RequestText
{
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>As one line, straight apostrophes, without greetings, "please", "can you" and marks at the end.</summary>
    public static string Of(string text) =>
        End().Replace(Beginning().Replace(TypedText.OneLine(text).Replace('\u2019', '\''), ""), "");

    /// <summary>The group's text; null where the pattern did not use it.</summary>
    public static string? Typed(this Match match, string group) => match.Groups[group] is { Success: true, Length: > 0 } found ? found.Value.Trim() : null;

    [GeneratedRegex(
        @"^((hi|hello|hey|ok|okay|please|so|now)\b[,!.]?\s*)*((can|could|may|will|would)\s+(you|i|we)\s+|i('d|\s+would)\s+like\s+to\s+|i\s+(want|need|have)\s+to\s+|let('s|\s+me|\s+us)\s+|help\s+me\s+(to\s+)?)?(please\s+)?",
        Options)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"[\s,.!?]*((please|thanks|thank\s+you|now)[\s,.!?]*)*$", Options)]
    private static partial Regex End();
}
