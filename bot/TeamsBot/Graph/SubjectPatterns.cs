using System.Text.RegularExpressions;
using Partnership.Facts;

namespace TeamsBot.Graph;

/// <summary>
/// Tells by an event's subject which body meets. A pattern is the whole subject with * for anything, such as "*Oversight Committee*", or a
/// regular expression between slashes, such as "/^OSCP\b/"; capitals make no difference. Where several fit, the longest pattern decides.
/// </summary>
internal sealed class SubjectPatterns
{
    private readonly (BodyId Body, Regex Pattern)[] _patterns;

    /// <exception cref="ArgumentException">A pattern is no valid one; see <see cref="FaultOf"/>.</exception>
    /// <exception cref="NotSupportedException">A pattern looks back or ahead.</exception>
    public SubjectPatterns(IDictionary<string, IList<string>> bodies) =>
        _patterns =
        [
            .. bodies.SelectMany(static body => body.Value.Select(pattern => (Body: new BodyId(body.Key), Text: pattern)))
                .OrderByDescending(static one => one.Text.Length)
                .ThenBy(static one => one.Text, StringComparer.Ordinal)
                .Select(static one => (one.Body, Create(one.Text))),
        ];

    /// <summary>What is wrong with a pattern, as a sentence; null for a good one.</summary>
    public static string? FaultOf(string pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern.Trim('*')))
        {
            return "a pattern is empty, so it would take every event.";
        }

        try
        {
            _ = Create(pattern);
            return null;
        }
        catch (ArgumentException fault)
        {
            return $"'{pattern}' is no regular expression. {fault.Message}";
        }
        catch (NotSupportedException)
        {
            return $"'{pattern}' looks back or ahead, for which there is no bound of time. Write it without groups such as (?=...), (?<!...) or \\1.";
        }
    }

    /// <summary>The body that an event with this subject is of; null for none.</summary>
    public BodyId? Match(string subject)
    {
        foreach (var (body, pattern) in _patterns)
        {
            if (pattern.IsMatch(subject))
            {
                return body;
            }
        }

        return null;
    }

    private static Regex Create(string pattern)
    {
        // Without going back, the time is bounded by the subject's length: a time-out would lose meetings on a busy machine.
        const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking;
        return new Regex(
            pattern is ['/', .. var expression, '/'] ? expression : $"^{Regex.Escape(pattern.Trim()).Replace(@"\*", ".*", StringComparison.Ordinal)}$",
            Options);
    }
}
