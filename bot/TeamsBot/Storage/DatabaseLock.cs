using System.Globalization;

namespace TeamsBot.Storage;

/// <summary>
/// One bot a database, by whatever name it is called: an operating system lock on the file itself, which the system lifts when the process ends,
/// however it ends. <c>&lt;database&gt;.pid</c> beside it says whose it is; it is removed on an orderly end, so one that is still there tells of a crash.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    /// <summary>Far behind every byte that SQLite reads, writes or locks.</summary>
    private const long LockedByte = long.MaxValue - 1;

    private readonly FileStream _held;
    private readonly string _ownerPath;
    private readonly string? _place;

    private DatabaseLock(FileStream held, string ownerPath, bool previousOwnerCrashed)
    {
        _held = held;
        _ownerPath = ownerPath;
        _place = Place();
        PreviousOwnerCrashed = previousOwnerCrashed;
    }

    /// <summary>Whether the last bot on this database ended without closing it.</summary>
    public bool PreviousOwnerCrashed { get; }

    /// <summary>
    /// Whether the file that is held still lies where it was opened and was not overwritten by a backup. Windows lets nobody remove or overwrite a file
    /// that is open.
    /// </summary>
    public bool IsInPlace => !OperatingSystem.IsLinux() || (string.Equals(Place(), _place, StringComparison.Ordinal) && DatabaseHeader.NeedsLog(_held.SafeFileHandle));

    /// <exception cref="DatabaseFaultException">Another process holds the database, or it cannot be written.</exception>
    public static DatabaseLock Acquire(string databasePath)
    {
        var ownerPath = databasePath + ".pid";
        try
        {
            var held = Hold(databasePath);
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
        if (File.Exists(_ownerPath))
        {
            File.Delete(_ownerPath);
        }

        _held.Dispose();
    }

    /// <summary>
    /// SQLite has to go on using the file, so the lock must be one that its own do not meet. On Linux that is flock, as SQLite uses fcntl; on Windows a lock on a
    /// byte that does not exist. On macOS both kinds meet, so there a file beside the database is locked.
    /// </summary>
    private static FileStream Hold(string path)
    {
        // FileShare.None is flock.
        var beside = path + ".lock";
        if (OperatingSystem.IsLinux())
        {
            if (File.Exists(beside))
            {
                // An earlier version of the bot holds this file and not the database: while it runs, this one does not start.
                Open(beside, FileShare.None).Dispose();
            }

            return Open(path, FileShare.None);
        }

        if (!OperatingSystem.IsWindows())
        {
            return Open(beside, FileShare.None);
        }

        var held = Open(path, FileShare.ReadWrite);
        try
        {
            held.Lock(LockedByte, 1);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static FileStream Open(string path, FileShare share) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 0);

    /// <summary>Where the file lies now. The system says so of every open file, and of a removed one that it is "(deleted)".</summary>
    private string? Place() => OperatingSystem.IsLinux()
        ? File.ResolveLinkTarget(FormattableString.Invariant($"/proc/self/fd/{_held.SafeFileHandle.DangerousGetHandle()}"), returnFinalTarget: false)?.FullName
        : null;

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
