using TeamsBot.Delivery;

namespace TeamsBot.Graph;

/// <summary>Tells the secretariat of a file, once for each version of it, and remembers which have been dealt with.</summary>
internal sealed class PaperNotices(GraphSyncState memory, SecretariatNotices notices)
{
    private const string Kind = "notice about a paper";

    public Task<bool> IsDoneAsync(FolderEntry file, CancellationToken cancellationToken) => memory.IsDoneAsync(file, cancellationToken);

    public Task SetDoneAsync(FolderEntry file, CancellationToken cancellationToken) => memory.SetDoneAsync(file, cancellationToken);

    /// <summary>Tells of a version that has not been dealt with, which it then has.</summary>
    public async Task TellOnceAsync(FolderEntry file, string text, CancellationToken cancellationToken)
    {
        if (!await memory.IsDoneAsync(file, cancellationToken))
        {
            await notices.TellAsync($"graph/file/{file.Id}/{file.Version}", Kind, text, cancellationToken);
            await memory.SetDoneAsync(file, cancellationToken);
        }
    }
}
