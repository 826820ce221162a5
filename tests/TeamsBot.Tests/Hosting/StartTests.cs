using System.Net;
using System.Net.Sockets;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task Without_an_app_id_it_does_not_start_in_Production_and_names_the_key()
    {
        var (exitCode, _, error) = await BotProcess.RunAsync(Environment("Production", "http://127.0.0.1:0"));

        exitCode.ShouldBe(1);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("MicrosoftAppId");
    }

    [Fact]
    public async Task Without_an_app_id_it_does_not_listen_to_other_machines()
    {
        var (exitCode, _, error) = await BotProcess.RunAsync(Environment("Development", "http://0.0.0.0:0"));

        exitCode.ShouldBe(1);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("MicrosoftAppId");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (exitCode, output, error) = await BotProcess.RunAsync(Environment("Development", $"http://127.0.0.1:{port}"));

        exitCode.ShouldBe(1);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain($"Port {port} is taken");
        output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Facts_that_cannot_be_read_are_named()
    {
        var environment = Environment("Development", "http://127.0.0.1:0");
        environment["Facts__Folder"] = "/no/such/facts";

        var (exitCode, _, error) = await BotProcess.RunAsync(environment);

        exitCode.ShouldBe(1);
        error.ShouldContain("/no/such/facts");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_database_that_is_none_is_named()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("This is no database. ", 500)));
            var environment = Environment("Development", "http://127.0.0.1:0");
            environment["Database__Path"] = file;

            var (exitCode, _, error) = await BotProcess.RunAsync(environment);

            exitCode.ShouldBe(1);
            error.ShouldContain(file);
            error.ShouldNotContain("   at ");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("Turn__TimeoutSeconds", "15", "Turn:TimeoutSeconds")]
    [InlineData("Tenants__Allowed__0", "contoso", "Tenants:Allowed")]
    [InlineData("People__Secretariat__0", "marian@partnership.example", "People:Secretariat")]
    [InlineData("Telemetry__OtlpEndpoint", "collector", "Telemetry:OtlpEndpoint")]
    [InlineData("Facts__Folder", "", "Facts:Folder")]
    [InlineData("MicrosoftAppId", "not-a-guid", "MicrosoftAppId")]
    public async Task An_option_that_is_wrong_is_named(string variable, string value, string key)
    {
        var environment = Environment("Development", "http://127.0.0.1:0");
        environment[variable] = value;

        var (exitCode, _, error) = await BotProcess.RunAsync(environment);

        exitCode.ShouldBe(1);
        error.ShouldContain(key);
        error.ShouldNotContain("   at ");
    }

    private static Dictionary<string, string> Environment(string environment, string urls) => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = environment,
        ["ASPNETCORE_URLS"] = urls,
        ["Database__Path"] = Path.Combine(Path.GetTempPath(), $"start-{Guid.NewGuid():N}", "test.db"),
        ["Playground__Start"] = "false",
    };
}
