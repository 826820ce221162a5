using Microsoft.Data.Sqlite;
using TeamsBot.Storage.Audit;
using TeamsBot.Storage.References;
using TeamsBot.Storage.State;

namespace TeamsBot.Storage;

/// <summary>One open connection with its prepared commands, used by one caller at a time.</summary>
internal sealed class DatabaseSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<SqliteCommand> _commands = [];
    private readonly Dictionary<Type, object> _statements = [];
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private BotStateCommands? _botState;
    private ConversationReferenceCommands? _conversationReferences;
    private AuditCommands? _audit;
    private UsedFormCommands? _usedForms;

    /// <exception cref="DatabaseFaultException">The file cannot be opened.</exception>
    public DatabaseSession(DatabaseFile file)
    {
        _connection = file.Open();
        try
        {
            // A commit survives the end of the process, as the system holds the written log. Power loss may take the last seconds of it, never the
            // database: that is enough for where a conversation stands, and needs no disk flush a turn. What is durable waits for DiskFlush.
            DatabaseFile.Execute(_connection, "PRAGMA synchronous = NORMAL");
            DatabaseFile.Execute(_connection, "PRAGMA cache_size = -1024");

            // The log is folded in every 16 MB and not every 4: the turns that wait for that are then fewer than one in a hundred.
            DatabaseFile.Execute(_connection, "PRAGMA wal_autocheckpoint = 4000");
            _begin = Prepare("BEGIN IMMEDIATE");
            _commit = Prepare("COMMIT");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public BotStateCommands BotState => _botState ??= new BotStateCommands(this);

    public ConversationReferenceCommands ConversationReferences => _conversationReferences ??= new ConversationReferenceCommands(this);

    public AuditCommands Audit => _audit ??= new AuditCommands(this);

    public UsedFormCommands UsedForms => _usedForms ??= new UsedFormCommands(this);

    /// <summary>An area's own statements on this connection, prepared when they are first needed.</summary>
    public T Statements<T>(Func<DatabaseSession, T> prepare)
        where T : class
    {
        if (!_statements.TryGetValue(typeof(T), out var prepared))
        {
            _statements.Add(typeof(T), prepared = prepare(this));
        }

        return (T)prepared;
    }

    /// <summary>Whether the transaction gave the outbox something to send.</summary>
    public bool HasNewPosts { get; set; }

    /// <summary>A command that lives as long as the session, with text or number parameters of these names.</summary>
    public SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        _commands.Add(command);
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>Begins a transaction as the file's writer, so that nothing in it can fail for want of the lock.</summary>
    public void Begin() => _begin.ExecuteNonQuery();

    public void Commit() => _commit.ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in _commands)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }
}
