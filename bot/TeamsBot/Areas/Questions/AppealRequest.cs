using System.Buffers;
using System.Text.RegularExpressions;
using Partnership.Texts;

namespace TeamsBot.Areas.Questions;

/// <summary>Words of people who need a person: they or somebody near them are harmed, they want to report a crime, or they want no bot.</summary>
internal static partial class AppealRequest
{
    public const string HarmVerb = "appeal.harm";

    public const string DespairVerb = "appeal.despair";

    public const string ReportVerb = "appeal.report";

    public const string PersonVerb = "appeal.person";

    private const int MaximumLength = 2_000;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Mine = @"my\s+(ex|mum|mother|dad|father|parents?|son|daughter|child|children|kids?|baby|sister|brother|friend|neighbour|partner|husband|wife|girlfriend|boyfriend|colleague)";

    private const string Someone = @"some(one|body)|a\s+(man|woman|child|boy|girl|person|friend|neighbour)|he|she";

    private const string Being = @"(m|'m|\u2019m|'s|\u2019s|'re|\u2019re|\s+(am|are|is|was|were|get|gets|got|keeps?))|('ve|\u2019ve|\s+have|\s+has)(\s+just)?\s+been";

    private const string Done = "abused|hurt|harmed|hit|beaten|attacked|threatened|stalked|harassed|raped|assaulted|groomed|exploited|trafficked|followed|bullied|blackmailed|robbed|mugged|burgled|stabbed|shot|scammed";

    private const string Doing = @"hurt(s|ing)?|harm(s|ing)?|hit(s|ting)?|beat(s|ing)?|abus(es?|ed|ing)|threaten(s|ed|ing)?|stalk(s|ed|ing)?|harass(es|ed|ing)?|follow(s|ed|ing)?|rap(es?|ed|ing)|attack(s|ed|ing)?|chok(es?|ed|ing)|kill(s|ing)?|touch(es|ed|ing)?|scar(es?|ed|ing)|blackmail(s|ed|ing)?|assault(s|ed|ing)?|rob(s|bed|bing)?";

    private const string Crime = @"crimes?|burglary|break[\s-]?in|thefts?|robbery|mugging|assault|attack|incidents?|offence|rape|abuse|vandalism|criminal\s+damage|graffiti|fly[\s-]?tipping|drugs?|dealing|scams?|fraud|hate|harassment|stalking|noise|neighbours?|asb|anti[\s-]?social|slavery|exploitation|domestic|missing\s+person";

    /// <summary>Whoever reports figures reports no crime.</summary>
    private static readonly SearchValues<string> Figures = SearchValues.Create(["figure", "statistic", "indicator", "number", "data"], StringComparison.OrdinalIgnoreCase);

    private static readonly QuestionShape Person = new(
        "speak|talk|chat|contact|call|ring|reach|message|human|person|operator|agent|adviser|advisor human|person|someone|somebody|anyone|anybody|operator|agent|adviser|advisor|staff|people|colleague",
        "who how need want get hold touch real live actual proper else do does put through connect instead not a bot help can like rather have is there");

    /// <summary>The verb that answers them; null for other words.</summary>
    public static string? Read(string text) =>
        text.Length > MaximumLength ? null
        : Despair().IsMatch(text) ? DespairVerb
        : Harm().IsMatch(text) || HarmToOthers().IsMatch(text) || HarmFarther().IsMatch(text) || Danger().IsMatch(text) || Fear().IsMatch(text) ? HarmVerb
        : Report().IsMatch(text) && !text.AsSpan().ContainsAny(Figures) ? ReportVerb
        : Person.Fits(QuestionShape.WordsOf(text)) ? PersonVerb : null;

    [GeneratedRegex(
        @"\b(kill|hurt|harm|cut)(t?ing)?\s+myself\b|\bend(ing)?\s+(my\s+(own\s+)?life|it(\s+all)?\W*$)|\bsuicidal\b|\bi\s+(want\s+to|wanna)\s+die\b|\b(don't|don\u2019t|dont|do\s+not)\s+want\s+to\s+(live|be\s+(here|alive))\b"
        + @"|\bi\s+(can't|can\u2019t|cant|cannot)\s+(go\s+on|cope)\b|\b(my|a)\s+\w+\s+(wants\s+to\s+die|is\s+going\s+to\s+kill\s+(himself|herself|themselves))\b",
        Options)]
    private static partial Regex Despair();

    [GeneratedRegex(
        @"\b(i|we|" + Mine + ")(" + Being + @")(\s+(being|getting|just|always|nearly))*\s+(" + Done + @")\b"
        + @"|^\W*(help\W+)?(" + Someone + ")(" + Being + @")(\s+(being|getting))*\s+(" + Done + @")\b"
        + @"|\b(" + Doing + @")\s+(me|" + Mine + @")\b"
        + @"|\b(i|we)(m|'m|\u2019m|\s+am|\s+are|\s+feel)(\s+(so|very|really|not))*\s+(unsafe|safe\s+at\s+home|in\s+danger|(scared|frightened|terrified)\W*$|(scared|afraid|frightened|terrified)\s+(of|to|for)\b)"
        + @"|\b(don't|don\u2019t|dont|do\s+not)\s+feel\s+safe\b"
        + @"|^\W*(help\W+)?(this\s+is\s+|it('s|\u2019s|\s+is)\s+)?(an\s+)?emergency\W*$|\bi\s+(am|was)\s+a\s+victim\b|\bi('m|\u2019m)\s+a\s+victim\b",
        Options)]
    private static partial Regex Harm();

    [GeneratedRegex(
        @"\b(" + Doing + @")\s+((his|her|their)\s+(own\s+)?(ex|wife|husband|partner|girlfriend|boyfriend|kids?|child|children|son|daughter|mother|mum|father|dad|dog))\b|\b(" + Someone + "|they|" + Mine + ")(" + Being + @")?\s+(" + Doing + @")\s+(her|him|them)\b",
        Options)]
    private static partial Regex HarmToOthers();

    [GeneratedRegex(
        @"\b(a|the|this|that|my|our|some)\s+(\w+\s+){1,6}(is|are|was|were)\s+being\s+(" + Done + @")\b|^\W*being\s+(" + Done + @")\b",
        Options)]
    private static partial Regex HarmFarther();

    [GeneratedRegex(
        @"\b(" + Someone + @"|they|people|there('s|\u2019s|s|\s+is|\s+are))\b[^.?!]{0,30}\b((break(s|ing)?|broke)\s+in(to)?|in\s+my\s+(house|flat|home|garden)|with\s+a\s+(knife|gun|weapon|machete))\b",
        Options)]
    private static partial Regex Danger();

    [GeneratedRegex(
        @"\b(scared|afraid|frightened|terrified)\s+(of\s+)?(my|him|her|them|he|she|they)\b|\b(he|she|they)\s+will\s+(find|kill|hurt)\s+(me|us)\b"
        + @"|\b(forced\s+to\s+marry|(keep(s|ing)?|took|taken|holding|has|have)\s+my\s+passport|not\s+allowed\s+to\s+leave|(is|as)\s+a\s+slave)\b"
        + @"|^\W*((please|can\s+you|call|ring|get)\s+)*(the\s+)?(999|101|police|ambulance)\W*$|\bi\s+need\s+help\s+(now|quick(ly)?|urgently|please)\b",
        Options)]
    private static partial Regex Fear();

    [GeneratedRegex(
        @"^\W*((hi|hello|hey|please|ok)\b\W*)*((i|we)\b[^.?!]{0,40}\s+|(how|where|who|whom|can|could|may)\b[^.?!]{0,30}\b(i|we|to)\s+)?report(ing)?\s+((a|an|the|my|some|this|that|any|suspected|possible)\s+)*(\w+\s+)?(" + Crime + @")\b",
        Options)]
    private static partial Regex Report();
}
