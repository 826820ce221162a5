using System.Text.RegularExpressions;

namespace Partnership.Questions.Understanding;

/// <summary>Finds in a message the parts that ask, apart from greetings, background and asides.</summary>
internal static class MessageParts
{
    /// <summary>More questions than this in one message are not answered at once.</summary>
    public const int MaximumParts = 3;

    /// <summary>The parts that ask, in order; one with the whole text where it cannot be divided.</summary>
    public static IReadOnlyList<MessagePart> Of(string message)
    {
        var points = Point.Split(message);
        if (points.Length is > 2 and <= MaximumParts + 1)
        {
            // "I need two things: 1) … 2) …".
            return [.. points.Skip(1).Select((point, i) => new MessagePart(point.Trim(), points[0], string.Join(". ", points.Skip(1).Take(i))))];
        }

        var clauses = new List<(string Text, bool Asks)>();
        foreach (Match sentence in Sentence.Matches(Courteous.Replace(message, string.Empty)))
        {
            foreach (var clause in Divide(sentence.Value))
            {
                if (clause.Any(char.IsLetterOrDigit))
                {
                    clauses.Add((clause.Trim(), Asks(clause)));
                }
            }
        }

        for (var i = 0; i + 1 < clauses.Count; i++)
        {
            clauses[i] = (clauses[i].Text, clauses[i].Asks || (clauses[i + 1].Asks && (Noun.IsMatch(clauses[i].Text) || (Wanted.IsMatch(clauses[i].Text) && Joined.IsMatch(clauses[i].Text)))));
        }

        for (var i = 0; i < clauses.Count; i++)
        {
            clauses[i] = !IsEmpty(clauses[i].Text) && !HasWh.IsMatch(clauses[i].Text) && Tag.IsMatch(clauses[i].Text) ? (AsClaim(Tag.Replace(clauses[i].Text, string.Empty)), true) : clauses[i];
        }

        for (var i = 1; i < clauses.Count; i++)
        {
            // "People say that …, do they? What are the figures?"
            clauses[i - 1] = clauses[i].Asks && IsEmpty(clauses[i].Text) && !clauses[i - 1].Asks && Told.IsMatch(clauses[i - 1].Text) ? (AsClaim(clauses[i - 1].Text), true) : clauses[i - 1];
        }

        var asking = Enumerable.Range(0, clauses.Count).Where(i => clauses[i].Asks && !IsEmpty(clauses[i].Text)).ToList();
        if (asking.Count == 0 && clauses.Exists(static c => c.Asks) && clauses.FindIndex(static c => c.Asks) is > 0 and var doubted)
        {
            // "Somebody told me that … Is that right?" asks about what was told.
            asking.Add(doubted - 1);
            clauses[doubted - 1] = (AsClaim(clauses[doubted - 1].Text), true);
        }

        if (asking.Count == 0 && clauses.FindIndex(static c => Wanted.IsMatch(c.Text)) is >= 0 and var wanted)
        {
            asking.Add(wanted);
        }

        if (asking.Count == 0 || clauses.Count == 1)
        {
            return [new MessagePart(clauses is [var only] && only.Text.StartsWith(IsItSo, StringComparison.Ordinal) ? only.Text : message, string.Empty)];
        }

        var background = string.Join(". ", clauses.Where((c, i) => !asking.Contains(i)).Select(static c => c.Text));
        return [.. asking.Take(MaximumParts).Select((at, i) => new MessagePart(clauses[at].Text, background, string.Join(". ", asking.Take(i).Select(earlier => clauses[earlier].Text))))];
    }

    /// <summary>A sentence is divided where a question begins in it: "I'm new here, who leads on …", "cherwell here - how much …".</summary>
    private static IEnumerable<string> Divide(string sentence)
    {
        var from = 0;
        foreach (Match opening in LaterQuestion.Matches(sentence))
        {
            var at = opening.Index;
            var part = sentence[from..at];
            if (Among.IsMatch(part))
            {
                continue;
            }

            if (part.AsSpan().Trim().Contains(' ') && (opening.Groups["aside"].Success ? Asks(part) || Wanted.IsMatch(part) : !opening.Groups["order"].Success || HasWh.IsMatch(part) || part.TrimEnd() is [.., ',' or ':' or '-']))
            {
                yield return part;
                from = at;
            }
        }

        yield return sentence[from..];
    }

    private const string IsItSo = "is it so that ";

    /// <summary>"Somebody told me that …" as a question for yes or no.</summary>
    private static string AsClaim(string clause) => IsItSo + (Told.Match(clause) is { Success: true } told ? clause[told.Length..] : clause);

    private static bool Asks(string clause) => (clause.TrimEnd(' ', '!', '.').EndsWith('?') || QuestionOpening.IsMatch(clause)) && (!LeavingOut.IsMatch(clause) || HasWh.IsMatch(clause));

    /// <summary>"Any idea?", "is that right?", "can you help?" ask nothing by themselves.</summary>
    private static bool IsEmpty(string clause) => NothingAsked.IsMatch(clause);

    private const string Wh = "(?:who|whom|whose|what|which|how|when|where|why|whether)";
    private const string Verb = "(?:is|are|was|were|am|does|do|did|has|have|had|can|could|will|would|should|shall)";
    private const string Order = @"(?:list|rank|name|give|show|tell|explain|define|describe|summari[sz]e|compare|add up|break down|count|work out|total(?!\s+(?:of|for|in)\b)|confirm|remind|sum up|spell out|outline|state|run through|talk me through|find)";
    private const string Polite = @"(?:(?:and|also|so|but|then|ok|okay|well|please|pls|hi|hello|hey|hiya|morning|afternoon|sorry|quick one|quick question|just|now|or|cos|because|btw|right|anyway|actually|um|er|dear|all|there|again|thanks|cheers|to|you|me|us|i|i'm|im|we|can|could|would|need|want|like|know|wondering|wonder|if|out|find|let|tell|ask|asked|asking|wants|needs|she|he|they|my|our|boss|manager|any idea|any|idea|do|remind)[\s,:\-–—]+)*";

    private static Regex Sentence { get; } = new(@"(?:[^.?!;\r\n]|[.](?=\w))+[.?!;]*", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    /// <summary>Where a question begins behind a comma, a dash or a joining word.</summary>
    private static Regex LaterQuestion { get; } = new(
        $@"(?<=(?:[,:]|\s[-–—]+|\s(?:and|&|so|but|cos|also|or|then)|\bplus|\bi\s+(?:need|want)(?:\s+to\s+know)?))\s+(?=(?:(?:also|so|and|but|then|please|pls|specifically|can you say|tell me)\s+)?(?:{Wh}|(?:i|we)\s+(?:just\s+)?(?:need|want)(?=\s+(?!to\b))|{Verb}(?=\s+(?:it|its|he|she|they|we|you|there|that|this|the|any|our|all|both|i)\b)|(?<order>{Order})(?=\s))\b)|(?<aside>(?:\s*,\s*|\s[-–—]\s|\s+(?=cos\b|because\b|as\s+i|as\s+we|so\s+i\b|so\s+we\b|before\s+i\b|before\s+we\b|since\s+i\b|im\b|i'm\b|i\s+am\b|and\s+i\b))(?=(?:cos|because|as|so|before|since|and)?\s*(?:i|im|i'm|i've|ive|i'd|we|we're|we've|she|he|they|it's|its|my|our|there's|theres|keep it|just|only|not|(?:the\s+|a\s+|his\s+|her\s+|their\s+)?[\w'’]+\s+(?:wants?|needs?|asked|asks|is\s+asking|reckons?|thinks?|says|said|swears?|insists?|told)|need(?:ed)?)\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(2));

    private static Regex Point { get; } = new(@"(?:^|\s)\(?[1-5a-e]\)\s+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    /// <summary>"Hi, could you please tell me: …".</summary>
    private static Regex Courteous { get; } = new(
        @"^\W*(?:(?:hi|hello|hey|hiya|good morning|good afternoon|morning|afternoon|dear all|all|there|please|sorry|quick one|quick question)\W+)*(?:(?:can|could|would|will)\s+(?:you|u)\s+)?(?:please\s+)?(?:tell|remind)\s+me\b\s*[:,-]?\s*(?=\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(2));

    /// <summary>"…, right?", "… isn't it?" behind a claim.</summary>
    private static Regex Tag { get; } = new(
        @"[,\s]+(?:right|correct|true|yeah|innit|(?:is|are|was|were|do|does|did|has|have|had|can|will|would)n['’]?t\s+(?:it|they|he|she|we|you|that))[\s?!.]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(2));

    /// <summary>", not counting the CSPs": it limits the question and asks none.</summary>
    private static Regex LeavingOut { get; } = new(
        @"^\W*(?:but\s+)?(?:not (?:counting|including)|excluding|except|apart from|aside from|leav(?:e|ing) out|ignor(?:e|ing)|other than|besides)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static Regex HasWh { get; } = new($@"\b{Wh}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(2));

    private static Regex QuestionOpening { get; } = new(
        $@"^(?!\W*(?:(?:and|so|but|well|ok|yeah)\s+)?(?:i|we|they|he|she)\s+(?:do|did|have|had|has|was|were|are|am|is|can|could|will)\b)\W*{Polite}(?:{Wh}\b|{Verb}\b|{Order}\b|any(?:thing|one)?\b)|\b(?:wants?|need|needs|like|asked|asking|asks|know|wonder(?:ing|ed)?|tell (?:me|us|her|him|them)|remember|forgotten|confirm|check|find out|see|sure)\s+(?:to know\s+|me\s+|us\s+)?(?:if\b|{Wh}\b)|\b(?:what|how|who|when|where|which|why)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(2));

    /// <summary>"I need the 17/18 allocation …", which asks without a question.</summary>
    private static Regex Wanted { get; } = new(@"(?:^\W*(?:\w+\W+){0,4}?|\b(?:i|we)\s+(?:just\s+|really\s+)?)(?:need|want|after|looking for|chasing|add)\s+(?!to\b|it\b|help\b|you\b|this\b|that\b|him\b|her\b|them\b|by\b|for\b|before\b)\w", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(2));

    private static Regex Joined { get; } = new(@"\s(?:and|&|plus)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(2));

    /// <summary>"The chair in 2013 and how often …": a name of what is asked for, joined to a question.</summary>
    private static Regex Noun { get; } = new(@"^(?!.*\b(?:i|i'm|im|i've|ive|we|we're|my|our|he|she|they|is|are|was|were|have|has|had|here|need|want)\b).*\s(?:and|&|plus)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeSpan.FromSeconds(2));

    /// <summary>"Of the crime types in that paper, which …": what is chosen from belongs to the question.</summary>
    private static Regex Among { get; } = new(@"^\W*(?:(?:of|out of|among|amongst|looking at)\b|(?:after|before)\s+(?!(?:i|we|my|our|the|you)\b))[^,]*,$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(2));

    private static Regex Told { get; } = new(
        @"^.*?\b(?:told (?:me|us)|tells (?:me|us)|telling (?:me|us)|(?<!to )say|says|said|saying|reckons?|thinks?|claims?|claimed|swears?|heard|insists|sure|read somewhere|convinced)\s+(?:that\s+)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(2));

    private static Regex NothingAsked { get; } = new(
        @"^(?!.*\bwhat\s+(?:is|are|was)\s+(?:one|it|that|they)\W*$)\W*(?:(?:and|so|or|but|please|ok|well|hi|hello|hey|hiya|good|morning|afternoon|evening|dear|all|there|sorry|just|quick)\W+)*(?:(?:is|isn't|was|are|am|would|could|can|do|does|did|have|has|any|what|how|who)\s+)?(?:(?:that|it|this|these|those|you|i|we|he|she|they|me|am|going|any|the|right|correct|true|help|know|tell|say|got|it|idea|ideas|clue|thoughts|mad|please|about|think|so|possible|ok|okay|still|s|are|is|a|an|quick|question|one|thing|things|figures|numbers|please|for|of|on|have|can|with|bit|wrong|dreaming|ask|mind|if|do|agree|sure|answer|alright|isn|isnt|t|wasn|doesn|didn|innit|yeah|yes|no|then|they|he|she|we)\b\W*)*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(2));
}
