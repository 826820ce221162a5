using System.Globalization;
using Partnership.Facts;
using Partnership.Returns.Updates;
using TeamsBot.Storage.Returns;

namespace TeamsBot.Storage.Updates;

/// <summary>The progress updates. Who is told "sent" can rely on it: the disk has it.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> while the database cannot be read or written.</remarks>
internal sealed class UpdateStore(DatabaseWriter writer, DatabaseReader reader)
{
    /// <summary>The update as it stands; null when there is none.</summary>
    public ProgressUpdate? Find(UpdateId id) => reader.Read(id, static (session, id) => session.Updates.Find(id));

    /// <summary>What a body has on one subject, without what a newer one took the place of.</summary>
    public IReadOnlyList<ProgressUpdate> Live(BodyId body, string subject) =>
        reader.Read((body, subject), static (session, key) => session.Updates.Live(key.body, key.subject));

    /// <summary>What a body has on all its subjects, the newest first, without what newer ones took the place of.</summary>
    public IReadOnlyList<ProgressUpdate> LiveOf(BodyId body) => NewestFirst(reader.Read(body, static (session, body) => session.Updates.LiveOf(body)));

    /// <summary>What questions are answered from, the newest first.</summary>
    public IReadOnlyList<ProgressUpdate> Accepted() => NewestFirst(reader.Read(UpdateState.Accepted, static (session, state) => session.Updates.In(state)));

    /// <summary>What waits for the secretariat, the newest first.</summary>
    public IReadOnlyList<ProgressUpdate> Waiting() => NewestFirst(reader.Read(UpdateState.Sent, static (session, state) => session.Updates.In(state)));

    /// <summary>Whether a card has done its work already.</summary>
    public bool IsUsed(Guid form) => reader.Read(form, static (session, form) => session.UsedForms.IsUsed(form));

    /// <summary>Saves a step, or tells why nothing was written.</summary>
    public async Task<SavingOutcome> SaveAsync(UpdateSaving saving, CancellationToken cancellationToken)
    {
        var write = new UpdateWrite(saving);
        await writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    /// <summary>What the audit trail calls an update.</summary>
    public static string Subject(UpdateId id) => string.Create(CultureInfo.InvariantCulture, $"update:{id.Value:N}");

    private static List<ProgressUpdate> NewestFirst(List<ProgressUpdate> updates) => [.. updates.OrderByDescending(static update => update.Changed)];
}
