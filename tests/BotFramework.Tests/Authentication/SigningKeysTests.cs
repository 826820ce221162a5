using BotFramework.Tests.Connector;
using Microsoft.Bot.Connector.Authentication;
using Shouldly;
using Xunit;
using static BotFramework.Tests.Authentication.ChannelIssuer;

namespace BotFramework.Tests.Authentication;

/// <summary>When the issuer's keys are fetched, and how often at most.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    private ChannelIssuer _issuer = null!;

    public async ValueTask InitializeAsync() => _issuer = await StartAsync();

    public async ValueTask DisposeAsync() => await _issuer.DisposeAsync();

    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests_at_once()
    {
        var door = _issuer.Authentication();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => KnockAsync(door, _issuer.Bearer(token => token.Claims["number"] = number))));

        _issuer.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_change_of_keys_the_first_request_with_the_new_key_is_let_in()
    {
        var door = _issuer.Authentication();
        await KnockAsync(door, _issuer.Bearer());
        var next = new IssuerKey("key-2", IssuerKey.Second, "msteams");
        _issuer.Published = [next];

        var result = await KnockAsync(door, _issuer.Bearer(token => token.SigningCredentials = next.Credentials));

        result.ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
        _issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_takes_the_tokens_that_it_signed_with_it()
    {
        var door = _issuer.Authentication();
        var old = _issuer.Bearer();
        await KnockAsync(door, old);
        var next = new IssuerKey("key-2", IssuerKey.Second, "msteams");
        _issuer.Published = [next];
        await KnockAsync(door, _issuer.Bearer(token => token.SigningCredentials = next.Credentials));

        await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(door, old));
    }

    [Fact]
    public async Task Keys_of_any_name_cost_the_issuer_one_fetch_in_five_minutes()
    {
        var door = _issuer.Authentication();
        await KnockAsync(door, _issuer.Bearer());

        await RefuseManyAsync(door, "first");
        _issuer.Fetches.ShouldBe(2);

        _issuer.Clock.Advance(SigningKeys.ForcedInterval - TimeSpan.FromSeconds(1));
        await RefuseManyAsync(door, "second");
        _issuer.Fetches.ShouldBe(2);

        _issuer.Clock.Advance(TimeSpan.FromSeconds(1));
        await RefuseManyAsync(door, "third");
        _issuer.Fetches.ShouldBe(3);
        (await KnockAsync(door, _issuer.Bearer())).ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
    }

    [Fact]
    public async Task While_the_issuer_is_down_nobody_is_let_in_and_afterwards_everybody()
    {
        var log = new ListLogger();
        var door = _issuer.Authentication(logger: log);
        _issuer.Down = true;

        for (var attempt = 0; attempt < 20; attempt++)
        {
            await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(door, _issuer.Bearer()));
        }

        _issuer.Fetches.ShouldBeLessThanOrEqualTo(2); // IdentityModel asks a second time by itself when the first answer is a 5xx.
        log.Lines.ShouldContain(line => line.Contains("could not be fetched from " + _issuer.MetadataUrl, StringComparison.Ordinal));
        _issuer.Down = false;
        _issuer.Clock.Advance(SigningKeys.RetryInterval);
        (await KnockAsync(door, _issuer.Bearer())).ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
    }

    [Fact]
    public async Task Keys_at_hand_go_on_working_while_the_issuer_is_down()
    {
        var door = _issuer.Authentication();
        await KnockAsync(door, _issuer.Bearer());
        _issuer.Down = true;
        _issuer.Clock.Advance(SigningKeys.Lifetime);

        var result = await KnockAsync(door, _issuer.Bearer());

        result.ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
        await Eventually.TrueAsync(() => _issuer.Fetches >= 2);
    }

    [Fact]
    public async Task Keys_are_renewed_after_a_day_without_holding_requests_up()
    {
        var door = _issuer.Authentication();
        await KnockAsync(door, _issuer.Bearer());
        _issuer.Clock.Advance(SigningKeys.Lifetime - TimeSpan.FromSeconds(1));
        await KnockAsync(door, _issuer.Bearer());
        _issuer.Fetches.ShouldBe(1);

        _issuer.Clock.Advance(TimeSpan.FromSeconds(1));
        await KnockAsync(door, _issuer.Bearer());

        await Eventually.TrueAsync(() => _issuer.Fetches == 2);
    }

    [Fact]
    public async Task A_new_key_under_an_old_name_counts_from_the_next_renewal_on()
    {
        var door = _issuer.Authentication();
        await KnockAsync(door, _issuer.Bearer());
        var renewed = new IssuerKey("key-1", IssuerKey.Second, "msteams");
        _issuer.Published = [renewed];
        _issuer.Clock.Advance(SigningKeys.Lifetime);
        await KnockAsync(door, _issuer.Bearer());
        await Eventually.TrueAsync(() => _issuer.KeysServed == 2);

        await Eventually.TrueAsync(() => KnockAsync(door, _issuer.Bearer(token => token.SigningCredentials = renewed.Credentials)).ContinueWith(knock => knock.IsCompletedSuccessfully, TaskScheduler.Default));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(door, _issuer.Bearer()));
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_spoil_the_fetch_for_the_others()
    {
        var gate = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(503) { Until = gate.Task });
        using var http = new HttpClient();
        var keys = new SigningKeys(server.Url + "/metadata", http, new ListLogger(), TimeProvider.System);
        using var giveUp = new CancellationTokenSource();

        var impatient = keys.GetAsync(giveUp.Token);
        var patient = keys.GetAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => server.Requests.Count == 1);
        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => impatient);
        patient.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        (await patient).ShouldBeNull();
    }

    [Fact]
    public async Task Keys_from_another_machine_are_not_fetched_without_TLS()
    {
        using var http = new HttpClient();
        var log = new ListLogger();
        var keys = new SigningKeys("http://metadata.example/openid", http, log, _issuer.Clock);

        (await keys.GetAsync(CancellationToken.None)).ShouldBeNull();

        log.Lines.ShouldHaveSingleItem().ShouldContain("IDX20108");
    }

    private async Task RefuseManyAsync(BotFrameworkAuthentication door, string prefix)
    {
        var forged = Enumerable.Range(0, 40).Select(number => _issuer.Bearer(token => token.SigningCredentials = new IssuerKey($"{prefix}-{number}", IssuerKey.Second).Credentials)).ToList();
        foreach (var wave in forged.Chunk(8))
        {
            await Task.WhenAll(wave.Select(header => Should.ThrowAsync<UnauthorizedAccessException>(() => KnockAsync(door, header))));
        }
    }
}
