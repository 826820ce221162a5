using System.Text.Json;
using BotFramework.Tests.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Authentication;

/// <summary>A channel's token issuer with a real metadata server, and the bot's authentication pointed at it.</summary>
internal sealed class ChannelIssuer : IAsyncDisposable
{
    public const string Issuer = "https://issuer.example";
    public const string AppId = "a0000000-0000-4000-8000-000000000001";
    public const string ServiceUrl = "https://smba.example/amer/";

    private readonly LoopbackServer _server;
    private readonly HttpClient _http = new();

    private ChannelIssuer(LoopbackServer server)
    {
        _server = server;
        _server.Respond = Answer;
        Published = [Key];
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 29, 0, 30, 0, TimeSpan.Zero));

    public IssuerKey Key { get; } = new("key-1", IssuerKey.First, "msteams", "webchat");

    /// <summary>What the metadata shows.</summary>
    public IReadOnlyList<IssuerKey> Published { get; set; }

    public bool Down { get; set; }

    /// <summary>How often the metadata was asked for.</summary>
    public int Fetches => _server.Requests.Count(request => request.Target is "/metadata");

    public int KeysServed => _server.Requests.Count(request => request.Target is "/keys");

    public string MetadataUrl => _server.Url + "/metadata";

    public static Activity Activity => new(type: "message", channelId: "msteams", serviceUrl: ServiceUrl);

    public static async Task<ChannelIssuer> StartAsync() => new(await LoopbackServer.StartAsync());

    public BotFrameworkAuthentication Authentication(string appId = AppId, AuthenticationConfiguration? configuration = null, ILogger? logger = null) =>
        new ChannelAuthentication(
            new CloudSettings(Issuer, MetadataUrl, "https://api.example", "https://login.example/tenant", ValidateAuthority: false, OAuthUrl: null, "urn:test"),
            new PasswordServiceClientCredentialFactory(appId, "secret", "tenant", _http, null),
            configuration ?? new AuthenticationConfiguration(),
            httpClientFactory: null,
            logger ?? NullLogger.Instance,
            Clock);

    /// <summary>An Authorization header with a token that is good, but for what <paramref name="change"/> makes of it.</summary>
    public string Bearer(Action<SecurityTokenDescriptor>? change = null)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            NotBefore = now.AddMinutes(-1),
            IssuedAt = now.AddMinutes(-1),
            Expires = now.AddHours(1),
            SigningCredentials = Key.Credentials,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = ServiceUrl },
        };
        change?.Invoke(token);
        return "Bearer " + new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>A header with a token put together by hand.</summary>
    public static string Bearer(string header, string payload, byte[] signature) =>
        $"Bearer {Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}.{Base64UrlEncoder.Encode(signature)}";

    /// <summary>The claims of a good token, as JSON.</summary>
    public string GoodPayload => JsonSerializer.Serialize(new
    {
        iss = Issuer,
        aud = AppId,
        serviceurl = ServiceUrl,
        nbf = Clock.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds(),
        exp = Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
    });

    public static Task<AuthenticateRequestResult> KnockAsync(BotFrameworkAuthentication door, string? header, Activity? activity = null) =>
        door.AuthenticateRequestAsync(activity ?? Activity, header, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private Answer Answer(RecordedRequest request) => request.Target switch
    {
        _ when Down => new Answer(503, "down"),
        "/metadata" => new Answer(200, JsonSerializer.Serialize(new { issuer = Issuer, jwks_uri = _server.Url + "/keys" })),
        "/keys" => new Answer(200, JsonSerializer.Serialize(new { keys = Published.Select(key => key.Published) })),
        _ => throw new InvalidOperationException($"Nobody should ask for {request.Target}."),
    };
}
