using Partnership.Meetings.Papers;

namespace TeamsBot.Files;

/// <summary>
/// Reads the documents that people send or lay in SharePoint: one at a time and on a thread of its own, so that none holds up turns or the calendar, and none that ended the bot before.
/// </summary>
internal sealed class DocumentReader(ReadDocument read, DocumentMarks marks) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <param name="name">What the file is called.</param>
    /// <exception cref="Storage.DatabaseFaultException">The database cannot be used; without its mark no document is read.</exception>
    public async Task<PaperReading> ReadAsync(byte[] content, string name, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);

        // Whoever gives up waiting leaves it behind; its mark goes, and the next one comes, only when it has really ended.
        return await ReadMarkedAsync(content, name, cancellationToken).WaitAsync(cancellationToken);
    }

    public void Dispose() => _one.Dispose();

    private async Task<PaperReading> ReadMarkedAsync(byte[] content, string name, CancellationToken cancellationToken)
    {
        try
        {
            if (!await marks.BeginAsync(content, name, cancellationToken))
            {
                return new PaperReading.Unreadable(PaperFault.SetAside);
            }

            try
            {
                return await Task.Factory.StartNew(() => read(content, name, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            finally
            {
                await marks.EndAsync();
            }
        }
        finally
        {
            _one.Release();
        }
    }
}
