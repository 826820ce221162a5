using System.Text.RegularExpressions;

namespace TeamsBot.Graph;

/// <summary>What people and Outlook write into the subject of an event that does not take place: "Canceled: Board", "BOARD - CANCELLED", "[Postponed] Board".</summary>
internal static partial class CalledOff
{
    /// <summary>The word that says so; null where the subject says nothing of the kind.</summary>
    public static string? WordIn(string subject) => (First().Match(subject) is { Success: true } first ? first : Apart().Match(subject)) is { Success: true } match
        ? match.Groups["word"].Value.ToLowerInvariant()
        : null;

    /// <summary>As the subject's first word, whatever marks stand around it.</summary>
    [GeneratedRegex(@"^(?:(?:re|fwd?|update|updated)\s*:\s*)?[^\p{L}\p{N}]*(?<word>cancell?ed|postponed|called[ -]off)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex First();

    /// <summary>Later, between marks that set it apart, or in capitals at the end.</summary>
    [GeneratedRegex(
        @"(?:[\-\u2013\u2014:;,!*\[({|/]\s*(?:now |meeting )?(?<word>(?i:cancell?ed|postponed|called[ -]off))\s*(?:$|[^\p{L}\p{N}\s]|\b(?:to|until|till|due|because|sine)\b)|\s(?<word>CANCELL?ED|POSTPONED|CALLED OFF)[^\p{L}\p{N}]*$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Apart();
}
