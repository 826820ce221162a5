using System.Security.Cryptography.X509Certificates;
using BotFramework.Tests.Connector;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Authentication;

/// <summary>How the bot gets its own token, how often, and whom it shows it to.</summary>
public sealed class OutboundTokenTests : IAsyncLifetime
{
    private const string AppId = "a0000000-0000-4000-8000-000000000001";
    private const string Secret = "s3cret+/&=";
    private const string Scope = "https://api.botframework.com";

    private TokenServer _login = null!;
    private LoopbackServer _connector = null!;
    private HttpClient _loginClient = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _login = await TokenServer.StartAsync();
        _connector = await LoopbackServer.StartAsync(_ => new Answer(200, """{"id":"1"}"""));
        _loginClient = _login.Client();
        _http = new HttpClient();
    }

    public async ValueTask DisposeAsync()
    {
        _loginClient.Dispose();
        _http.Dispose();
        await _connector.DisposeAsync();
        await _login.DisposeAsync();
    }

    [Fact]
    public async Task One_token_serves_many_sends_at_once_over_clients_of_their_own()
    {
        var factory = Password();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => SendAsync(factory)));
        await SendAsync(factory);

        _login.TokenRequests.ShouldHaveSingleItem();
        _connector.Requests.Count.ShouldBe(31);
        _connector.Requests.ShouldAllBe(request => request.Headers["Authorization"] == "Bearer " + TokenServer.Token);
    }

    [Fact]
    public async Task The_secret_travels_in_the_form_of_the_token_request_and_nowhere_else()
    {
        await SendAsync(Password());

        var request = _login.TokenRequests.ShouldHaveSingleItem();
        (request.Method, request.Target).ShouldBe(("POST", "/tenant/oauth2/v2.0/token"));
        var form = TokenServer.Form(request);
        (form["client_id"], form["client_secret"], form["grant_type"], form["scope"]).ShouldBe((AppId, Secret, "client_credentials", Scope + "/.default"));
        request.Headers.Values.ShouldNotContain(value => value.Contains("s3cret", StringComparison.Ordinal));
        _connector.Requests.ShouldAllBe(sent => !sent.Body.Contains("s3cret") && !sent.Target.Contains("s3cret") && sent.Headers.Values.All(value => !value.Contains("s3cret")));
    }

    [Fact]
    public async Task A_connector_that_points_elsewhere_does_not_hand_the_token_on()
    {
        await using var elsewhere = await LoopbackServer.StartAsync(_ => new Answer(200, """{"id":"1"}"""));
        _connector.Respond = _ => new Answer(307, "", ("Location", elsewhere.Url + "/v3/conversations/c/activities"));

        await SendAsync(Password());

        _connector.Requests.ShouldHaveSingleItem().Headers.ContainsKey("Authorization").ShouldBeTrue();
        elsewhere.Requests.ShouldHaveSingleItem().Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Fact]
    public async Task A_bot_without_an_app_id_fetches_no_token_and_sends_none()
    {
        await SendAsync(new PasswordServiceClientCredentialFactory(), appId: "");

        _login.TokenRequests.ShouldBeEmpty();
        _connector.Requests.ShouldHaveSingleItem().Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Fact]
    public async Task Credentials_are_not_made_for_another_app()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Password().CreateCredentialsAsync("another", Scope, _login.LoginUrl, validateAuthority: false, default));
    }

    [Fact]
    public async Task After_the_login_service_has_refused_the_next_send_asks_again()
    {
        var factory = Password();
        _login.Answer = _ => new Answer(401, """{"error":"invalid_client","error_description":"no"}""");
        var refused = await Should.ThrowAsync<MsalServiceException>(() => SendAsync(factory));
        _connector.Requests.ShouldBeEmpty();
        refused.ToString().ShouldNotContain("s3cret");

        _login.Answer = _ => TokenServer.Granted(TimeSpan.FromHours(1));
        await SendAsync(factory);

        _connector.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_certificate_signs_for_the_app_in_place_of_a_secret()
    {
        using var certificate = TokenServer.SelfSigned("CN=bot");
        await SendAsync(new CertificateServiceClientCredentialsFactory(certificate, AppId, "tenant", _loginClient));

        var form = TokenServer.Form(_login.TokenRequests.ShouldHaveSingleItem());
        form.ContainsKey("client_secret").ShouldBeFalse();
        var assertion = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            ValidIssuer = AppId,
            ValidAudience = _login.LoginUrl + "/oauth2/v2.0/token",
            IssuerSigningKey = new X509SecurityKey(X509CertificateLoader.LoadCertificate(certificate.RawData)),
        });
        assertion.IsValid.ShouldBeTrue(assertion.Exception?.ToString());
        _connector.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe("Bearer " + TokenServer.Token);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/botframework.com", "login.microsoftonline.com", "t-1", "/t-1/oauth2/v2.0/token")]
    [InlineData("https://login.microsoftonline.com/botframework.com", "login.microsoftonline.com", null, "/botframework.com/oauth2/v2.0/token")]
    [InlineData("https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "login.microsoftonline.us", "t-1", "/t-1/oauth2/v2.0/token")]
    public async Task In_a_known_cloud_the_apps_own_tenant_issues_the_token(string login, string host, string? tenant, string target)
    {
        await SendAsync(new PasswordServiceClientCredentialFactory(AppId, Secret, tenant, _loginClient, null), login: login, validateAuthority: true);

        var request = _login.TokenRequests.ShouldHaveSingleItem();
        (request.Headers["x-meant-for"], request.Target).ShouldBe((host, target));
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_for_the_token()
    {
        using var machine = new MachineClient();
        await SendAsync(new ManagedIdentityServiceClientCredentialsFactory(AppId, machine.Client));

        var asked = machine.TokenRequests.ShouldHaveSingleItem();
        asked.Query.ShouldContain("client_id=" + AppId);
        asked.Query.ShouldContain("resource=" + Scope);
        _login.TokenRequests.ShouldBeEmpty();
        _connector.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe("Bearer " + TokenServer.Token);
    }

    [Fact]
    public async Task A_token_is_renewed_shortly_before_it_runs_out()
    {
        var clock = new FakeTimeProvider();
        var fetched = 0;
        var credentials = new TokenCredentials(_ => Task.FromResult(Granted($"token-{++fetched}", clock.GetUtcNow().AddMinutes(60))), clock);

        var shown = new List<string>();
        foreach (var minutes in new[] { 0, 54, 1, 54, 1 })
        {
            clock.Advance(TimeSpan.FromMinutes(minutes));
            using var request = new HttpRequestMessage();
            await credentials.ProcessHttpRequestAsync(request, default);
            shown.Add(request.Headers.Authorization!.Parameter!);
        }

        shown.ShouldBe(["token-1", "token-1", "token-2", "token-2", "token-3"]);
    }

    [Fact]
    public async Task A_send_that_is_given_up_does_not_spoil_the_token_for_those_that_wait_with_it()
    {
        var granted = new TaskCompletionSource<AppToken>();
        var credentials = new TokenCredentials(_ => granted.Task, TimeProvider.System);
        using var giveUp = new CancellationTokenSource();
        using var first = new HttpRequestMessage();
        using var second = new HttpRequestMessage();

        var impatient = credentials.ProcessHttpRequestAsync(first, giveUp.Token);
        var patient = credentials.ProcessHttpRequestAsync(second, default);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => impatient);
        granted.SetResult(Granted("token-1", TimeProvider.System.GetUtcNow().AddHours(1)));
        await patient;

        second.Headers.Authorization!.Parameter.ShouldBe("token-1");
    }

    private static AppToken Granted(string token, DateTimeOffset expires) => new(token, expires, RefreshOn: null);

    private PasswordServiceClientCredentialFactory Password() => new(AppId, Secret, "tenant", _loginClient, null);

    private async Task SendAsync(ServiceClientCredentialsFactory factory, string appId = AppId, string? login = null, bool validateAuthority = false)
    {
        var credentials = await factory.CreateCredentialsAsync(appId, Scope, login ?? _login.LoginUrl, validateAuthority, default);
        using var client = new ConnectorClient(new Uri(_connector.Url), credentials, _http, disposeHttpClient: false);
        await client.Conversations.SendToConversationAsync("c", new Activity(type: "message", text: "hello"));
    }
}
