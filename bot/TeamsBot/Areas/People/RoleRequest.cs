using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Partnership.Texts;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.People;

/// <summary>
/// Reads from a text what it wants done with roles: "make Owen Larkfield CSP contact for Cherwell", "Owen is no longer CSP contact for
/// Cherwell", "who has which role". Whom and where it means is looked up later; a text that is not clearly one of these is a question.
/// </summary>
internal static partial class RoleRequest
{
    /// <summary>The keys of the request's data, which the buttons of cards/people carry too.</summary>
    public const string WhoKey = "who";

    public const string RoleKey = "role";

    public const string AreaKey = "area";

    /// <summary>A button's alone: what the person is called.</summary>
    public const string NameKey = "name";

    /// <summary>A button's alone: the person has been asked and says yes.</summary>
    public const string ConfirmKey = "confirm";

    /// <summary>Whom <see cref="WhoKey"/> names where a person speaks of themselves.</summary>
    public const string Self = "me";

    private const int MaximumLength = 300;

    /// <summary>Words.</summary>
    private const int LongestArea = 7;

    private static readonly FrozenSet<string> Passing = FrozenSet.ToFrozenSet(["i", "im", "ive", "id", "my", "me", "we", "you", "need", "want", "help", "how", "what", "when", "where", "can", "but", "so"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Selves = FrozenSet.ToFrozenSet(["", "i", "me", "myself", "i am", "im"], StringComparer.OrdinalIgnoreCase);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string RoleWords =
        @"(?:an?\s+|the\s+)?(?:new\s+)?(?<role>lead\s+(?:agency\s+)?contact|(?:nominated\s+)?(?:csp\s+)?contact|csp\s+officer|(?:lpa|police|local\s+police\s+area)\s+commander|commander|(?:member\s+of\s+the\s+)?secretariat|secretary)";

    private const string AreaWords = @"(?:\s+(?:for|of|in)\s+(?:the\s+)?(?<area>[^?!]+?))?";

    private static readonly FrozenSet<string> Lists = FrozenSet.ToFrozenSet(
    [
        "who has which role", "who has what role", "who has which roles", "who has what roles", "who holds which role", "who has a role", "who may see exempt items", "who can see exempt items", "roles", "list roles", "list the roles",
        "show roles", "show the roles", "show me the roles", "list all roles", "show all roles", "who may do what", "who is in the secretariat",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>Every request has one of these; most questions have none, and are passed on at once.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(["contact", "commander", "secretar", "officer", "role", "who may do what", "over from", "exempt"], StringComparison.OrdinalIgnoreCase);

    // A question about who did or does something is not the request to change it.
    private static readonly FrozenSet<string> QuestionWords = FrozenSet.ToFrozenSet(
        ["who", "what", "which", "whose", "when", "why", "how", "is", "was", "are", "does", "did", "has", "if", "can", "could", "will", "sure", "it", "there"],
        StringComparer.OrdinalIgnoreCase);

    public static CapabilityRequest? Read(string text)
    {
        if (text.Length > MaximumLength || !text.AsSpan().ContainsAny(Signs))
        {
            return null;
        }

        var plain = Courtesies().Replace(text.Trim(), "${end}").TrimEnd('.', '!', ' ');
        if (Lists.Contains(plain.TrimEnd('?', ' ')))
        {
            return CapabilityRequest.Of(PeopleVerbs.List);
        }

        return Change(PeopleVerbs.Give, Giving().Match(plain))
            ?? Change(PeopleVerbs.Give, Adding().Match(plain))
            ?? Change(PeopleVerbs.Take, Ending().Match(plain))
            ?? Change(PeopleVerbs.Take, Removing().Match(plain))
            ?? Change(PeopleVerbs.Take, Hiding().Match(plain))
            ?? Change(PeopleVerbs.Give, Showing().Match(plain))
            ?? Told(Claiming().Match(plain))
            ?? Told(Succeeding().Match(plain))
            ?? Told(Announcing().Match(plain));
    }

    /// <summary>Who tells of a role in passing, and goes on to what they want, asks for something else.</summary>
    private static CapabilityRequest? Told(Match match) =>
        QuestionShape.WordsOf(match.Groups[AreaKey].Value) is var area && (area.Count > LongestArea || area.Any(Passing.Contains)) ? null : Change(PeopleVerbs.Give, match);

    private static CapabilityRequest? Change(string verb, Match match)
    {
        if (!match.Success || QuestionWords.Contains(match.Groups[WhoKey].Value.Split(' ')[0]))
        {
            return null;
        }

        var who = match.Groups[WhoKey].Value.Trim();
        var role = match.Groups[RoleKey].Value switch
        {
            "" => "",
            var words when words.StartsWith("exempt", StringComparison.OrdinalIgnoreCase) => nameof(Role.ExemptReader),
            var words when words.EndsWith("commander", StringComparison.OrdinalIgnoreCase) => nameof(Role.LpaCommander),
            var words when words.StartsWith("secretar", StringComparison.OrdinalIgnoreCase) || words.EndsWith("secretariat", StringComparison.OrdinalIgnoreCase) => nameof(Role.Secretariat),
            var words when words.StartsWith("lead", StringComparison.OrdinalIgnoreCase) => nameof(Role.LeadContact),
            _ => nameof(Role.CspContact),
        };
        return new CapabilityRequest(verb, new JObject
        {
            [WhoKey] = Selves.Contains(who) ? Self : who,
            [RoleKey] = role,
            [AreaKey] = match.Groups[AreaKey].Value.Trim(),
        });
    }

    [GeneratedRegex(@"^(?:(?:let|allow)\s+(?<who>.{1,150}?)\s+(?:to\s+)?|(?<who>.{1,150}?)\s+(?:may|can|should|is\s+allowed\s+to)\s+(?:also\s+|now\s+)?)(?:see|read)\s+(?:the\s+|our\s+)?(?<role>exempt)\s+(?:items?|papers?|part|reports?)$", Options)]
    private static partial Regex Showing();

    [GeneratedRegex(@"^(?:(?:do\s+not|don['\u2019]?t)\s+let\s+(?<who>.{1,150}?)|(?:stop\s+)?(?<who>.{1,150}?)\s+(?:may|can|should)\s+(?:no\s+longer|not)|stop\s+(?<who>.{1,150}?)\s+(?:from\s+)?)\s*(?:see|seeing|read|reading)\s+(?:the\s+|our\s+)?(?<role>exempt)\s+(?:items?|papers?|part|reports?)(?:\s+any\s*more)?$", Options)]
    private static partial Regex Hiding();

    [GeneratedRegex(@"^(?:please\s+|can\s+you\s+|could\s+you\s+)+|\s*,?\s+please(?<end>[.!?\s]*)$", Options)]
    private static partial Regex Courtesies();

    [GeneratedRegex(@"^(?:make|appoint|name|put|register|record|enter|give|assign|set)\s+(?<who>.{1,150}?)\s+(?:(?:down|up|in)\s+)?(?:as\s+|to\s+be\s+|the\s+role\s+of\s+|the\s+role\s+as\s+)?" + RoleWords + AreaWords + "$", Options)]
    private static partial Regex Giving();

    [GeneratedRegex(@"^add\s+(?<who>.{1,150}?)\s+(?:to|as)\s+" + RoleWords + AreaWords + "$", Options)]
    private static partial Regex Adding();

    [GeneratedRegex(@"^(?<who>.{1,150}?)(?:\s+(?:is|are|am)|['\u2019][ms])\s+(?:no\s+longer|not)\s+(?:in\s+|part\s+of\s+|of\s+)?" + RoleWords + AreaWords + "$", Options)]
    private static partial Regex Ending();

    /// <summary>"I'm the new CSP contact for Cherwell", "I want to be the police commander for Oxford".</summary>
    [GeneratedRegex(@"^(?:hi|hello|hey)?[,!.\s]*(?:i\s+am|i['\u2019]?m|i\s+(?:want|need|have|ought)\s+to\s+(?:be|become)|i['\u2019]?(?:d|\s+would)\s+like\s+to\s+(?:be|become)|i\s+should\s+be|i(?:['\u2019]ve|\s+have|\s+was)\s+(?:just\s+|recently\s+|now\s+)?(?:become|been\s+made|been\s+appointed|made|appointed))\s+(?:now\s+)?(?:as\s+)?(?:in\s+|part\s+of\s+|our\s+)?" + RoleWords + AreaWords + "(?:\\s+now)?$", Options)]
    private static partial Regex Claiming();

    /// <summary>"I've taken over from Owen", "Grace took over from Owen as CSP contact for Cherwell".</summary>
    [GeneratedRegex(@"^(?<who>.{0,150}?)(?:['\u2019](?:ve|s|m)|\s+(?:have|has|am|is|will))?\s+(?:now\s+|just\s+)?(?:(?:taken|took|taking|take|takes)\s+over\s+(?:from\s+.{1,150}?|the\s+role)|(?:replaced|replace|replaces|replacing|succeeded|succeed|succeeds|succeeding)\s+.{1,150}?)(?:\s+(?:as|of)\s+" + RoleWords + AreaWords + ")?$", Options)]
    private static partial Regex Succeeding();

    /// <summary>"Owen Larkfield is the new CSP contact for Cherwell": who only says that somebody is one, tells of what is.</summary>
    [GeneratedRegex(@"^(?<who>.{1,150}?)(?:\s+(?:is|will\s+be|becomes)|['\u2019]s)\s+(?:now\s+|(?:the\s+|our\s+|a\s+)?new\s+)" + RoleWords + AreaWords + "$", Options)]
    private static partial Regex Announcing();

    [GeneratedRegex(@"^remove\s+(?<who>.{1,150}?)\s+(?:as|from)\s+(?:the\s+role\s+of\s+)?" + RoleWords + AreaWords + "$", Options)]
    private static partial Regex Removing();
}
