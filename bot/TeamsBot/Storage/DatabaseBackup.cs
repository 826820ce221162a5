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
        var target = Path.GetFullPath(path);
        RefuseExisting(target);
        if (!File.Exists(file.Path))
        {
            throw new DatabaseFaultException(
                DatabaseFault.Unreachable,
                $"There is no database '{file.Path}' to back up. Check {DatabaseOptions.SectionName}:{nameof(DatabaseOptions.Path)}.");
        }

        var partial = FormattableString.Invariant($"{target}.{Environment.ProcessId}.partial");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Copy(target, partial);
            return Publish(partial, target);
        }
        catch (IOException error)
        {
            throw DatabaseFaultException.From(error, target);
        }
        catch (UnauthorizedAccessException error)
        {
            throw DatabaseFaultException.From(error, target);
        }
        finally
        {
            File.Delete(partial);
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

    private void Copy(string target, string partial)
    {
        using var source = file.Open();
        try
        {
            using var copy = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = partial, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
            copy.Open();
            CopyPages(source, copy);

            // The copy is one file: without this it would need a log beside it as the live one does.
            DatabaseFile.Execute(copy, "PRAGMA journal_mode = DELETE");
            IntegrityCheck.Full(copy, target);
        }
        catch (SqliteException error)
        {
            throw DatabaseFaultException.From(error, target) ?? (Exception)error;
        }
    }

    /// <summary>All pages in one step, so from one state of the database; in WAL mode that holds no writer up.</summary>
    private void CopyPages(SqliteConnection source, SqliteConnection copy)
    {
        try
        {
            source.BackupDatabase(copy);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw DatabaseFaultException.Corrupt(file.Path, error.Message, error);
        }
    }

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
