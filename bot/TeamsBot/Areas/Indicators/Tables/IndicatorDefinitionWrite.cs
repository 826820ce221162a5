using System.Text.Json;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>Saves what is counted, all of it or nothing, and the lines of the audit trail about it.</summary>
/// <param name="ended">Called after a commit or a failure and before the caller goes on, so that definitions held in memory are read again.</param>
internal sealed class IndicatorDefinitionWrite(IReadOnlyList<IndicatorChange> changes, Person by, DateTimeOffset at, Guid? form, Action ended) : DatabaseWrite
{
    private const string Verb = "indicators.define";

    public override bool Durable => true;

    public SavingOutcome Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        if (changes.Any(change => session.Indicators.Revision(change.After.Id) != change.After.Revision - 1))
        {
            Outcome = form is { } used && session.UsedForms.IsUsed(used) ? SavingOutcome.Repeated : SavingOutcome.Stale;
            return;
        }

        if (form is { } fresh && !session.UsedForms.TryUse(fresh, at))
        {
            Outcome = SavingOutcome.Repeated;
            return;
        }

        foreach (var (before, after) in changes)
        {
            var json = Json(after);
            session.Indicators.Save(after, json);
            session.Audit.Append(new AuditEvent(at, by.Id.Value, by.Name, Verb, IndicatorStore.Subject(after.Id), before is null ? null : Json(before), json));
        }

        Outcome = SavingOutcome.Saved;
    }

    protected override void Committed() => ended();

    protected override void Failed() => ended();

    private static string Json(IndicatorDefinition definition) => JsonSerializer.Serialize(definition, IndicatorJsonContext.Default.IndicatorDefinition);
}
