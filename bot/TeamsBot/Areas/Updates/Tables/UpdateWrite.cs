using System.Text.Json;
using Partnership.Returns.Updates;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.Updates.Tables;

/// <summary>Saves one step of a progress update with everything that belongs to it: the updates that gave way, the audit lines, the form's use and what people are told.</summary>
/// <param name="ended">Called after a commit or a failure and before the caller goes on, so that updates held in memory are read again.</param>
internal sealed class UpdateWrite(UpdateSaving saving, Action ended) : DatabaseWrite
{
    private const string Superseded = "updates.supersede";

    // Made before the writer's turn, which others wait for.
    private readonly IReadOnlyList<Change> _changes =
    [
        Change.Of(saving.Made.Update, saving.Seen, saving.Action),
        .. saving.Made.Superseded.Select(update => Change.Of(update, saving.Seen, Superseded)),
    ];

    public override bool Durable => true;

    public SavingOutcome Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        if (!IsAsSeen(session))
        {
            Outcome = saving.Form is { } used && session.UsedForms.IsUsed(used) ? SavingOutcome.Repeated : SavingOutcome.Stale;
            return;
        }

        if (saving.Form is { } form && !session.UsedForms.TryUse(form, saving.At))
        {
            Outcome = SavingOutcome.Repeated;
            return;
        }

        foreach (var change in _changes)
        {
            session.Updates.Save(change.Update, change.After);
            session.Audit.Append(new AuditEvent(saving.At, saving.By.Id.Value, saving.By.Name, change.Action, UpdateStore.Subject(change.Update.Id), change.Before, change.After));
        }

        foreach (var message in saving.Messages)
        {
            session.Outbox.Add(message, saving.At);
        }

        Outcome = SavingOutcome.Saved;
    }

    protected override void Committed() => ended();

    protected override void Failed() => ended();

    /// <summary>Also a new update of someone else counts: it would have given way, or would have had this one give way.</summary>
    private bool IsAsSeen(DatabaseSession session)
    {
        var made = saving.Made.Update;
        var kept = session.Updates.Live(made.Body, made.Subject.Id).Select(update => (update.Id, update.Revision)).ToHashSet();
        return kept.SetEquals(saving.Seen.Select(update => (update.Id, update.Revision)))
            && (kept.Contains((made.Id, made.Revision - 1)) || session.Updates.Find(made.Id) is null);
    }

    private sealed record Change(ProgressUpdate Update, string Action, string? Before, string After)
    {
        public static Change Of(ProgressUpdate update, IReadOnlyList<ProgressUpdate> seen, string action) =>
            new(update, action, seen.FirstOrDefault(one => one.Id == update.Id) is { } before ? Json(before) : null, Json(update));

        private static string Json(ProgressUpdate update) => JsonSerializer.Serialize(update, UpdateJsonContext.Default.ProgressUpdate);
    }
}
