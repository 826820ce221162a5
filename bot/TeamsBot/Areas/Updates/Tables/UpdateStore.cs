using System.Globalization;
using Partnership.Facts;
using Partnership.Returns.Updates;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Updates.Tables;

/// <summary>The progress updates. Who is told "sent" can rely on it: the disk has it.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> while the database cannot be read or written.</remarks>
internal sealed class UpdateStore
{
    private readonly DatabaseWriter _writer;
    private readonly DatabaseReader _reader;
    private readonly InvalidatingCache<IReadOnlyList<ProgressUpdate>> _accepted;

    public UpdateStore(DatabaseWriter writer, DatabaseReader reader)
    {
        _writer = writer;
        _reader = reader;
        _accepted = new InvalidatingCache<IReadOnlyList<ProgressUpdate>>(() => In(UpdateState.Accepted));
    }

    /// <summary>The update as it stands; null when there is none.</summary>
    public ProgressUpdate? Find(UpdateId id) => _reader.Read(id, static (session, id) => session.Updates.Find(id));

    /// <summary>What a body has on one subject, without what a newer one took the place of.</summary>
    public IReadOnlyList<ProgressUpdate> Live(BodyId body, string subject) =>
        _reader.Read((body, subject), static (session, key) => session.Updates.Live(key.body, key.subject));

    /// <summary>What a body has on all its subjects, the newest first, without what newer ones took the place of.</summary>
    public IReadOnlyList<ProgressUpdate> LiveOf(BodyId body) => NewestFirst(_reader.Read(body, static (session, body) => session.Updates.LiveOf(body)));

    /// <summary>What questions are answered from, the newest first: from memory, as this process alone writes them.</summary>
    public IReadOnlyList<ProgressUpdate> Accepted() => _accepted.Get();

    /// <summary>What waits for the secretariat, the newest first.</summary>
    public IReadOnlyList<ProgressUpdate> Waiting() => In(UpdateState.Sent);

    /// <summary>Whether a card has done its work already.</summary>
    public bool IsUsed(Guid form) => _reader.Read(form, static (session, form) => session.UsedForms.IsUsed(form));

    /// <summary>Saves a step, or tells why nothing was written.</summary>
    public async Task<SavingOutcome> SaveAsync(UpdateSaving saving, CancellationToken cancellationToken)
    {
        var write = new UpdateWrite(saving, _accepted.Forget);
        await _writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    /// <summary>What the audit trail calls an update.</summary>
    public static string Subject(UpdateId id) => string.Create(CultureInfo.InvariantCulture, $"update:{id.Value:N}");

    private List<ProgressUpdate> In(UpdateState state) => NewestFirst(_reader.Read(state, static (session, state) => session.Updates.In(state)));

    private static List<ProgressUpdate> NewestFirst(List<ProgressUpdate> updates) => [.. updates.OrderByDescending(static update => update.Changed)];
}
