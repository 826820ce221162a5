using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>The words that agendas use for an item's purpose.</summary>
internal static partial class AgendaWords
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const string Verb = "(?<verb>approv|agree|confirm|ratif|adopt|endors|sign|appoint|elect|determin|resolv|decid|decis|authoris|select|nominat|recommend|set the|consider|discuss|review|scrutinis|comment|debat|explor|examin|challeng|workshop"
        + "|receiv|not(e|ed|ing)|hear|inform|info|updat|advis|report|present|declar|give|provid|introduc|outlin|brief|shar)[a-z]*";

    private static readonly Dictionary<string, AgendaPurpose> ByPhrase = new[]
        {
            (AgendaPurpose.Decision, "decision,to decide,approval,accuracy,to approve,agreement,to agree,sign off,sign-off,endorsement,to endorse,ratification,to ratify,adoption"),
            (AgendaPurpose.Discussion, "discussion,to discuss,consideration,to consider,comment,comments,workshop,review,discuss,consider,consultation"),
            (AgendaPurpose.Information, "information,info,to note,noting,note,to receive,update,verbal update,information only,receive"),
        }
        .SelectMany(static entry => entry.Item2.Split(',').SelectMany(phrase => new[] { (phrase, entry.Item1), ($"for {phrase}", entry.Item1) }))
        .ToDictionary(static entry => entry.Item1, static entry => entry.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>"decision", "discussion", "information"; nothing where it is not stated.</summary>
    public static string Of(AgendaPurpose purpose) => purpose switch
    {
        AgendaPurpose.NotStated => "",
        AgendaPurpose.Decision => "decision",
        AgendaPurpose.Discussion => "discussion",
        AgendaPurpose.Information => "information",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "There is no such purpose."),
    };

    /// <summary>The purpose that a whole phrase names, such as "for decision"; with several, such as "discussion and decision", the weightiest.</summary>
    public static AgendaPurpose? Read(string phrase)
    {
        var words = phrase.Trim().Trim('.', ':', ';', '*').Trim();
        if (ByPhrase.TryGetValue(words, out var purpose))
        {
            return purpose;
        }

        AgendaPurpose? weightiest = null;
        foreach (var part in words.Split([" and ", " & ", "/", ", ", " or "], StringSplitOptions.TrimEntries))
        {
            if (!ByPhrase.TryGetValue(part, out var found))
            {
                return null;
            }

            weightiest = Weightier(weightiest, found);
        }

        return weightiest;
    }

    /// <summary>What a sentence says is to be done first, such as "To receive the minutes and agree them": what is said further on is about something else.</summary>
    public static AgendaPurpose? InSentence(string sentence)
    {
        if (Leading().Match(sentence) is not { Success: true } first)
        {
            return null;
        }

        var rest = sentence[(first.Index + first.Length)..];
        var purpose = Meant(first.Groups["verb"].Value);
        if ((purpose == AgendaPurpose.Discussion || first.Groups["verb"].Value.StartsWith("confirm", StringComparison.OrdinalIgnoreCase)) && first.Value.Contains(" be ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (rest.StartsWith(" whether ", StringComparison.OrdinalIgnoreCase))
        {
            return AgendaPurpose.Decision;
        }

        for (var next = Following().Match(rest); next.Success; next = Following().Match(rest))
        {
            purpose = Weightier(purpose, Meant(next.Groups["verb"].Value));
            rest = rest[next.Length..];
        }

        return Deciding().IsMatch(rest) ? AgendaPurpose.Decision : purpose;
    }

    /// <summary>A title that is a sentence, such as "To agree the minutes of 12 June", without the verb that says what for.</summary>
    public static (string Title, AgendaPurpose Purpose)? Verbal(string title) =>
        VerbalTitle().Match(title) is { Success: true } found ? (char.ToUpperInvariant(found.Groups["rest"].Value[0]) + found.Groups["rest"].Value[1..], Meant(found.Groups["verb"].Value)) : null;

    /// <summary>Whether an item is one of those that every meeting begins with and that ask for nothing.</summary>
    public static bool IsProcedure(string title) => Procedure().IsMatch(title);

    public static AgendaPurpose Weightier(AgendaPurpose? one, AgendaPurpose other) => one is { } purpose && purpose < other && purpose != AgendaPurpose.NotStated ? purpose : other;

    private static AgendaPurpose Meant(string verb) => verb.ToLowerInvariant() switch
    {
        "consider" or "discuss" or "review" or "scrutinis" or "comment" or "debat" or "explor" or "examin" or "challeng" or "workshop" => AgendaPurpose.Discussion,
        "receiv" or "note" or "noted" or "noting" or "hear" or "inform" or "info" or "updat" or "advis" or "report" or "present" or "declar" or "give" or "provid" or "introduc" or "outlin" or "brief" or "shar" => AgendaPurpose.Information,
        _ => AgendaPurpose.Decision,
    };

    [GeneratedRegex(@"\b(to|will|must|shall|for|and seek|seeking|seeks|wish to) (be |seek |formally |also |then |further |jointly |collectively |the )?" + Verb + @"\b", Options)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(,|\s)+(and|or|then|and then|and/or|&)? ?(to |for |formally |if appropriate,? |where appropriate,? )?" + Verb + @"\b", Options)]
    private static partial Regex Following();

    [GeneratedRegex(@"\b(and|and to|then|and formally) ((if|where|when) [a-z ]{2,20}[, ] ?)?(approve|agree|confirm|endorse|decide|adopt|sign|ratify|seek (approval|agreement|endorsement))\b", Options)]
    private static partial Regex Deciding();

    [GeneratedRegex(@"^to (formally )?" + Verb + @"( and [a-z]+)?:? (the )?(?<rest>[\p{L}\p{Nd}].*)$", Options)]
    private static partial Regex VerbalTitle();

    [GeneratedRegex(@"^((quick |the )?(welcomes?|introductions?|hellos?|recap|housekeeping)(,| and| &)[\p{L},&' ]*$|members to declare|procedural (business|matters)$|webcasting|(notice of )?(filming|recording|emergency procedures)|next meeting|apolog(y|ies)|apols|declarations?|disclosures?|disclosable|conflicts? of interest|substitute (members)?|dates? of (the )?(next|future) meeting|future meeting dates|chair.?s communications|members.? declarations?|(public )?questions?( (time|from|by|on|and).*)?$|public (question|participation)|(chair.?s |chairman.?s )?announcements?)\b", Options)]
    private static partial Regex Procedure();
}
