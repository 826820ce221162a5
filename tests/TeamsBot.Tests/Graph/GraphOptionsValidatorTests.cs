using Microsoft.Extensions.Options;
using Shouldly;
using TeamsBot.Graph;
using TeamsBot.Teams;
using Xunit;

namespace TeamsBot.Tests.Graph;

public sealed class GraphOptionsValidatorTests
{
    [Fact]
    public void Nothing_has_to_be_set_while_it_is_off() => Faults(new GraphOptions()).ShouldBeEmpty();

    [Fact]
    public void A_mailbox_a_secret_and_a_body_are_enough_beside_the_bots_own_registration() => Faults(Complete()).ShouldBeEmpty();

    [Fact]
    public void Without_the_bots_registration_tenant_and_client_are_asked_for() =>
        Faults(Complete(), new BotOptions()).ShouldBe(
        [
            "Graph:TenantId is missing, and there is no MicrosoftAppTenantId to take its place.",
            "Graph:ClientId is missing, and there is no MicrosoftAppId to take its place.",
        ]);

    [Fact]
    public void A_managed_identity_needs_neither_tenant_nor_client() => Faults(Complete(static options => (options.ClientSecret, options.ManagedIdentity) = ("", true)), new BotOptions()).ShouldBeEmpty();

    [Fact]
    public void Every_key_that_is_wrong_is_named()
    {
        (Action<GraphOptions> Spoil, string Key)[] cases =
        [
            (static options => options.ClientSecret = "", "Graph:ClientSecret"),
            (static options => options.ManagedIdentity = true, "Graph:ManagedIdentity"),
            (static options => (options.ClientSecret, options.CertificatePath) = ("", "/no/such.pem"), "Graph:CertificatePath"),
            (static options => options.ClientSecretExpires = "soon", "Graph:ClientSecretExpires"),
            (static options => options.ClientId = "bot", "Graph:ClientId"),
            (static options => options.Mailbox = "", "Graph:Mailbox"),
            (static options => options.GroupId = Guid.Empty.ToString(), "Graph:GroupId"),
            (static options => (options.Mailbox, options.GroupId) = ("", "all"), "Graph:GroupId"),
            (static options => options.Bodies.Clear(), "Graph:Bodies"),
            (static options => options.Bodies["sop-oversight"] = ["*"], "Graph:Bodies:sop-oversight"),
            (static options => options.Bodies["sop-oversight"] = ["/(/"], "Graph:Bodies:sop-oversight"),
            (static options => options.Folder = "Papers", "Graph:Folder"),
            (static options => options.BaseAddress = "http://graph.example.org/v1.0", "Graph:BaseAddress"),
            (static options => options.LoginAddress = "login", "Graph:LoginAddress"),
            (static options => options.LoginAddress = "http://login.example.org", "Graph:LoginAddress"),
            (static options => options.LoginAddress = "http://localhost:8080", "Graph:LoginAddress"),
            (static options => options.Interval = TimeSpan.FromSeconds(5), "Graph:Interval"),
            (static options => options.RequestTimeout = TimeSpan.Zero, "Graph:RequestTimeout"),
            (static options => options.DaysBack = -1, "Graph:DaysBack"),
            (static options => options.DaysAhead = 4000, "Graph:DaysAhead"),
        ];

        foreach (var (spoil, key) in cases)
        {
            Faults(Complete(spoil)).ShouldHaveSingleItem().ShouldContain(key);
        }
    }

    private static IEnumerable<string> Faults(GraphOptions options, BotOptions? bot = null) =>
        new GraphOptionsValidator(Options.Create(bot ?? Registered())).Validate(name: null, options).Failures ?? [];

    private static BotOptions Registered() => new() { MicrosoftAppId = Guid.NewGuid().ToString(), MicrosoftAppTenantId = Guid.NewGuid().ToString() };

    private static GraphOptions Complete(Action<GraphOptions>? change = null)
    {
        var options = new GraphOptions { Enabled = true, ClientSecret = "secret", Mailbox = "meetings@example.org" };
        options.Bodies["sop-oversight"] = ["*Oversight Committee*", "/^OSCP\\b/"];
        change?.Invoke(options);
        return options;
    }
}
