using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>The words of one text, and the names that may stand in them.</summary>
internal sealed class PhraseContext(IReadOnlyList<RequestWord> words, BodyNames names)
{
    private static readonly PhrasePattern[] ReferencePatterns =
    [
        new("the|our|this? next|coming|upcoming? {body} meeting? on|of|for|from the? {day} ..."),
        new("the|our|this? {day} {body} meeting? ..."),
        new("the|our|this? {month} {body} meeting ..."),
        new("the|our|this? {month} {body} ..."),
        new("the|our|this? {body} meeting? in|of {month} ..."),
        new("the|our|this? next|coming|upcoming? {body} meeting ..."),
        new("the|our|this? next|coming|upcoming? {body} ..."),
        new("the|our|a? next|coming|upcoming? meeting of|for the|our? {body} ..."),
        new("the|our|this? meeting|one|session|slot on|of|for|from the? {day} ..."),
        new("the|our? {day} meeting|one|session|slot ..."),
        new("the|our|this|that next|coming|upcoming? meeting|one ..."),
        new("next meeting ..."),
        new("it|this|that ..."),
    ];

    public IReadOnlyList<RequestWord> Words { get; } = words;

    public BodyNames Names { get; } = names;

    /// <summary>The ways in which the words from a place on name a meeting.</summary>
    public IEnumerable<(int Used, PhraseMatch Match)> References(int at)
    {
        var rest = new PhraseContext([.. Words.Skip(at)], Names);
        foreach (var pattern in ReferencePatterns)
        {
            if (pattern.Match(rest) is { } match)
            {
                yield return (match.Rest, match);
            }
        }
    }
}
