using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class StorageRegistrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teamsbot-").FullName;

    [Fact]
    public async Task The_host_opens_the_database_of_its_content_root_and_closes_it_at_its_end()
    {
        var path = Path.Combine(_folder, "data", "teamsbot.db");
        using (var host = NewHost([]))
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            await host.Services.GetRequiredService<IStorage>().WriteAsync(
                new Dictionary<string, object>(StringComparer.Ordinal) { ["key"] = new { } }, TestContext.Current.CancellationToken);
            File.Exists(path + ".pid").ShouldBeTrue();
            await host.StopAsync(TestContext.Current.CancellationToken);
        }

        Directory.GetFiles(Path.Combine(_folder, "data")).ShouldBe([path]);
    }

    [Fact]
    public async Task A_host_that_cannot_have_the_database_does_not_start()
    {
        using var first = NewHost([]);
        await first.StartAsync(TestContext.Current.CancellationToken);
        using var second = NewHost([]);

        var fault = await Should.ThrowAsync<DatabaseFaultException>(() => second.StartAsync(TestContext.Current.CancellationToken));

        fault.Fault.ShouldBe(DatabaseFault.InUse);
    }

    [Theory]
    [InlineData("Path", "")]
    [InlineData("LockWait", "00:00:11")]
    [InlineData("LockWait", "00:00:00")]
    public async Task Settings_out_of_range_end_the_start_with_their_key(string name, string value)
    {
        using var host = NewHost([new($"Database:{name}", value)]);

        var fault = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        fault.Message.ShouldContain($"Database:{name}");
        Directory.Exists(Path.Combine(_folder, "data")).ShouldBeFalse();
    }

    [Fact]
    public async Task Health_tells_a_fault_and_that_it_was_lifted()
    {
        using var host = NewHost([new("Database:LockWait", "00:00:00.1")]);
        await host.StartAsync(TestContext.Current.CancellationToken);
        var health = host.Services.GetRequiredService<HealthCheckService>();
        var storage = host.Services.GetRequiredService<IStorage>();
        var healthy = await DatabaseStatusAsync(health);

        HealthReportEntry whileLocked;
        await using (var other = host.Services.GetRequiredService<DatabaseFile>().Open())
        {
            DatabaseFile.Execute(other, "BEGIN IMMEDIATE");
            await Should.ThrowAsync<DatabaseFaultException>(() => storage.DeleteAsync(["key"], TestContext.Current.CancellationToken));
            whileLocked = await DatabaseStatusAsync(health);
        }

        var afterwards = await DatabaseStatusAsync(health);

        healthy.Status.ShouldBe(HealthStatus.Healthy);
        whileLocked.Status.ShouldBe(HealthStatus.Unhealthy);
        whileLocked.Description!.ShouldContain("locked by another program");
        afterwards.Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Health_tells_that_the_file_is_gone()
    {
        using var host = NewHost([]);
        await host.StartAsync(TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(_folder, "data", "teamsbot.db"));

        var status = await DatabaseStatusAsync(host.Services.GetRequiredService<HealthCheckService>());

        status.Status.ShouldBe(HealthStatus.Unhealthy);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<HealthReportEntry> DatabaseStatusAsync(HealthCheckService health) =>
        (await health.CheckHealthAsync(TestContext.Current.CancellationToken)).Entries[DatabaseHealthCheck.Name];

    private IHost NewHost(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddStorage().AddDatabaseOpening();
        return builder.Build();
    }
}
