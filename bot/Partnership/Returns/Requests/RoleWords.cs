using System.Text.RegularExpressions;

namespace Partnership.Returns.Requests;

/// <summary>Reads requests about roles.</summary>
internal sealed partial class RoleWords(AreaNames areas)
{
    private const string Role = @"((the|a|an)\s+)?((?<contact>((nominated|csp|csf|local\s+authority|area)\s+)*contact)|(?<commander>((lpa|police|area)\s+)*commander)|(?<secretariat>((member|part)\s+of\s+)?(the\s+)?secretariat|secretary))";
    private const string Area = @"(\s+(for|of|in)\s+(?<area>.+?))?";

    public ReturnRequest? Read(string text)
    {
        if (ListPattern().IsMatch(text))
        {
            return new ReturnRequest.ListRoles();
        }

        if (Match(text, GivePattern(), GiveTheRolePattern()) is { } give)
        {
            var (area, typed) = AreaOf(give);
            return new ReturnRequest.GiveRole(give.Groups["person"].Value.Trim(), RoleOf(give), area, typed);
        }

        if (Match(text, TakePattern(), TakeTheRolePattern()) is { } take)
        {
            var (area, typed) = AreaOf(take);
            return new ReturnRequest.TakeRole(take.Groups["person"].Value.Trim(), RoleOf(take), area, typed);
        }

        return null;
    }

    private static Match? Match(string text, params ReadOnlySpan<Regex> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return match;
            }
        }

        return null;
    }

    private (Facts.FundedLineId? Area, string Typed) AreaOf(Match match) =>
        RoleOf(match) == RoleName.Secretariat || match.Typed("area") is not { } typed ? (null, "") : (areas.FindOne(typed)?.Id, typed);

    private static RoleName RoleOf(Match match) =>
        match.Groups["contact"].Success ? RoleName.Contact : match.Groups["commander"].Success ? RoleName.Commander : RoleName.Secretariat;

    [GeneratedRegex(@"^(make|appoint|name)\s+(?<person>.+?)\s+((as|to\s+be)\s+)?" + Role + Area + "$", RequestText.Options, RequestText.Milliseconds)]
    private static partial Regex GivePattern();

    [GeneratedRegex(@"^(give|grant)\s+(?<person>.+?)\s+the\s+role\s+(of\s+)?" + Role + Area + "$", RequestText.Options, RequestText.Milliseconds)]
    private static partial Regex GiveTheRolePattern();

    [GeneratedRegex(@"^(remove|drop|take)\s+(?<person>.+?)\s+(as|from(\s+being)?)\s+" + Role + Area + "$", RequestText.Options, RequestText.Milliseconds)]
    private static partial Regex TakePattern();

    [GeneratedRegex(@"^(take|remove)\s+the\s+role\s+(of\s+)?" + Role + Area + @"\s+(away\s+)?from\s+(?<person>.+?)$", RequestText.Options, RequestText.Milliseconds)]
    private static partial Regex TakeTheRolePattern();

    [GeneratedRegex(@"^(who\s+has\s+(which|what)\s+roles?|((list|show(\s+me)?)\s+)?(the\s+|all\s+|all\s+the\s+)?roles)$", RequestText.Options, RequestText.Milliseconds)]
    private static partial Regex ListPattern();
}
