using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Areas.Indicators.Tables;
using TeamsBot.Areas.Returns;
using TeamsBot.Facts;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Indicators;

/// <summary>Brings together the facts' indicators, what the secretariat made of them, and what the areas reported.</summary>
internal sealed class IndicatorCatalogue(Knowledge knowledge, IndicatorStore store) : IKnownIndicators
{
    private volatile Merged? _merged;

    /// <summary>The Commissioner's indicators, as the secretariat has changed them, and then its own.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public async ValueTask<IReadOnlyList<IndicatorDefinition>> DefinitionsAsync() => Merge((await knowledge.GetAsync()).Facts);

    /// <summary>As <see cref="DefinitionsAsync"/>; while the database cannot be read, the facts' own.</summary>
    public async ValueTask<IReadOnlyList<IndicatorDefinition>> KnownDefinitionsAsync()
    {
        try
        {
            return await DefinitionsAsync();
        }
        catch (DatabaseFaultException)
        {
            // Words are only read here: whoever then takes the request says that the database fails.
            return CommissionersIndicators.Of((await knowledge.GetAsync()).Facts);
        }
    }

    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public async ValueTask<IndicatorPicture> ReadAsync()
    {
        var facts = (await knowledge.GetAsync()).Facts;
        return new IndicatorPicture(facts, Merge(facts), store.Values(), AreasOf(facts));
    }

    /// <summary>What moved the wrong way in the newest quarter of a funding year that anything was reported for.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public async ValueTask<IReadOnlyList<IndicatorComparison>> WrongWayAsync(PeriodId year)
    {
        var picture = await ReadAsync();
        return picture.Newest(year) is { } quarter ? picture.Scorecard.WrongWay(quarter) : [];
    }

    /// <summary>The community safety partnerships: the lines that are shares of another and go to a body.</summary>
    private static IReadOnlyList<Allocation> AreasOf(FactBook facts)
    {
        var names = new AreaNames(facts);
        return [.. facts.FundedLines.Where(static line => line is { PartOf: not null, Body: not null }).Select(line => new Allocation(line.Id, line.Name, names.CodeOf(line.Id), line.Body, Money.FromPounds(0)))];
    }

    private IReadOnlyList<IndicatorDefinition> Merge(FactBook facts)
    {
        var own = store.Definitions();
        if (_merged is { } merged && ReferenceEquals(merged.Facts, facts) && ReferenceEquals(merged.Own, own))
        {
            return merged.All;
        }

        var given = CommissionersIndicators.Of(facts);
        IReadOnlyList<IndicatorDefinition> all =
        [
            .. given.Select(one => own.FirstOrDefault(changed => changed.Id == one.Id) ?? one),
            .. own.Where(one => given.All(other => other.Id != one.Id)),
        ];
        _merged = new Merged(facts, own, all);
        return all;
    }

    private sealed record Merged(FactBook Facts, IReadOnlyList<IndicatorDefinition> Own, IReadOnlyList<IndicatorDefinition> All);
}
