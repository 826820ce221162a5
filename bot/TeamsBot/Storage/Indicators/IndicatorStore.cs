using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Storage.Returns;

namespace TeamsBot.Storage.Indicators;

/// <summary>What is counted and what was reported. Definitions are answered from memory, as every typed request asks for them: this process alone writes the table.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> while the database cannot be read or written.</remarks>
internal sealed class IndicatorStore(DatabaseWriter writer, DatabaseReader reader)
{
    private readonly Lock _reading = new();
    private volatile IReadOnlyList<IndicatorDefinition>? _definitions;

    /// <summary>What the secretariat has defined or changed; the same list until that changes.</summary>
    public IReadOnlyList<IndicatorDefinition> Definitions()
    {
        if (_definitions is { } known)
        {
            return known;
        }

        lock (_reading)
        {
            return _definitions ??= reader.Read(0, static (session, _) => session.Indicators.Definitions());
        }
    }

    /// <summary>Everything reported, the oldest quarter first.</summary>
    public IReadOnlyList<IndicatorValue> Values() => reader.Read(0, static (session, _) => session.Indicators.Values());

    /// <summary>Grows with every figure that an area reports for a quarter; 0 before the first.</summary>
    public int RevisionOf(FundedLineId area, Quarter quarter) => reader.Read((area, quarter), static (session, key) => session.Indicators.Revision(key.area, key.quarter));

    /// <summary>Whether a card has done its work already.</summary>
    public bool IsUsed(Guid form) => reader.Read(form, static (session, form) => session.UsedForms.IsUsed(form));

    /// <summary>Saves an area's figures, or tells why nothing was written.</summary>
    public async Task<SavingOutcome> SaveAsync(IndicatorReport report, CancellationToken cancellationToken)
    {
        var write = new IndicatorReportWrite(report);
        await writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    /// <summary>Saves a definition, or tells why nothing was written.</summary>
    /// <param name="before">What it was made from; null for a new one.</param>
    public async Task<SavingOutcome> SaveAsync(IndicatorDefinition? before, IndicatorDefinition after, Person by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var write = new IndicatorDefinitionWrite(before, after, by, at);
        await writer.WriteAsync(write, cancellationToken);
        lock (_reading)
        {
            _definitions = null;
        }

        return write.Outcome;
    }

    /// <summary>What the audit trail calls an area's report of a quarter.</summary>
    public static string Subject(FundedLineId area, Quarter quarter) => $"indicators:{area.Value}/{IndicatorCommands.Key(quarter)}";

    /// <summary>What the audit trail calls an indicator.</summary>
    public static string Subject(IndicatorId id) => $"indicator:{id.Value}";
}
