namespace TeamsBot.Storage;

/// <summary>What keeps the bot from its database.</summary>
internal enum DatabaseFault
{
    /// <summary>Another running bot holds the database.</summary>
    InUse,

    /// <summary>Another program keeps the file locked.</summary>
    Locked,

    /// <summary>The file or its folder cannot be written.</summary>
    ReadOnly,

    /// <summary>The file is damaged, or no SQLite database at all.</summary>
    Corrupt,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The file or folder cannot be opened, read or found.</summary>
    Unreachable,

    /// <summary>The file is a database, but not one that this version of the bot can use.</summary>
    Unknown,

    /// <summary>The file was removed or replaced while the bot has it open.</summary>
    Removed,

    /// <summary>The file was replaced, and the log beside it is that of the one before.</summary>
    ForeignLog,

    /// <summary>A backup would overwrite a file.</summary>
    BackupExists,

    /// <summary>A backup cannot be written.</summary>
    BackupFailed,
}
