using System.Text.Json;
using Partnership.Returns;

namespace TeamsBot.Storage.Returns;

/// <summary>Saves one step of a return with everything that belongs to it: the kept submission, the audit line, the form's use and what people are told.</summary>
internal sealed class ReturnWrite(ReturnSaving saving) : DatabaseWrite
{
    // Both made before the writer's turn, which others wait for.
    private readonly string? _before = saving.Before is null ? null : JsonSerializer.Serialize(saving.Before, ReturnJsonContext.Default.Return);

    /// <summary>The document that is kept.</summary>
    public string Json { get; } = JsonSerializer.Serialize(saving.After, ReturnJsonContext.Default.Return);

    public override bool Durable => true;

    public SavingOutcome Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        var after = saving.After;
        if (session.Returns.Revision(after.Key) != (saving.Before?.Revision ?? 0))
        {
            Outcome = saving.Form is { } used && session.UsedForms.IsUsed(used) ? SavingOutcome.Repeated : SavingOutcome.Stale;
            return;
        }

        if (saving.Form is { } form && !session.UsedForms.TryUse(form, after.Changed))
        {
            Outcome = SavingOutcome.Repeated;
            return;
        }

        session.Returns.Save(after, Json);
        if (saving.ConcernsSubmission)
        {
            KeepSubmission(session);
        }

        session.Audit.Append(new AuditEvent(after.Changed, after.ChangedBy.Id.Value, after.ChangedBy.Name, saving.Action, ReturnStore.Subject(after.Key), _before, Json));
        foreach (var message in saving.Messages)
        {
            session.Outbox.Add(message, after.Changed);
        }

        Outcome = SavingOutcome.Saved;
    }

    /// <summary>A return that goes back to its writer leaves its submission as it was submitted; the audit trail says that it went back.</summary>
    private void KeepSubmission(DatabaseSession session)
    {
        if (saving.After.State != ReturnState.Draft)
        {
            session.Returns.SaveSubmission(saving.After, Json);
        }
    }
}
