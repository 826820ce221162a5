using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Benchmarks;

/// <summary>What a member of the partnership sends, as Teams sends it, ready for the wire.</summary>
internal static class Requests
{
    private static readonly string[] Questions =
    [
        "who leads modern slavery work",
        "how much funding did Cherwell get in 2017-18?",
        "what are the partnership's priorities?",
        "Who was the lead for integrated offender management in 2014-15?",
        "how did South and Vale's grant change between 2016-17 and 2017-18?",
        "and the year before?",
        "what does Public Health lead on?",
        "list the PCC's strategic objectives",
        "who leeds on domestc abuse",
        "which CSP gets the biggest share of the community safety fund?",
        "what is the funding for 2019-20?",
        "what outcomes are expected for domestic abuse?",
    ];

    // Teams escapes only what JSON makes it escape.
    private static readonly JsonSerializerOptions AsTeamsWrites = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Stands in a request for what was never sent before: hexadecimal, so that it can be a GUID too.</summary>
    public const string Unused = "be9c4a5ebe9c4a5e0000000000000000";

    private const int PrefixLength = 16;

    private static long _lastId;

    /// <summary>The requests that one connection sends in turn; every connection is a conversation and a person of its own.</summary>
    public static IReadOnlyList<byte[]> For(int connection)
    {
        var conversation = string.Create(CultureInfo.InvariantCulture, $"a:member-{connection}");
        var person = string.Create(CultureInfo.InvariantCulture, $"0e5a1e00-0000-4000-9000-{connection:000000000000}");
        return [.. Enumerable.Range(0, Questions.Length).Select(n => Message(Questions[(n + connection) % Questions.Length], conversation, person))];
    }

    /// <summary>Gives a request an activity id that was never sent before, as a redelivered activity is not answered twice, and a card's form a new nonce.</summary>
    public static void Renew(byte[] request)
    {
        var id = Interlocked.Increment(ref _lastId);
        var rest = request.AsSpan();
        for (var at = rest.IndexOf("be9c4a5ebe9c4a5e"u8); at >= 0; at = rest.IndexOf("be9c4a5ebe9c4a5e"u8))
        {
            id.TryFormat(rest[(at + PrefixLength)..], out _, "D16", CultureInfo.InvariantCulture);
            rest = rest[(at + Unused.Length)..];
        }
    }

    /// <summary>An activity as an HTTP request.</summary>
    public static byte[] OnTheWire<T>(T activity)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, AsTeamsWrites);
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n"));
        return [.. head, .. body];
    }

    private static byte[] Message(string text, string conversation, string person) => OnTheWire(new
    {
        type = "message",
        id = Unused,
        timestamp = "2026-03-12T10:00:00.000Z",
        localTimestamp = "2026-03-12T10:00:00.000+00:00",
        localTimezone = "Europe/London",
        channelId = "msteams",
        serviceUrl = "http://127.0.0.1:9/",
        from = new { id = "29:" + person, name = "A member", aadObjectId = person },
        recipient = new { id = "28:0e5a1e00-0000-4000-8000-0000000000b0", name = "Bot" },
        conversation = new { id = conversation, conversationType = "personal", tenantId = "0e5a1e00-0000-4000-8000-000000000001" },
        channelData = new { tenant = new { id = "0e5a1e00-0000-4000-8000-000000000001" } },
        entities = new[] { new { type = "clientInfo", locale = "en-GB", country = "GB", platform = "Web", timezone = "Europe/London" } },
        locale = "en-GB",
        textFormat = "plain",
        deliveryMode = "expectReplies",
        text,
    });
}
