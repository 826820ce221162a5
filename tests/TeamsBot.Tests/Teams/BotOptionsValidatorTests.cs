using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Shouldly;
using TeamsBot.Teams;
using Xunit;

namespace TeamsBot.Tests.Teams;

public sealed class BotOptionsValidatorTests
{
    private readonly BotOptionsValidator _validator = new(new HostingEnvironment { EnvironmentName = Environments.Production });

    [Fact]
    public void A_registration_in_the_public_cloud_is_complete_with_id_secret_and_tenant() =>
        _validator.Validate(null, Registered()).Succeeded.ShouldBeTrue();

    [Fact]
    public void A_cloud_of_its_own_is_complete_with_its_addresses_and_its_issuer()
    {
        var options = Registered();
        options.ToBotFromChannelOpenIdMetadataUrl = "https://keys.example.test/openid";
        options.ToChannelFromBotLoginUrl = "https://login.example.test/tenant";
        options.ToBotFromChannelTokenIssuer = "https://issuer.example.test";
        options.OAuthUrl = "https://tokens.example.test";

        _validator.Validate(null, options).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_cloud_of_its_own_that_is_half_set_is_refused_with_every_key_that_is_missing()
    {
        var options = Registered();
        options.ToChannelFromBotOAuthScope = "https://api.example.test";
        options.ToChannelFromBotLoginUrl = "login.example.test";

        var faults = _validator.Validate(null, options).Failures!.ToList();

        faults.Count.ShouldBe(4);
        faults.ShouldContain(fault => fault.StartsWith("ToBotFromChannelOpenIdMetadataUrl", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.StartsWith("ToBotFromChannelTokenIssuer", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.StartsWith("OAuthUrl", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.Contains("'login.example.test'", StringComparison.Ordinal));
    }

    private static BotOptions Registered() => new()
    {
        MicrosoftAppId = "11111111-2222-4333-8444-555555555555",
        MicrosoftAppPassword = "secret",
        MicrosoftAppTenantId = "11111111-2222-4333-8444-666666666666",
    };
}
