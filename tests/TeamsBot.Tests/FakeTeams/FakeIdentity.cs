using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>The Bot Framework's identity service on loopback: OpenID metadata and keys over HTTPS, and tokens as the connector sends them.</summary>
internal sealed class FakeIdentity : IAsyncDisposable
{
    public const string AppId = "7d2a1e00-0000-4000-8000-00000000a001";

    public const string Issuer = "https://api.botframework.com";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _foreignKey = RSA.Create(2048);
    private readonly X509Certificate2 _certificate = CreateCertificate();
    private WebApplication? _app;

    /// <summary>The settings of a bot that is registered with this service.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppPassword"] = "secret",
        ["MicrosoftAppTenantId"] = TeamsActivity.Tenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = $"{_app!.Urls.First()}/openid",
        ["ToBotFromChannelTokenIssuer"] = Issuer,
        ["ToChannelFromBotLoginUrl"] = $"{_app.Urls.First()}/{TeamsActivity.Tenant}",
        ["ToChannelFromBotOAuthScope"] = "https://api.botframework.com",
        ["OAuthUrl"] = _app.Urls.First(),
    };

    /// <summary>The certificate of this service, for who has to trust it.</summary>
    public string CertificatePem => _certificate.ExportCertificatePem();

    public static async Task<FakeIdentity> StartAsync()
    {
        var identity = new FakeIdentity();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(identity._certificate)));
        identity._app = builder.Build();
        identity._app.Run(identity.HandleAsync);
        await identity._app.StartAsync();
        return identity;
    }

    /// <param name="version">Of Entra's tokens, which name the app that asks in a claim of their own.</param>
    public string Token(
        string serviceUrl,
        string audience = AppId,
        TimeSpan? expiresIn = null,
        string issuer = Issuer,
        Signature signedBy = Signature.Published,
        string? version = null,
        string appId = AppId)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var expires = now + (expiresIn ?? TimeSpan.FromHours(1));
        var claims = new List<Claim> { new("serviceurl", serviceUrl) };
        if (version is not null)
        {
            claims.AddRange([new Claim("ver", version), new Claim("appid", appId), new Claim("azp", appId)]);
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = expires - TimeSpan.FromHours(2),
            Expires = expires,
            Subject = new ClaimsIdentity(claims),
            SigningCredentials = signedBy switch
            {
                Signature.None => null,
                Signature.OfAnother => Credentials(_foreignKey, "key1"),
                Signature.NotEndorsed => Credentials(_key, "key2"),
                _ => Credentials(_key, "key1"),
            },
        });
    }

    /// <summary>A token with this payload, well signed whatever stands in it.</summary>
    public string Sign(JsonObject payload) =>
        new JsonWebTokenHandler().CreateToken(payload.ToJsonString(), Credentials(_key, "key1"));

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _key.Dispose();
        _foreignKey.Dispose();
        _certificate.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/openid":
                await context.Response.WriteAsJsonAsync(new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = $"{_app!.Urls.First()}/keys" });
                break;
            case "/keys":
                await context.Response.WriteAsJsonAsync(new JsonObject { ["keys"] = new JsonArray(Key("key1", "msteams"), Key("key2", "webchat")) });
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private JsonObject Key(string id, string endorsement)
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray(endorsement),
        };
    }

    private static SigningCredentials Credentials(RSA key, string id) => new(new RsaSecurityKey(key) { KeyId = id }, SecurityAlgorithms.RsaSha256);

    private static X509Certificate2 CreateCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
