using Partnership.Facts.Reading;

namespace Partnership.Facts.Rules;

/// <summary>An id names one fact; a name or alias is not repeated within one fact.</summary>
internal static class IdentityRules
{
    public static IEnumerable<FactFault> Apply(FactFiles facts) =>
    [
        .. Unique(facts.Documents, document => document.Id.Value),
        .. Unique(facts.Bodies, body => body.Id.Value),
        .. Unique(facts.Periods, period => period.Id.Value),
        .. Unique(facts.Topics, topic => topic.Id.Value),
        .. Unique(facts.Priorities, priority => priority.Id.Value),
        .. Unique(facts.AreasOfWork, area => area.Id),
        .. Unique(facts.FundedLines, line => line.Id.Value),
        .. Unique(facts.Grants, grant => grant.Id),
        .. Unique(facts.Statements, statement => statement.Id),
        .. NoRepeatedNames(facts.Bodies, body => [body.Name, .. body.OtherNames.Select(other => other.Name)], body => body.Aliases),
        .. NoRepeatedNames(facts.Topics, topic => [topic.Name], topic => topic.Aliases),
        .. NoRepeatedNames(facts.FundedLines, line => [line.Name], line => line.Aliases),
        .. NoRepeatedNames(facts.Statements, statement => [statement.Subject], statement => statement.Aliases),
    ];

    private static IEnumerable<FactFault> Unique<T>(List<Located<T>> facts, Func<T, string> id)
    {
        var first = new Dictionary<string, Located<T>>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var value = id(fact.Fact);
            if (value.Length > 0 && !first.TryAdd(value, fact))
            {
                yield return fact.Fault("id", $"'{value}' is taken by {first[value].File} {first[value].Path}");
            }
        }
    }

    private static IEnumerable<FactFault> NoRepeatedNames<T>(List<Located<T>> facts, Func<T, IEnumerable<string>> names, Func<T, IReadOnlyList<string>> aliases)
    {
        foreach (var fact in facts)
        {
            if (aliases(fact.Fact) is not { Count: > 0 } list)
            {
                continue;
            }

            var seen = new HashSet<string>(names(fact.Fact), StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].Length > 0 && !seen.Add(list[i]))
                {
                    yield return fact.Fault($"aliases[{i}]", $"'{list[i]}' is already a name or alias here");
                }
            }
        }
    }
}
