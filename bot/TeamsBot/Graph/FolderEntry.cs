namespace TeamsBot.Graph;

/// <summary>A file or a folder in a SharePoint library.</summary>
/// <param name="Id">Stays when it is renamed or moved within the library.</param>
/// <param name="Version">Another one with each change; the item's ETag.</param>
/// <param name="Size">In bytes; 0 for a folder.</param>
internal sealed record FolderEntry(string Id, string Name, string Version, bool IsFolder, long Size)
{
    /// <summary>Where a paper's summary says that it comes from.</summary>
    public string Origin => $"{Id} {Version}";
}
