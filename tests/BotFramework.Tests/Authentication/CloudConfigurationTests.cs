using System.Security.Claims;
using BotFramework.Tests.Connector;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Authentication;

/// <summary>Which cloud and which app configuration makes.</summary>
public sealed class CloudConfigurationTests
{
    [Fact]
    public async Task A_cloud_of_its_own_in_configuration_lets_in_and_sends_out()
    {
        await using var issuer = await ChannelIssuer.StartAsync();
        await using var login = await TokenServer.StartAsync();
        await using var connector = await LoopbackServer.StartAsync(_ => new Answer(200, """{"id":"1"}"""));
        var door = new ConfigurationBotFrameworkAuthentication(Configuration(
            ("MicrosoftAppType", "SingleTenant"),
            ("MicrosoftAppId", ChannelIssuer.AppId),
            ("MicrosoftAppPassword", "secret"),
            ("MicrosoftAppTenantId", "tenant"),
            ("ValidateAuthority", "false"),
            ("ToBotFromChannelOpenIdMetadataUrl", issuer.MetadataUrl),
            ("ToBotFromChannelTokenIssuer", ChannelIssuer.Issuer),
            ("ToChannelFromBotLoginUrl", login.LoginUrl),
            ("ToChannelFromBotOAuthScope", "https://api.example"),
            ("CallerId", "urn:test")), httpClientFactory: new OneClient(login.Client()));
        issuer.Clock.Advance(TimeProvider.System.GetUtcNow() - issuer.Clock.GetUtcNow());
        var header = issuer.Bearer(token => token.Claims["serviceurl"] = connector.Url);

        var result = await door.AuthenticateRequestAsync(new Activity(type: "message", channelId: "msteams", serviceUrl: connector.Url), header, default);
        using var client = await result.ConnectorFactory.CreateAsync(connector.Url, result.Audience, default);
        await client.Conversations.SendToConversationAsync("c", new Activity(type: "message"));

        (result.CallerId, result.Audience, door.GetOriginatingAudience()).ShouldBe(("urn:test", "https://api.example", "https://api.example"));
        connector.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe("Bearer " + TokenServer.Token);
        TokenServer.Form(login.TokenRequests.ShouldHaveSingleItem())["scope"].ShouldBe("https://api.example/.default");
    }

    [Fact]
    public async Task A_turn_that_the_bot_starts_itself_sends_with_the_same_token()
    {
        await using var login = await TokenServer.StartAsync();
        await using var connector = await LoopbackServer.StartAsync(_ => new Answer(200, """{"id":"1"}"""));
        using var http = login.Client();
        var door = BotFrameworkAuthenticationFactory.Create(null, false, login.LoginUrl, "https://api.example", "https://issuer.example", null, "https://issuer.example/metadata", null, null, new PasswordServiceClientCredentialFactory("app", "secret", "tenant", http, null), null, new OneClient(http), null);

        var factory = door.CreateConnectorFactory(new ClaimsIdentity([new Claim("aud", "app"), new Claim("appid", "app")]));
        for (var turn = 0; turn < 3; turn++)
        {
            using var client = await factory.CreateAsync(connector.Url, audience: null, default);
            await client.Conversations.SendToConversationAsync("c", new Activity(type: "message"));
        }

        login.TokenRequests.ShouldHaveSingleItem();
        connector.Requests.ShouldAllBe(request => request.Headers["Authorization"] == "Bearer " + TokenServer.Token);
    }

    [Theory]
    [InlineData(null, "https://api.botframework.com")]
    [InlineData("", "https://api.botframework.com")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us")]
    public async Task The_channel_service_chooses_a_known_cloud(string? channelService, string audience)
    {
        var door = new ConfigurationBotFrameworkAuthentication(Configuration(("ChannelService", channelService)));

        var result = await door.AuthenticateRequestAsync(new Activity(type: "message"), authHeader: null, default);

        result.Audience.ShouldBe(audience);
        result.ClaimsIdentity.AuthenticationType.ShouldBe("anonymous");
    }

    [Fact]
    public void A_cloud_that_nobody_knows_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(Configuration(("ChannelService", "https://botframework.example"))))
            .Message.ShouldContain("https://botframework.example");

    [Theory]
    [InlineData("ToBotFromChannelTokenIssuer", "toBotFromChannelOpenIdMetadataUrl")]
    [InlineData("CallerId", "toBotFromChannelTokenIssuer")]
    public void A_cloud_of_its_own_needs_its_issuer_and_its_metadata(string given, string missing) =>
        Should.Throw<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(Configuration((given, "https://issuer.example"))))
            .ParamName.ShouldBe(missing);

    [Theory]
    [InlineData("SingleTenant", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "MicrosoftAppId", "MicrosoftAppTenantId")]
    public void Each_key_that_an_app_needs_is_named_when_it_is_missing(string type, params string[] needed)
    {
        foreach (var missing in needed)
        {
            var settings = needed.Except([missing], StringComparer.Ordinal).Select(key => (key, (string?)"x")).Append(("MicrosoftAppType", type)).ToArray();

            Should.Throw<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Configuration(settings))).Message.ShouldStartWith(missing);
        }
    }

    [Fact]
    public void A_managed_identity_with_a_password_is_a_mistake() =>
        Should.Throw<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Configuration(("MicrosoftAppType", "userassignedmsi"), ("MicrosoftAppId", "a"), ("MicrosoftAppTenantId", "t"), ("MicrosoftAppPassword", "p"))))
            .Message.ShouldStartWith("MicrosoftAppPassword");

    [Fact]
    public void A_type_of_app_that_does_not_exist_is_a_mistake() =>
        Should.Throw<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Configuration(("MicrosoftAppType", "SingelTenant"))))
            .Message.ShouldContain("SingelTenant");

    [Fact]
    public async Task Without_settings_there_is_no_app()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Configuration());

        (await factory.IsAuthenticationDisabledAsync(default)).ShouldBeTrue();
        (await factory.IsValidAppIdAsync("", default)).ShouldBeFalse();
        (await factory.IsValidAppIdAsync(null, default)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smba.example/amer")]
    [InlineData("file:///etc/passwd")]
    public async Task A_connector_is_made_for_addresses_on_the_web_alone(string? serviceUrl)
    {
        var factory = BotFrameworkAuthenticationFactory.Create().CreateConnectorFactory(new ClaimsIdentity());

        await Should.ThrowAsync<ArgumentException>(() => factory.CreateAsync(serviceUrl, null, default));
    }

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();

    private sealed class OneClient(HttpClient client) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => client;
    }
}
