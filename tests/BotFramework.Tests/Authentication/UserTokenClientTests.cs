using System.Security.Claims;
using BotFramework.Tests.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Authentication;

/// <summary>The store of users' tokens.</summary>
public sealed class UserTokenClientTests
{
    [Fact]
    public async Task A_users_token_is_asked_for_by_user_connection_channel_and_code()
    {
        await using var store = await LoopbackServer.StartAsync(_ => new Answer(200, """{"connectionName":"graph","token":"of-the-user","expiration":"2026-03-29T01:00:00Z"}"""));
        using var client = await ClientAsync(store);

        var token = await client.GetUserTokenAsync("29:1", "graph", "msteams", "123456", default);

        (token.Token, token.ConnectionName).ShouldBe(("of-the-user", "graph"));
        var request = store.Requests.ShouldHaveSingleItem();
        (request.Method, request.Target).ShouldBe(("GET", "/api/usertoken/GetToken?userId=29%3A1&connectionName=graph&channelId=msteams&code=123456"));
    }

    [Fact]
    public async Task A_user_who_has_not_signed_in_has_no_token()
    {
        await using var store = await LoopbackServer.StartAsync(_ => new Answer(404));
        using var client = await ClientAsync(store);

        (await client.GetUserTokenAsync("29:1", "graph", "msteams", null, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Another_refusal_is_not_taken_for_a_user_without_a_token()
    {
        await using var store = await LoopbackServer.StartAsync(_ => new Answer(403));
        using var client = await ClientAsync(store);

        await Should.ThrowAsync<ErrorResponseException>(() => client.GetUserTokenAsync("29:1", "graph", "msteams", null, default));
    }

    [Fact]
    public async Task Signing_out_deletes_the_token()
    {
        await using var store = await LoopbackServer.StartAsync(_ => new Answer(200));
        using var client = await ClientAsync(store);

        await client.SignOutUserAsync("29:1", "graph", "msteams", default);

        var request = store.Requests.ShouldHaveSingleItem();
        (request.Method, request.Target).ShouldBe(("DELETE", "/api/usertoken/SignOut?userId=29%3A1&connectionName=graph&channelId=msteams"));
    }

    private static Task<UserTokenClient> ClientAsync(LoopbackServer store) =>
        BotFrameworkAuthenticationFactory
            .Create(null, false, null, null, "https://issuer.example", store.Url, "https://issuer.example/metadata", null, null, new PasswordServiceClientCredentialFactory(), null, null, null)
            .CreateUserTokenClientAsync(new ClaimsIdentity(), default);
}
