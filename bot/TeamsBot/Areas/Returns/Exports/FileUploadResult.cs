namespace TeamsBot.Areas.Returns.Exports;

/// <summary>What came of an upload.</summary>
internal enum FileUploadResult
{
    Done,

    /// <summary>The address is not one that files may go to; nothing was sent.</summary>
    NotTrusted,

    /// <summary>The other side refused it, or did not answer in time.</summary>
    Failed,
}
