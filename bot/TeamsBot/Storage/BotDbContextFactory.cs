using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TeamsBot.Storage;

/// <summary>
/// Contexts on the bot's file. The options are made with the first context and not with the container: loading Entity Framework takes
/// longer than the rest of the start, and an answer needs none of it. For the same reason this is not Entity Framework's own interface:
/// naming that loads the library.
/// </summary>
internal sealed class BotDbContextFactory(DatabaseFile file)
{
    private DbContextOptions<BotDbContext>? _options;

    public BotDbContext CreateDbContext() => new(LazyInitializer.EnsureInitialized(ref _options, CreateOptions));

    /// <summary>Closes the connections that contexts have left open for the next ones, so that the file is free.</summary>
    public void CloseIdleConnections()
    {
        using var connection = new SqliteConnection(file.ConnectionString(SqliteOpenMode.ReadWrite, pooling: true));
        SqliteConnection.ClearPool(connection);
    }

    private DbContextOptions<BotDbContext> CreateOptions() => new DbContextOptionsBuilder<BotDbContext>()
        .UseSqlite(file.ConnectionString(SqliteOpenMode.ReadWrite, pooling: true))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new ConnectionPreparation(file))
        .Options;

    private sealed class ConnectionPreparation(DatabaseFile file) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            file.Prepare((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            file.Prepare((SqliteConnection)connection);
            return Task.CompletedTask;
        }
    }
}
