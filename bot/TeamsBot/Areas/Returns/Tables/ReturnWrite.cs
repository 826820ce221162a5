using Partnership.Returns;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>Saves one step of a return with everything that belongs to it: the kept submission, the audit line, the form's use and what people are told.</summary>
/// <param name="before">The document that the step was made from; null for a new return.</param>
internal sealed class ReturnWrite(ReturnSaving saving, string? before) : DatabaseWrite
{
    /// <summary>The document that is kept. It is made before the writer's turn, which others wait for.</summary>
    public string Json { get; } = saving.Discards ? ReturnCommands.None : ReturnCommands.Write(saving.After);

    public override bool Durable => true;

    public SavingOutcome Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        var after = saving.After;
        var kept = session.Returns.Revision(after.Key);
        if (saving.Before is { } made ? kept != made.Revision : kept >= after.Revision || session.Returns.FindJson(after.Key) is not null)
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

        session.Audit.Append(new AuditEvent(after.Changed, after.ChangedBy.Id.Value, after.ChangedBy.Name, saving.Action, ReturnStore.Subject(after.Key), before, saving.Discards ? null : Json));
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
