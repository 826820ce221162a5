using System.Text.Json;
using Partnership.Returns;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>Saves a funding period, the line of the audit trail about it and what people are told of it.</summary>
/// <param name="ended">Called after a commit or a failure and before the caller goes on, so that periods held in memory are read again.</param>
internal sealed class FundingPeriodWrite(FundingPeriod? before, FundingPeriod after, Person by, DateTimeOffset at, Guid? form, IReadOnlyList<OutboxPost> messages, Action ended) : DatabaseWrite
{
    private readonly string _after = JsonSerializer.Serialize(after, ReturnJsonContext.Default.FundingPeriod);
    private readonly string? _before = before is null ? null : JsonSerializer.Serialize(before, ReturnJsonContext.Default.FundingPeriod);

    public override bool Durable => true;

    public SavingOutcome Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        if (session.Returns.PeriodRevision(after.Id) != (before?.Revision ?? 0))
        {
            Outcome = form is { } used && session.UsedForms.IsUsed(used) ? SavingOutcome.Repeated : SavingOutcome.Stale;
            return;
        }

        if (form is { } fresh && !session.UsedForms.TryUse(fresh, at))
        {
            Outcome = SavingOutcome.Repeated;
            return;
        }

        session.Returns.Save(after, _after);
        session.Audit.Append(new AuditEvent(at, by.Id.Value, by.Name, "periods.save", $"period:{after.Id.Value}", _before, _after));
        foreach (var message in messages)
        {
            session.Outbox.Add(message, at);
        }

        Outcome = SavingOutcome.Saved;
    }

    protected override void Committed() => ended();

    protected override void Failed() => ended();
}
