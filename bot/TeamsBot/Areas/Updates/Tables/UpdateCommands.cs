using Microsoft.Data.Sqlite;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Updates.Tables;

/// <summary>The statements on the table of progress updates. An update is live until a newer one has taken its place.</summary>
internal sealed class UpdateCommands(DatabaseSession session)
{
    private readonly SqliteCommand _find = session.Prepare("SELECT Json FROM ProgressUpdates WHERE Id = $id", "$id");

    private readonly SqliteCommand _live = session.Prepare(
        "SELECT Json FROM ProgressUpdates WHERE Body = $body AND Subject = $subject AND State <> 'Superseded'", "$body", "$subject");

    private readonly SqliteCommand _liveOf = session.Prepare("SELECT Json FROM ProgressUpdates WHERE Body = $body AND State <> 'Superseded'", "$body");

    private readonly SqliteCommand _inState = session.Prepare("SELECT Json FROM ProgressUpdates WHERE State = $state", "$state");

    private readonly SqliteCommand _naming = session.Prepare("SELECT Json FROM ProgressUpdates WHERE instr(Json, $person) > 0", "$person");

    private readonly SqliteCommand _save = session.Prepare(
        """
        INSERT INTO ProgressUpdates (Id, Body, Subject, State, Revision, Json) VALUES ($id, $body, $subject, $state, $revision, $json)
        ON CONFLICT (Id) DO UPDATE SET State = excluded.State, Revision = excluded.Revision, Json = excluded.Json
        """,
        "$id",
        "$body",
        "$subject",
        "$state",
        "$revision",
        "$json");

    /// <summary>The update as it stands; null when there is none.</summary>
    public ProgressUpdate? Find(UpdateId id)
    {
        _find.Parameters[0].Value = Key(id);
        return _find.ExecuteScalar() is string json ? JsonRows.Read(json, UpdateJsonContext.Default.ProgressUpdate) : null;
    }

    /// <summary>What a body has on one subject.</summary>
    public List<ProgressUpdate> Live(BodyId body, string subject)
    {
        _live.Parameters[0].Value = body.Value;
        _live.Parameters[1].Value = subject;
        return _live.ReadAll(UpdateJsonContext.Default.ProgressUpdate);
    }

    /// <summary>What a body has on all its subjects.</summary>
    public List<ProgressUpdate> LiveOf(BodyId body)
    {
        _liveOf.Parameters[0].Value = body.Value;
        return _liveOf.ReadAll(UpdateJsonContext.Default.ProgressUpdate);
    }

    public List<ProgressUpdate> In(UpdateState state)
    {
        _inState.Parameters[0].Value = state.ToString();
        return _inState.ReadAll(UpdateJsonContext.Default.ProgressUpdate);
    }

    /// <summary>Every update that names a person, also one that a newer has replaced. Looks at every row.</summary>
    public List<ProgressUpdate> Naming(PersonId person)
    {
        _naming.Parameters[0].Value = person.Value.ToString("D");
        return _naming.ReadAll(UpdateJsonContext.Default.ProgressUpdate);
    }

    public void Save(ProgressUpdate update, string json)
    {
        _save.Parameters[0].Value = Key(update.Id);
        _save.Parameters[1].Value = update.Body.Value;
        _save.Parameters[2].Value = update.Subject.Id;
        _save.Parameters[3].Value = update.State.ToString();
        _save.Parameters[4].Value = update.Revision;
        _save.Parameters[5].Value = json;
        _save.ExecuteNonQuery();
    }

    private static string Key(UpdateId id) => id.Value.ToString("N");
}
