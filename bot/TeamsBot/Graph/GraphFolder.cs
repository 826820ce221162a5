using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Partnership.Meetings.Papers;
using Partnership.Texts;

namespace TeamsBot.Graph;

/// <summary>The SharePoint folder with agendas and papers, read through Graph.</summary>
/// <remarks>What goes wrong comes out as the exception that it is; <see cref="GraphFault"/> sorts them.</remarks>
internal sealed class GraphFolder(GraphConnection connection, IOptions<GraphOptions> options)
{
    private const int PageSize = 200;

    /// <summary>A folder of papers has tens of entries: more pages than this are a server that repeats itself.</summary>
    private const int MostPages = 50;

    private static readonly string[] _fields = ["id", "name", "eTag", "size", "file", "folder"];

    private string? _drive;

    /// <summary>What lies in the folder of the settings, by name.</summary>
    public async Task<IReadOnlyList<FolderEntry>> ListAsync(CancellationToken cancellationToken)
    {
        var drive = await DriveAsync(cancellationToken);
        var folder = options.Value.Folder.Trim('/');
        if (folder.Length == 0)
        {
            return await ListAsync("root", cancellationToken);
        }

        var item = await connection.Client.Drives[drive].Root.ItemWithPath(folder).GetAsync(request => request.QueryParameters.Select = _fields, cancellationToken);
        return await ListAsync(item?.Id ?? throw new GraphAnswerException("The folder's answer holds no id."), cancellationToken);
    }

    /// <summary>What lies in a folder, by name.</summary>
    public async Task<IReadOnlyList<FolderEntry>> ListAsync(string folderId, CancellationToken cancellationToken)
    {
        var children = connection.Client.Drives[await DriveAsync(cancellationToken)].Items[folderId].Children;
        var entries = new List<FolderEntry>();
        var page = await children.GetAsync(
            request =>
            {
                request.QueryParameters.Select = _fields;
                request.QueryParameters.Top = PageSize;
            },
            cancellationToken);
        for (var count = 1; ; count++)
        {
            entries.AddRange((page?.Value ?? throw new GraphAnswerException("The folder's answer holds no list of files.")).Select(Read));
            if (page.OdataNextLink is not { Length: > 0 } next)
            {
                entries.Sort(static (one, other) => string.Compare(one.Name, other.Name, StringComparison.OrdinalIgnoreCase));
                return entries;
            }

            if (count == MostPages)
            {
                throw new GraphAnswerException("The folder's pages have no end.");
            }

            page = await children.WithUrl(next).GetAsync(cancellationToken: cancellationToken);
        }
    }

    /// <summary>Downloads a file, as far as the size that a paper may have.</summary>
    public async Task<byte[]> LoadAsync(FolderEntry file, CancellationToken cancellationToken)
    {
        var content = await connection.Client.Drives[await DriveAsync(cancellationToken)].Items[file.Id].Content.GetAsync(cancellationToken: cancellationToken);

        // The client gives none for a file without content.
        await using var stream = content ?? Stream.Null;
        return await PaperReader.LoadAsync(stream, cancellationToken);
    }

    private async Task<string> DriveAsync(CancellationToken cancellationToken)
    {
        if (options.Value.DriveId.Length > 0)
        {
            return options.Value.DriveId;
        }

        return _drive ??= (await connection.Client.Sites[options.Value.SiteId].Drive.GetAsync(request => request.QueryParameters.Select = ["id"], cancellationToken))?.Id
            ?? throw new GraphAnswerException("The site's answer names no document library.");
    }

    private static FolderEntry Read(DriveItem item) => item is { Id: { Length: > 0 } id, Name: { Length: > 0 } name }
        ? new FolderEntry(id, CleanText.Of(name), item.ETag ?? "", item.Folder is not null, item.Size ?? 0)
        : throw new GraphAnswerException("A file of the folder has no id or no name.");
}
