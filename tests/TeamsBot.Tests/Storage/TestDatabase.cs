using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json.Linq;
using TeamsBot.Storage;
using TeamsBot.Storage.References;
using TeamsBot.Storage.State;

namespace TeamsBot.Tests.Storage;

/// <summary>A database of its own in a folder of its own, opened by the production classes; it can be closed and opened again.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <param name="lockWait">How long to wait for another program's lock; if left out, longer than a busy machine takes for anything.</param>
    /// <param name="connectionOpened">Runs on every connection of the bot.</param>
    public TestDatabase(TimeSpan? lockWait = null, Action<SqliteConnection>? connectionOpened = null)
    {
        Folder = Directory.CreateTempSubdirectory("teamsbot-").FullName;
        File = new DatabaseFile(Path.Combine(Folder, "data", "bot.db"), lockWait ?? TimeSpan.FromSeconds(60))
        {
            ConnectionOpened = connectionOpened,
        };
        Start();
    }

    public string Folder { get; }

    public DatabaseFile File { get; }

    public BotDatabase Database { get; private set; } = null!;

    public BotDbContextFactory Contexts { get; private set; } = null!;

    public DatabaseWriter Writer { get; private set; } = null!;

    public DatabaseReader Reader { get; private set; } = null!;

    public SqliteBotStorage Storage { get; private set; } = null!;

    public ConversationReferenceStore References { get; private set; } = null!;

    /// <summary>Ends everything in order and starts it anew on the same file, as a restart of the bot does.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        Start();
    }

    public async Task StopAsync()
    {
        Reader.Dispose();
        await Writer.DisposeAsync();
        Database.Dispose();
    }

    public Task SaveAsync(string key, object value, CancellationToken cancellationToken = default) =>
        Storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [key] = value }, cancellationToken);

    /// <summary>The stored object; null when there is none.</summary>
    public async Task<JObject?> LoadAsync(string key) =>
        (await Storage.ReadAsync([key])).TryGetValue(key, out var found) ? (JObject)found : null;

    /// <summary>A connection of another program.</summary>
    public SqliteConnection OpenAsOther()
    {
        var connection = new SqliteConnection(File.ConnectionString(SqliteOpenMode.ReadWrite, pooling: false));
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private void Start()
    {
        Contexts = new BotDbContextFactory(File);
        Database = new BotDatabase(File, Contexts, NullLogger<BotDatabase>.Instance);
        Writer = new DatabaseWriter(Database, NullLogger<DatabaseWriter>.Instance);
        Reader = new DatabaseReader(Database);
        Storage = new SqliteBotStorage(Writer, Reader, TimeProvider.System);
        References = new ConversationReferenceStore(Database, Writer, Reader, Contexts, TimeProvider.System);
    }
}
