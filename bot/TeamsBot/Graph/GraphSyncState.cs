using System.Globalization;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Graph;

/// <summary>What is remembered of readings beyond a restart: outages that people were told of, and files that have been dealt with.</summary>
internal sealed class GraphSyncState(IStorage storage)
{
    /// <summary>The outage that a part is in; null while it can be read.</summary>
    public async Task<GraphOutage?> FindOutageAsync(GraphPart part, CancellationToken cancellationToken) =>
        await FindAsync(OutageKey(part), cancellationToken) is { } json
        && DateTimeOffset.TryParse((string?)json["since"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
        && Enum.TryParse<GraphFaultKind>((string?)json["kind"], out var kind)
            ? new GraphOutage(since, kind, (bool?)json["told"] == true)
            : null;

    /// <param name="outage">Null where it is over.</param>
    public Task SetOutageAsync(GraphPart part, GraphOutage? outage, CancellationToken cancellationToken) =>
        outage is null
            ? storage.DeleteAsync([OutageKey(part)], cancellationToken)
            : SetAsync(
                OutageKey(part),
                new JObject { ["since"] = outage.Since.ToString("O", CultureInfo.InvariantCulture), ["kind"] = outage.Kind.ToString(), ["told"] = outage.IsTold },
                cancellationToken);

    /// <summary>Whether this version of a file has been dealt with.</summary>
    public async Task<bool> IsDoneAsync(FolderEntry file, CancellationToken cancellationToken) =>
        await FindAsync(FileKey(file), cancellationToken) is { } json && string.Equals((string?)json["version"], file.Version, StringComparison.Ordinal);

    public Task SetDoneAsync(FolderEntry file, CancellationToken cancellationToken) => SetAsync(FileKey(file), new JObject { ["version"] = file.Version }, cancellationToken);

    private static string OutageKey(GraphPart part) => $"graph/outage/{part}";

    private static string FileKey(FolderEntry file) => $"graph/file/{file.Id}";

    private async Task<JObject?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var found) ? found as JObject : null;

    private Task SetAsync(string key, JObject json, CancellationToken cancellationToken) =>
        storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [key] = json }, cancellationToken);
}
