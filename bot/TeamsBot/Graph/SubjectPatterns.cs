using System.Text.RegularExpressions;
using Partnership.Facts;

namespace TeamsBot.Graph;

/// <summary>
/// Tells by an event's subject which body meets. A pattern is the whole subject with * for anything, such as "*Oversight Committee*", or a
/// regular expression between slashes, such as "/^OSCP\b/"; capitals make no difference. Where several fit, the longest pattern decides.
/// </summary>
internal sealed class SubjectPatterns
{
    /// <summary>A subject is short: an expression that needs longer runs away.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    private readonly (BodyId Body, Regex Pattern)[] _patterns;

    /// <exception cref="ArgumentException">A pattern is no valid one; see <see cref="FaultOf"/>.</exception>
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
    }

    /// <summary>The body that an event with this subject is of; null for none, and for a subject that an expression takes too long over.</summary>
    public BodyId? Match(string subject)
    {
        try
        {
            foreach (var (body, pattern) in _patterns)
            {
                if (pattern.IsMatch(subject))
                {
                    return body;
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // As if nothing fitted: no meeting is made up.
        }

        return null;
    }

    private static Regex Create(string pattern)
    {
        const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;
        return pattern is ['/', .. var expression, '/']
            ? new Regex(expression, Options, MatchTimeout)
            : new Regex($"^{Regex.Escape(pattern.Trim()).Replace(@"\*", ".*", StringComparison.Ordinal)}$", Options | RegexOptions.NonBacktracking, MatchTimeout);
    }
}
