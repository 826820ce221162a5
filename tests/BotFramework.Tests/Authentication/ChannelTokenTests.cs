using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;
using static BotFramework.Tests.Authentication.ChannelIssuer;

namespace BotFramework.Tests.Authentication;

/// <summary>Which tokens open the door.</summary>
public sealed class ChannelTokenTests : IAsyncLifetime
{
    private ChannelIssuer _issuer = null!;

    public async ValueTask InitializeAsync() => _issuer = await StartAsync();

    public async ValueTask DisposeAsync() => await _issuer.DisposeAsync();

    [Fact]
    public async Task A_good_token_identifies_the_channel_and_makes_a_connector()
    {
        var result = await KnockAsync(_issuer.Authentication(), _issuer.Bearer());

        result.ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
        result.ClaimsIdentity.FindFirst("aud")!.Value.ShouldBe(AppId);
        result.ClaimsIdentity.FindFirst("iss")!.Value.ShouldBe(Issuer);
        (result.Audience, result.CallerId).ShouldBe(("https://api.example", "urn:test"));
        using var connector = await result.ConnectorFactory.CreateAsync(ServiceUrl, result.Audience, default);
        connector.BaseUri.ShouldBe(new Uri(ServiceUrl));
    }

    [Theory]
    [InlineData("bearer ")]
    [InlineData("BEARER ")]
    public async Task The_schemes_case_does_not_matter(string scheme)
    {
        var result = await KnockAsync(_issuer.Authentication(), string.Concat(scheme, _issuer.Bearer().AsSpan("Bearer ".Length)));

        result.ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-4, true)]
    [InlineData(-5, true)]
    [InlineData(-6, false)]
    public async Task Expiry_tolerates_five_minutes(int minutesFromNow, bool accepted) =>
        await ShouldBeAsync(accepted, _issuer.Bearer(token => token.Expires = Now.AddMinutes(minutesFromNow)));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task The_start_tolerates_five_minutes(int minutesFromNow, bool accepted) =>
        await ShouldBeAsync(accepted, _issuer.Bearer(token => token.NotBefore = Now.AddMinutes(minutesFromNow)));

    [Fact]
    public async Task A_token_without_an_expiry_is_refused() =>
        await ShouldBeAsync(false, _issuer.Bearer(token => token.Expires = null));

    [Fact]
    public async Task A_token_that_was_let_in_is_refused_once_it_has_expired()
    {
        var door = _issuer.Authentication();
        var header = _issuer.Bearer();
        await KnockAsync(door, header);

        _issuer.Clock.Advance(TimeSpan.FromMinutes(65));
        await KnockAsync(door, header);
        _issuer.Clock.Advance(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(door, header));
    }

    [Theory]
    [InlineData("a0000000-0000-4000-8000-000000000002")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_token_for_another_audience_is_refused(string? audience) =>
        await ShouldBeAsync(false, _issuer.Bearer(token => token.Audience = audience));

    [Theory]
    [InlineData("https://issuer.example/")]
    [InlineData("https://other.example")]
    [InlineData(null)]
    public async Task A_token_from_another_issuer_is_refused(string? issuer) =>
        await ShouldBeAsync(false, _issuer.Bearer(token => token.Issuer = issuer));

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "2.0")]
    public async Task The_Emulators_and_other_bots_tokens_are_refused(string issuer, string version) =>
        await ShouldBeAsync(false, _issuer.Bearer(token =>
        {
            token.Issuer = issuer;
            token.Claims["ver"] = version;
            token.Claims["appid"] = AppId;
            token.Claims["azp"] = AppId;
        }));

    [Fact]
    public async Task An_unsigned_token_is_refused() =>
        await ShouldBeAsync(false, _issuer.Bearer(token => token.SigningCredentials = null));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("")]
    public async Task The_algorithm_none_is_refused(string algorithm) =>
        await ShouldBeAsync(false, ChannelIssuer.Bearer($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"key-1"}""", _issuer.GoodPayload, []));

    [Fact]
    public async Task A_good_tokens_body_under_the_algorithm_none_is_refused()
    {
        var parts = _issuer.Bearer()["Bearer ".Length..].Split('.');

        await ShouldBeAsync(false, $"Bearer {Base64UrlEncoder.Encode("""{"alg":"none","kid":"key-1"}""")}.{parts[1]}.{parts[2]}");
    }

    [Fact]
    public async Task The_public_key_does_not_do_as_a_shared_secret()
    {
        const string Header = """{"alg":"HS256","typ":"JWT","kid":"key-1"}""";
        var signed = $"{Base64UrlEncoder.Encode(Header)}.{Base64UrlEncoder.Encode(_issuer.GoodPayload)}";
        var signature = HMACSHA256.HashData(Encoding.ASCII.GetBytes(_issuer.Key.PublicPem), Encoding.ASCII.GetBytes(signed));

        await ShouldBeAsync(false, ChannelIssuer.Bearer(Header, _issuer.GoodPayload, signature));
    }

    [Fact]
    public async Task Another_key_under_a_published_name_is_refused() =>
        await ShouldBeAsync(false, _issuer.Bearer(token => token.SigningCredentials = new IssuerKey("key-1", IssuerKey.Second).Credentials));

    [Fact]
    public async Task A_changed_payload_is_refused()
    {
        var parts = _issuer.Bearer().Split('.');
        var changed = Base64UrlEncoder.Decode(parts[1]).Replace(AppId, "a0000000-0000-4000-8000-000000000009", StringComparison.Ordinal);

        await ShouldBeAsync(false, $"{parts[0]}.{Base64UrlEncoder.Encode(changed)}.{parts[2]}", _issuer.Authentication("a0000000-0000-4000-8000-000000000009"));
    }

    [Fact]
    public async Task A_token_without_a_key_id_is_refused() =>
        await ShouldBeAsync(false, ChannelIssuer.Bearer("""{"alg":"RS256","typ":"JWT"}""", _issuer.GoodPayload, new byte[256]));

    [Theory]
    [InlineData("https://smba.example/emea/")]
    [InlineData("https://evil.example/")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_activity_from_another_service_url_is_refused_even_with_a_token_seen_before(string? serviceUrl)
    {
        var door = _issuer.Authentication();
        var header = _issuer.Bearer();
        await KnockAsync(door, header);

        await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(door, header, new Activity(type: "message", channelId: "msteams", serviceUrl: serviceUrl)));
    }

    [Fact]
    public async Task The_service_urls_case_does_not_matter()
    {
        var result = await KnockAsync(_issuer.Authentication(), _issuer.Bearer(), new Activity(type: "message", channelId: "msteams", serviceUrl: ServiceUrl.ToUpperInvariant()));

        result.ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_without_a_service_url_is_refused()
    {
        var header = _issuer.Bearer(token => token.Claims.Clear());

        await ShouldBeAsync(false, header);
        await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(_issuer.Authentication(), header, new Activity(type: "message", channelId: "msteams")));
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_channel_that_the_key_may_not_speak_for_is_refused_even_with_a_token_seen_before(string? channel)
    {
        var door = _issuer.Authentication();
        var header = _issuer.Bearer();
        await KnockAsync(door, header);

        await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(door, header, new Activity(type: "message", channelId: channel, serviceUrl: ServiceUrl)));
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        var bare = new IssuerKey("bare", IssuerKey.Second);
        _issuer.Published = [bare];

        await ShouldBeAsync(false, _issuer.Bearer(token => token.SigningCredentials = bare.Credentials));
    }

    [Theory]
    [InlineData("webchat", true)]
    [InlineData("extra", false)]
    public async Task Endorsements_that_the_bot_asks_for_are_needed_too(string endorsement, bool accepted) =>
        await ShouldBeAsync(accepted, _issuer.Bearer(), _issuer.Authentication(configuration: new AuthenticationConfiguration { RequiredEndorsements = [endorsement] }));

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer  ")]
    [InlineData("Bearer a")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.e30.")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer eyJhbGciOnt9LCJraWQiOlsxXX0.eyJpc3MiOjEsImV4cCI6InNvb24ifQ.AA")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("nonsense")]
    [InlineData("Bearer \u0000\uFFFD.\u0000.\u0000")]
    public async Task A_header_of_garbage_is_refused_and_fetches_no_keys(string header)
    {
        await ShouldBeAsync(false, header);

        _issuer.Fetches.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_wrong_without_a_look_at_the_key_fetches_no_keys()
    {
        await ShouldBeAsync(false, _issuer.Bearer(token => token.Expires = Now.AddHours(-1)));
        await ShouldBeAsync(false, _issuer.Bearer(token => token.Issuer = "https://other.example"));
        await ShouldBeAsync(false, ChannelIssuer.Bearer("""{"alg":"HS256","typ":"JWT","kid":"key-1"}""", _issuer.GoodPayload, new byte[32]));

        _issuer.Fetches.ShouldBe(0);
    }

    [Fact]
    public async Task Every_cut_and_every_changed_letter_of_a_good_token_is_refused()
    {
        var door = _issuer.Authentication();
        var good = _issuer.Bearer();
        var random = new Random(20260329);
        var last = good.LastIndexOf('.');

        for (var attempt = 0; attempt < 300; attempt++)
        {
            // The last letter of a part may hold bits that say nothing: it stays.
            var at = random.Next("Bearer ".Length, last - 1);
            var spoilt = attempt % 2 == 0 ? good[..at] : good[..at] + (char)(good[at] == 'A' ? 'B' : 'A') + good[(at + 1)..];
            if (good[at] is '.' || good[at + 1] is '.')
            {
                continue;
            }

            await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(door, spoilt), spoilt);
        }
    }

    [Fact]
    public async Task An_oversized_token_is_refused() =>
        await ShouldBeAsync(false, _issuer.Bearer(token => token.Claims["padding"] = new string('x', 20_000)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Without_a_token_a_bot_that_has_an_app_id_lets_nobody_in(string? header) => await ShouldBeAsync(false, header);

    [Fact]
    public async Task Without_a_token_a_bot_that_has_no_app_id_lets_anybody_in_as_nobody()
    {
        var result = await KnockAsync(_issuer.Authentication(appId: ""), header: null);

        result.ClaimsIdentity.AuthenticationType.ShouldBe("anonymous");
        result.ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
        result.ClaimsIdentity.Claims.ShouldBeEmpty();
        result.CallerId.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_is_refused_by_a_bot_that_has_no_app_id() =>
        await ShouldBeAsync(false, _issuer.Bearer(), _issuer.Authentication(appId: ""));

    [Fact]
    public async Task A_claim_added_in_one_turn_is_not_seen_in_the_next()
    {
        var door = _issuer.Authentication();
        var header = _issuer.Bearer();
        (await KnockAsync(door, header)).ClaimsIdentity.AddClaim(new Claim("role", "secretariat"));

        var next = await KnockAsync(door, header);

        next.ClaimsIdentity.HasClaim(claim => claim.Type is "role").ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_refused_learns_nothing_and_the_log_names_the_reason_without_the_token()
    {
        var log = new ListLogger();
        var header = _issuer.Bearer(token => token.Audience = "somebody-else");

        var refused = await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(_issuer.Authentication(logger: log), header));

        refused.Message.ShouldBe(new UnauthorizedAccessException().Message);
        refused.InnerException.ShouldBeNull();
        log.Lines.ShouldHaveSingleItem().ShouldBe("A request to the bot was refused: Audience");
    }

    private DateTime Now => _issuer.Clock.GetUtcNow().UtcDateTime;

    private async Task ShouldBeAsync(bool accepted, string? header, BotFrameworkAuthentication? door = null)
    {
        door ??= _issuer.Authentication();
        if (accepted)
        {
            (await KnockAsync(door, header)).ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
        }
        else
        {
            await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(door, header));
        }
    }
}
