using System.Text.Json;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Storage.Returns;

namespace TeamsBot.Storage.Indicators;

/// <summary>Saves what is counted, and the line of the audit trail about it.</summary>
/// <param name="ended">Called when the definitions that are kept may be others than before, and before the caller goes on.</param>
internal sealed class IndicatorDefinitionWrite(IndicatorDefinition? before, IndicatorDefinition after, Person by, DateTimeOffset at, Guid? form, Action ended) : DatabaseWrite
{
    private const string Verb = "indicators.define";

    private readonly string _after = Json(after);
    private readonly string? _before = before is null ? null : Json(before);

    public override bool Durable => true;

    public SavingOutcome Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        if (session.Indicators.Revision(after.Id) != after.Revision - 1)
        {
            Outcome = form is { } used && session.UsedForms.IsUsed(used) ? SavingOutcome.Repeated : SavingOutcome.Stale;
            return;
        }

        if (form is { } fresh && !session.UsedForms.TryUse(fresh, at))
        {
            Outcome = SavingOutcome.Repeated;
            return;
        }

        session.Indicators.Save(after, _after);
        session.Audit.Append(new AuditEvent(at, by.Id.Value, by.Name, Verb, IndicatorStore.Subject(after.Id), _before, _after));
        Outcome = SavingOutcome.Saved;
    }

    protected override void Committed() => ended();

    protected override void Failed() => ended();

    private static string Json(IndicatorDefinition definition) => JsonSerializer.Serialize(definition, IndicatorJsonContext.Default.IndicatorDefinition);
}
