using System.Text.Json;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Storage.Returns;

namespace TeamsBot.Storage.Indicators;

/// <summary>Saves what is counted, and the line of the audit trail about it.</summary>
internal sealed class IndicatorDefinitionWrite(IndicatorDefinition? before, IndicatorDefinition after, Person by, DateTimeOffset at) : DatabaseWrite
{
    private const string Action = "indicators.define";

    private readonly string _after = Json(after);
    private readonly string? _before = before is null ? null : Json(before);

    public override bool Durable => true;

    public SavingOutcome Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        if (session.Indicators.Revision(after.Id) != after.Revision - 1)
        {
            Outcome = SavingOutcome.Stale;
            return;
        }

        session.Indicators.Save(after, _after);
        session.Audit.Append(new AuditEvent(at, by.Id.Value, by.Name, Action, IndicatorStore.Subject(after.Id), _before, _after));
        Outcome = SavingOutcome.Saved;
    }

    private static string Json(IndicatorDefinition definition) => JsonSerializer.Serialize(definition, IndicatorJsonContext.Default.IndicatorDefinition);
}
