using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Updates;

/// <summary>
/// The bodies that lead work in the newest delivery plan and are no CSP, so that a person of theirs has to be named who sends their updates.
/// (2017/18: Appendix 5 of the agreement. The CSPs' contacts speak for the CSPs, also where the plan names all of them as one.)
/// </summary>
public sealed class LeadAgencies
{
    private readonly Dictionary<BodyId, Body> _agencies;

    public LeadAgencies(FactBook book)
    {
        var periods = book.Periods.ToDictionary(static period => period.Id);
        var partnerships = book.Bodies.Where(static body => body.Kind == BodyKind.CommunitySafetyPartnership).ToList();
        var others = partnerships.Select(static body => body.Id).Concat(partnerships.Select(static body => body.PartOf).OfType<BodyId>()).ToHashSet();
        var newest = book.AreasOfWork.Select(static work => work.Period).Distinct().OrderByDescending(id => (periods[id].To, periods[id].From)).FirstOrDefault();
        var leads = book.AreasOfWork.Where(work => work.Period == newest).SelectMany(static work => work.Leads).ToHashSet();
        All = [.. book.Bodies.Where(body => leads.Contains(body.Id) && !others.Contains(body.Id)).OrderBy(static body => body.Name, StringComparer.Ordinal)];
        _agencies = All.ToDictionary(static body => body.Id);
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<Body> All { get; }

    /// <summary>Null for a body that leads nothing, or that is spoken for by its contact.</summary>
    public Body? WithId(BodyId id) => _agencies.GetValueOrDefault(id);

    /// <summary>The agency that words name, by id, name, earlier name or alias; null where they name none, or more than one.</summary>
    public Body? Find(string words)
    {
        var key = TypedText.Key(words);
        if (key.Length == 0)
        {
            return null;
        }

        var named = All.Where(body => string.Equals(TypedText.Key(body.Name), key, StringComparison.Ordinal) || string.Equals(body.Id.Value, words, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
        {
            named = [.. All.Where(body => body.Aliases.Concat(body.OtherNames.Select(static other => other.Name)).Any(name => string.Equals(TypedText.Key(name), key, StringComparison.Ordinal)))];
        }

        return named is [var only] ? only : null;
    }
}
