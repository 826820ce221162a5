using System.Globalization;
using Partnership.Facts;

namespace TeamsBot.People;

/// <summary>Roles and areas in people's words.</summary>
internal static class RoleNames
{
    /// <summary>Such as "CSP contact for Cherwell".</summary>
    public static string Of(Role role, FundedLineId? area, FactBook facts) => role switch
    {
        Role.Secretariat => "member of the secretariat",
        Role.CspContact => $"CSP contact for {AreaName(area, facts)}",
        Role.LpaCommander => $"LPA commander for {AreaName(area, facts)}",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };

    /// <summary>A person's name, or the object id of one whose name the bot has not heard.</summary>
    public static string Of(Partnership.Returns.Person person) =>
        person.Name.Length > 0 ? person.Name : string.Create(CultureInfo.InvariantCulture, $"the person {person.Id.Value:D}");

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

    private static string AreaName(FundedLineId? area, FactBook facts) =>
        facts.FundedLines.FirstOrDefault(line => line.Id == area)?.Name ?? area?.Value ?? "";
}
