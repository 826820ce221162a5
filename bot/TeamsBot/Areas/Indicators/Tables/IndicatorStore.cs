using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>What is counted and what was reported. Both are answered from memory, as many typed requests and questions ask for them: this process alone writes the tables.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> while the database cannot be read or written.</remarks>
internal sealed class IndicatorStore
{
    private readonly DatabaseWriter _writer;
    private readonly DatabaseReader _reader;
    private readonly InvalidatingCache<IReadOnlyList<IndicatorDefinition>> _definitions;
    private readonly InvalidatingCache<IReadOnlyList<IndicatorValue>> _values;

    public IndicatorStore(DatabaseWriter writer, DatabaseReader reader)
    {
        _writer = writer;
        _reader = reader;
        _definitions = new InvalidatingCache<IReadOnlyList<IndicatorDefinition>>(() => reader.Read(0, static (session, _) => session.Indicators.Definitions()));
        _values = new InvalidatingCache<IReadOnlyList<IndicatorValue>>(() => reader.Read(0, static (session, _) => session.Indicators.Values()));
    }

    /// <summary>What the secretariat has defined or changed; the same list until that changes.</summary>
    public IReadOnlyList<IndicatorDefinition> Definitions() => _definitions.Get();

    /// <summary>Everything reported, the oldest quarter first; the same list until that changes.</summary>
    public IReadOnlyList<IndicatorValue> Values() => _values.Get();

    /// <summary>Grows with every figure that an area reports for a quarter; 0 before the first.</summary>
    public int RevisionOf(FundedLineId area, Quarter quarter) => _reader.Read((area, quarter), static (session, key) => session.Indicators.Revision(key.area, key.quarter));

    /// <summary>Whether a card has done its work already.</summary>
    public bool IsUsed(Guid form) => _reader.Read(form, static (session, form) => session.UsedForms.IsUsed(form));

    /// <summary>Saves an area's figures, or tells why nothing was written.</summary>
    public async Task<SavingOutcome> SaveAsync(IndicatorReport report, CancellationToken cancellationToken)
    {
        var write = new IndicatorReportWrite(report, _values.Forget);
        await _writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    /// <summary>Saves definitions, all or none, or tells why nothing was written.</summary>
    /// <param name="form">The card's nonce, so that a second press or delivery changes nothing; null where no card was pressed.</param>
    public async Task<SavingOutcome> SaveAsync(IReadOnlyList<IndicatorChange> changes, Person by, DateTimeOffset at, Guid? form, CancellationToken cancellationToken)
    {
        var write = new IndicatorDefinitionWrite(changes, by, at, form, _definitions.Forget);
        await _writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    /// <summary>What the audit trail calls an area's report of a quarter.</summary>
    public static string Subject(FundedLineId area, Quarter quarter) => $"indicators:{area.Value}/{IndicatorCommands.Key(quarter)}";

    /// <summary>What the audit trail calls an indicator.</summary>
    public static string Subject(IndicatorId id) => $"indicator:{id.Value}";
}
