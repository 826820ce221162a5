using System.Text.RegularExpressions;
using Partnership.Facts;
using Partnership.Returns.Checks;
using Partnership.Returns.Updates;

namespace Partnership.Returns.Requests;

/// <summary>Reads requests about progress updates. Bodies and topics have to be known by the facts, or it is another question.</summary>
internal sealed partial class UpdateWords
{
    private readonly AreaNames _areas;
    private readonly UpdateSubjects _subjects;
    private readonly Dictionary<string, List<BodyId>> _bodies = new(StringComparer.Ordinal);

    public UpdateWords(FactBook book, AreaNames areas)
    {
        _areas = areas;
        _subjects = new UpdateSubjects(book);
        foreach (var body in book.Bodies)
        {
            foreach (var key in body.Aliases.Concat(body.OtherNames.Select(static name => name.Name)).Append(body.Name).Select(TypedText.Key).Distinct(StringComparer.Ordinal))
            {
                if (!_bodies.TryGetValue(key, out var bodies))
                {
                    _bodies.Add(key, bodies = []);
                }

                bodies.Add(body.Id);
            }
        }
    }

    /// <param name="text">Without politeness, on one line.</param>
    /// <param name="whole">As typed, for an update's own lines.</param>
    public ReturnRequest? Read(string text, string whole)
    {
        if (WithText().Match(TypedText.Lines(whole)) is { Success: true } told)
        {
            return New(told.Typed("about"), TypedText.Lines(told.Groups["text"].Value), isCertain: true);
        }

        if (Standing().Match(text) is { Success: true } standing)
        {
            return ReadStanding(standing);
        }

        if (LatestPattern().Match(text) is { Success: true } latest)
        {
            return ReadLatest(latest.Typed("about"), latest.Typed("body"));
        }

        return NewPattern().Match(text) is { Success: true } asked ? New(asked.Typed("about"), text: "", asked.Groups["verb"].Success) : null;
    }

    private ReturnRequest.UpdatesStanding? ReadStanding(Match match)
    {
        var typed = match.Typed("body");
        var body = typed is null ? null : FindBody(typed);
        var rag = RagInput.Read(match.Typed("rag")) ?? Rag.Red;
        return typed is null || body is not null ? new ReturnRequest.UpdatesStanding(rag, body) : null;
    }

    private ReturnRequest.LatestUpdates? ReadLatest(string? about, string? bodyName)
    {
        // "on burglary in Cherwell": the place may stand in either.
        if (bodyName is null && about is not null && Split(about) is { } split)
        {
            (about, bodyName) = (split.About, split.Body);
        }

        var body = bodyName is null ? null : FindBody(bodyName);
        var topic = about is null ? null : _subjects.FindTopic(about);
        return (bodyName is not null && body is null) || (about is not null && topic is null) ? null : new ReturnRequest.LatestUpdates(body, topic);
    }

    private ReturnRequest.NewUpdate? New(string? about, string text, bool isCertain)
    {
        if (about is null)
        {
            return isCertain ? new ReturnRequest.NewUpdate(Body: null, About: "", Subject: null, text) : null;
        }

        var (subjectWords, body) = Split(about) is { } split ? (split.About, FindBody(split.Body)) : (about, null);
        var subject = body is { } known ? _subjects.Find(known, subjectWords) : null;
        return isCertain || subject is not null || _subjects.FindTopic(subjectWords) is not null
            ? new ReturnRequest.NewUpdate(body, subjectWords, subject, text)
            : null;
    }

    /// <summary>The last "in", "for", "from" or "by" that a body's name follows.</summary>
    private (string About, string Body)? Split(string about)
    {
        foreach (var match in Place().Matches(about).Reverse())
        {
            var name = about[(match.Index + match.Length)..].Trim();
            if (FindBody(name) is not null)
            {
                return (about[..match.Index].Trim(), name);
            }
        }

        return null;
    }

    /// <summary>An area's name means its CSP; any other name has to be one body's alone.</summary>
    private BodyId? FindBody(string name)
    {
        var plain = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return _areas.FindOne(plain)?.Body ?? (_bodies.GetValueOrDefault(TypedText.Key(plain)) is [var only] ? only : null);
    }

    [GeneratedRegex(@"^((here('s|\s+is)\s+(an?|my|our)\s+)?((new|progress)\s+)*update|progress\s+report)(\s+(on|about|for)\s+(?<about>[^:\n]+?))?\s*:\s*(?<text>\S.*)$", RequestText.Options | RegexOptions.Singleline)]
    private static partial Regex WithText();

    [GeneratedRegex(@"^((?<verb>send|write|make|new|start|add|create|give|submit|file)\s+)?((an?|my|our|the)\s+)?((new|progress)\s+)*update(\s+(on|about|for)\s+(?<about>[^:]+?))?$", RequestText.Options)]
    private static partial Regex NewPattern();

    [GeneratedRegex(@"^((what('s|\s+is|s)\s+)?the\s+|what('s|s)?\s+|(show|give|tell)(\s+me)?\s+(the\s+)?|any\s+)?(latest|newest|most\s+recent)(\s+(progress\s+)?(updates?|news))?(\s+from\s+(?<body>[^:]+?))?(\s+(on|about)\s+(?<about>[^:]+?))?$", RequestText.Options)]
    private static partial Regex LatestPattern();

    [GeneratedRegex(@"^((which|what)\s+(priorities|updates|outcomes|areas\s+of\s+work|work)\s+(is|are)|what('s|\s+is)|(show|list)(\s+me)?)\s+(the\s+)?(?<rag>red|amber|yellow|green)(\s+(priorities|updates|ones))?(\s+(in|for|at|of|by)\s+(?<body>[^:]+?))?$", RequestText.Options)]
    private static partial Regex Standing();

    [GeneratedRegex(@"\s(in|for|from|by|at)\s", RequestText.Options)]
    private static partial Regex Place();
}
