using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using TeamsBot.Conversation;

namespace TeamsBot.People;

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

    private const int MaximumLength = 300;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string RoleWords =
        @"(?:an?\s+|the\s+)?(?:new\s+)?(?<role>lead\s+(?:agency\s+)?contact|(?:nominated\s+)?(?:csp\s+)?contact|csp\s+officer|(?:lpa|police|local\s+police\s+area)\s+commander|commander|(?:member\s+of\s+the\s+)?secretariat|secretary)";

    private const string AreaWords = @"(?:\s+(?:for|of|in)\s+(?:the\s+)?(?<area>[^?!]+?))?";

    private static readonly FrozenSet<string> Lists = FrozenSet.ToFrozenSet(
    [
        "who has which role", "who has what role", "who has which roles", "who has what roles", "who holds which role", "who has a role", "roles", "list roles", "list the roles",
        "show roles", "show the roles", "show me the roles", "list all roles", "show all roles", "who may do what", "who is in the secretariat",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>Every request has one of these; most questions have none, and are passed on at once.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(["contact", "commander", "secretar", "officer", "role", "who may do what"], StringComparison.OrdinalIgnoreCase);

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
            ?? Change(PeopleVerbs.Take, Removing().Match(plain));
    }

    private static CapabilityRequest? Change(string verb, Match match)
    {
        if (!match.Success || QuestionWords.Contains(match.Groups[WhoKey].Value.Split(' ')[0]))
        {
            return null;
        }

        var role = match.Groups[RoleKey].Value switch
        {
            var words when words.EndsWith("commander", StringComparison.OrdinalIgnoreCase) => Role.LpaCommander,
            var words when words.StartsWith("secretar", StringComparison.OrdinalIgnoreCase) || words.EndsWith("secretariat", StringComparison.OrdinalIgnoreCase) => Role.Secretariat,
            var words when words.StartsWith("lead", StringComparison.OrdinalIgnoreCase) => Role.LeadContact,
            _ => Role.CspContact,
        };
        return new CapabilityRequest(verb, new JObject
        {
            [WhoKey] = match.Groups[WhoKey].Value.Trim(),
            [RoleKey] = role.ToString(),
            [AreaKey] = match.Groups[AreaKey].Value.Trim(),
        });
    }

    [GeneratedRegex(@"^(?:please\s+|can\s+you\s+|could\s+you\s+)+|\s*,?\s+please(?<end>[.!?\s]*)$", Options)]
    private static partial Regex Courtesies();

    [GeneratedRegex(@"^(?:make|appoint|name)\s+(?<who>.{1,150}?)\s+(?:as\s+)?" + RoleWords + AreaWords + "$", Options)]
    private static partial Regex Giving();

    [GeneratedRegex(@"^add\s+(?<who>.{1,150}?)\s+(?:to|as)\s+" + RoleWords + AreaWords + "$", Options)]
    private static partial Regex Adding();

    [GeneratedRegex(@"^(?<who>.{1,150}?)\s+(?:is|are)\s+no\s+longer\s+(?:in\s+|part\s+of\s+|of\s+)?" + RoleWords + AreaWords + "$", Options)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^remove\s+(?<who>.{1,150}?)\s+(?:as|from)\s+(?:the\s+role\s+of\s+)?" + RoleWords + AreaWords + "$", Options)]
    private static partial Regex Removing();
}
