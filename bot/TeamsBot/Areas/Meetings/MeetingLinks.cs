using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using Partnership.Meetings;
using TeamsBot.Hosting;

namespace TeamsBot.Areas.Meetings;

/// <summary>
/// Addresses of meetings' calendar files. Whoever has one may fetch the file, as calendar programs do without signing in; nobody can make one up, as each
/// carries a code over the meeting's id by a key that never leaves the database.
/// </summary>
internal sealed class MeetingLinks(IStorage storage, IServer server, IOptions<MeetingsOptions> options, IHostEnvironment environment) : IHostedService
{
    public const string TokenName = "t";

    private const string StorageKey = "meetings/calendar-key";
    private const string KeyName = "key";

    /// <summary>Bytes; 128 bits cannot be guessed, and the address stays short.</summary>
    private const int TokenLength = 16;

    private byte[] _key = [];

    /// <summary>Where a calendar program fetches the meeting as it then stands; null where the bot has no address that people reach.</summary>
    public Uri? CalendarFile(MeetingId meeting)
    {
        if (Address() is not { } address || _key.Length == 0)
        {
            return null;
        }

        return new Uri($"{address.AbsoluteUri.TrimEnd('/')}/meetings/{meeting.Value:N}.ics?{TokenName}={Token(meeting)}");
    }

    /// <inheritdoc cref="CalendarFile(MeetingId)"/>
    public Uri? CalendarFile(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return CalendarFile(meeting.Id);
    }

    /// <summary>Whether a token is the one for this meeting.</summary>
    public bool IsFor(MeetingId meeting, string? token) =>
        _key.Length > 0 && token is not null
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(token), System.Text.Encoding.UTF8.GetBytes(Token(meeting)));

    /// <summary>Takes the key from the database; the first start makes one.</summary>
    /// <exception cref="Storage.DatabaseFaultException">The database cannot be read or written.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var kept = await storage.ReadAsync([StorageKey], cancellationToken);
        if (kept.TryGetValue(StorageKey, out var item) && item is JObject { } data && (string?)data[KeyName] is { Length: > 0 } known)
        {
            _key = Convert.FromBase64String(known);
            return;
        }

        var key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [StorageKey] = new JObject { [KeyName] = Convert.ToBase64String(key) } }, cancellationToken);
        _key = key;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Uri? Address() =>
        options.Value.PublicAddress.Length > 0 ? new Uri(options.Value.PublicAddress)
        : environment.IsDevelopment() && server.Features.Get<IServerAddressesFeature>() is { } listening ? BotAddress.Reachable(listening.Addresses)
        : null;

    private string Token(MeetingId meeting) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, meeting.Value.ToByteArray()).AsSpan(0, TokenLength));
}
