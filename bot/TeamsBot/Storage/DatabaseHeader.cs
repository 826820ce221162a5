using Microsoft.Win32.SafeHandles;

namespace TeamsBot.Storage;

/// <summary>What SQLite notes in a database file's header (https://www.sqlite.org/fileformat.html#file_format_version_numbers).</summary>
internal static class DatabaseHeader
{
    private const int ReadVersion = 19;
    private const byte WithLog = 2;

    /// <summary>
    /// Whether the file is used with a log beside it (WAL): it is open, or was not closed in order. A backup, a file that was closed in order and an
    /// empty one are not.
    /// </summary>
    public static bool NeedsLog(SafeFileHandle file)
    {
        Span<byte> version = stackalloc byte[1];
        return RandomAccess.Read(file, version, ReadVersion) == 1 && version[0] == WithLog;
    }
}
