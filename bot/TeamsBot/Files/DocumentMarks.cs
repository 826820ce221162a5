using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using TeamsBot.Delivery;

namespace TeamsBot.Files;

/// <summary>
/// Marks in the database which document is being read. A mark that a start finds is of a document with which the process ended, whatever the cause: its content is set aside, so that it
/// does not end one start after the other, and the secretariat is told.
/// </summary>
internal sealed class DocumentMarks(IStorage storage, SecretariatNotices notices, TimeProvider time) : IHostedService
{
    private const string Current = "document/read";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(Current, cancellationToken) is not { } mark)
        {
            return;
        }

        var (content, name) = ((string)mark["content"]!, (string)mark["name"]!);
        await notices.TellAsync(
            SetAsideKey(content),
            "notice about a document",
            $"The last time I ran, I stopped while I was reading \"{name}\", so I have set that file aside and don't open it again. "
            + "Perhaps only my machine was switched off at that moment: a copy that is saved anew in Word I read as usual.",
            cancellationToken);
        await SetAsync(SetAsideKey(content), new JObject { ["at"] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) }, cancellationToken);
        await storage.DeleteAsync([Current], cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Marks a document as the one that is read; nothing else may be read until its end.</summary>
    /// <returns>False where it is set aside.</returns>
    public async Task<bool> BeginAsync(byte[] content, string name, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (await FindAsync(SetAsideKey(hash), cancellationToken) is not null)
        {
            return false;
        }

        await SetAsync(Current, new JObject { ["content"] = hash, ["name"] = name }, cancellationToken);
        return true;
    }

    /// <summary>The document that was marked is read, or cannot be: the process lives.</summary>
    public Task EndAsync() => storage.DeleteAsync([Current], CancellationToken.None);

    private static string SetAsideKey(string hash) => $"document/set-aside/{hash}";

    private async Task<JObject?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var found) ? found as JObject : null;

    private Task SetAsync(string key, JObject json, CancellationToken cancellationToken) =>
        storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [key] = json }, cancellationToken);
}
