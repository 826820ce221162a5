using System.Globalization;

namespace TeamsBot.Storage;

/// <summary>
/// One bot a database: an operating system lock on <c>&lt;database&gt;.lock</c>, which the system lifts when the process ends, however it ends.
/// <c>&lt;database&gt;.pid</c> beside it says whose it is; it is removed on an orderly end, so one that is still there tells of a crash.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _held;
    private readonly string _ownerPath;

    private DatabaseLock(FileStream held, string ownerPath, bool previousOwnerCrashed)
    {
        _held = held;
        _ownerPath = ownerPath;
        PreviousOwnerCrashed = previousOwnerCrashed;
    }

    /// <summary>Whether the last bot on this database ended without closing it.</summary>
    public bool PreviousOwnerCrashed { get; }

    /// <exception cref="DatabaseFaultException">Another process holds the database, or the folder cannot be written.</exception>
    public static DatabaseLock Acquire(string databasePath)
    {
        var ownerPath = databasePath + ".pid";
        try
        {
            // A lock file in a shared folder is opened by other accounts too, so no FileOptions.DeleteOnClose: removing it would race with them.
            var held = new FileStream(databasePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            try
            {
                var crashed = File.Exists(ownerPath);
                File.WriteAllText(ownerPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
                return new DatabaseLock(held, ownerPath, crashed);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (IOException error) when (FileErrors.IsHeldElsewhere(error))
        {
            throw new DatabaseFaultException(
                DatabaseFault.InUse,
                $"The database '{databasePath}' is in use by another running bot{Owner(ownerPath)}. Stop that one first, or give this one a path of its own in {DatabaseOptions.SectionName}:{nameof(DatabaseOptions.Path)}.",
                error);
        }
        catch (IOException error)
        {
            throw DatabaseFaultException.From(error, databasePath);
        }
        catch (UnauthorizedAccessException error)
        {
            throw DatabaseFaultException.From(error, databasePath);
        }
    }

    public void Dispose()
    {
        File.Delete(_ownerPath);
        _held.Dispose();
    }

    private static string Owner(string ownerPath)
    {
        try
        {
            return int.TryParse(File.ReadAllText(ownerPath), NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
                ? FormattableString.Invariant($" (process id {processId})")
                : "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
