using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>Copies the database while the bot goes on writing it.</summary>
internal sealed class DatabaseBackup(DatabaseFile file)
{
    /// <summary>
    /// Copies the database, as it stands at one moment, to a file that is whole on its own. The copy is checked page by page before it gets
    /// its name, so a file of that name is a good backup.
    /// </summary>
    /// <param name="path">The new file; its folder is created. A file of that name is never overwritten.</param>
    /// <returns>The copy's size in bytes.</returns>
    /// <exception cref="DatabaseFaultException">There is a file of that name, or either file cannot be used.</exception>
    public long CopyTo(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw NotWritten(path, "it has no name");
        }

        var target = Path.GetFullPath(path);
        RefuseExisting(target);
        if (!File.Exists(file.Path))
        {
            throw new DatabaseFaultException(
                DatabaseFault.Unreachable,
                $"There is no database '{file.Path}' to back up. Check {DatabaseOptions.SectionName}:{nameof(DatabaseOptions.Path)}.");
        }

        using var source = OpenSource();
        var partial = FormattableString.Invariant($"{target}.{Environment.ProcessId}.partial");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Copy(source, target, partial);
            return Publish(partial, target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(target, error.Message, error);
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }

    private static void RefuseExisting(string target)
    {
        if (Path.Exists(target))
        {
            throw new DatabaseFaultException(
                DatabaseFault.BackupExists, $"'{target}' exists already and was left as it is. Give the backup another name.");
        }
    }

    /// <summary>SQLite opens a file only when it reads from it. So that is done here, where a fault can be no other file's.</summary>
    private SqliteConnection OpenSource()
    {
        var source = file.Open();
        try
        {
            DatabaseFile.Execute(source, "SELECT count(*) FROM sqlite_master");
            return source;
        }
        catch (SqliteException error)
        {
            source.Dispose();
            throw DatabaseFaultException.From(error, file.Path) ?? (Exception)error;
        }
    }

    private void Copy(SqliteConnection source, string target, string partial)
    {
        try
        {
            using var copy = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = partial, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
            copy.Open();

            // All pages in one step, so from one state of the database; in WAL mode that holds no writer up.
            source.BackupDatabase(copy);

            // The copy is one file: without this it would need a log beside it as the live one does.
            DatabaseFile.Execute(copy, "PRAGMA journal_mode = DELETE");
            IntegrityCheck.Full(copy, file.Path);
        }
        catch (SqliteException error)
        {
            throw IsOfSource(error) && DatabaseFaultException.From(error, file.Path) is { } fault ? fault : NotWritten(target, error.Message, error);
        }
    }

    /// <summary>The copy is new and nobody else's: it is not damaged, nobody locks it, and nothing is read from it before it is written.</summary>
    private static bool IsOfSource(SqliteException error) =>
        error.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED
        || error.SqliteExtendedErrorCode is SQLitePCL.raw.SQLITE_IOERR_READ or SQLitePCL.raw.SQLITE_IOERR_SHORT_READ;

    private static DatabaseFaultException NotWritten(string target, string reason, Exception? error = null) => new(
        DatabaseFault.BackupFailed,
        $"The backup '{target}' cannot be written ({reason.TrimEnd('.')}). The database was left as it is. Name a file in a folder that this account may write to, on a disk with room for it.",
        error);

    private static long Publish(string partial, string target)
    {
        using (var written = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        RefuseExisting(target);
        File.Move(partial, target, overwrite: false);
        return new FileInfo(target).Length;
    }
}
