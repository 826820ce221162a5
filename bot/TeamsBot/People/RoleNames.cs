using Partnership.Facts;
using Partnership.Returns.Updates;

namespace TeamsBot.People;

/// <summary>Roles, and what they are for, in people's words.</summary>
internal static class RoleNames
{
    /// <summary>Such as "CSP contact for Cherwell".</summary>
    public static string Of(Role role, RoleScope scope, FactBook facts) => role switch
    {
        Role.Secretariat => "member of the secretariat",
        Role.CspContact => $"CSP contact for {AreaName(scope, facts)}",
        Role.LpaCommander => $"LPA commander for {AreaName(scope, facts)}",
        Role.LeadContact => $"lead contact for {BodyName(scope, facts)}",
        Role.ExemptReader => "one of those who may see exempt items",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };

    /// <summary>What a person is, said to that person: "You are of the secretariat and CSP contact for Cherwell."; empty where they hold no role.</summary>
    public static string Self(IReadOnlyList<RoleHolder> held, FactBook facts) => held.Count == 0
        ? "" : $"You are {string.Join(" and ", held.GroupBy(static one => one.Role).Select(role => role.Key is Role.Secretariat ? "of the secretariat" : Of(role.Key, [.. role], facts)))}.";

    /// <summary>One role for all that a person has it for, such as "LPA commander for Cherwell, Oxford".</summary>
    private static string Of(Role role, IReadOnlyList<RoleHolder> held, FactBook facts) =>
        string.Join(", ", held.Skip(1).Select(one => role is Role.LeadContact ? BodyName(one.Scope, facts) : AreaName(one.Scope, facts)).Prepend(Of(role, held[0].Scope, facts)));

    /// <summary>A person's name, or words for one whose name the bot has not heard.</summary>
    public static string Of(Partnership.Returns.Person person) => person.Name.Length > 0 ? person.Name : "somebody whom I have not met";

    /// <summary>What cannot be done while nobody has a role.</summary>
    public static string WhatStops(Role role) => role switch
    {
        Role.Secretariat => "nobody can accept returns or give roles",
        Role.CspContact => "its returns cannot be written, signed or sent",
        Role.LpaCommander => "its returns cannot be countersigned",
        Role.LeadContact => "its progress updates cannot be sent",
        Role.ExemptReader => "exempt items are shown to the secretariat alone",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };

    /// <summary>The areas that one person can be responsible for: the lines that are not the sum of others.</summary>
    public static IReadOnlyList<FundedLine> Areas(FactBook facts) =>
        [.. facts.FundedLines.Where(line => !facts.FundedLines.Any(other => other.PartOf == line.Id))];

    /// <summary>The area that words name, by id, name or alias; null where they name none.</summary>
    public static FundedLine? FindArea(string words, FactBook facts)
    {
        var areas = Areas(facts);
        return areas.FirstOrDefault(line => string.Equals(line.Id.Value, words, StringComparison.OrdinalIgnoreCase))
            ?? areas.FirstOrDefault(line => string.Equals(line.Name, words, StringComparison.OrdinalIgnoreCase))
            ?? areas.FirstOrDefault(line => line.Aliases.Contains(words, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What words name that a role can be for; null where they name nothing of the kind.</summary>
    public static RoleScope? FindScope(Role role, string words, FactBook facts) => role switch
    {
        Role.Secretariat or Role.ExemptReader => RoleScope.None,
        Role.CspContact or Role.LpaCommander => FindArea(words, facts) is { } area ? RoleScope.Of(area.Id) : null,
        Role.LeadContact => new LeadAgencies(facts).Find(words) is { } agency ? RoleScope.Of(agency.Id) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };

    private static string AreaName(RoleScope scope, FactBook facts) =>
        facts.FundedLines.FirstOrDefault(line => string.Equals(line.Id.Value, scope.Key, StringComparison.Ordinal))?.Name ?? scope.Key;

    private static string BodyName(RoleScope scope, FactBook facts) =>
        facts.Bodies.FirstOrDefault(body => string.Equals(body.Id.Value, scope.Key, StringComparison.Ordinal))?.Name ?? scope.Key;
}
