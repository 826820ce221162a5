using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;
using TeamsBot.Files;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Files;

public sealed class FileDownloadsTests
{
    [Fact]
    public async Task A_file_that_does_not_come_is_given_up_by_the_injected_clock()
    {
        var clock = new WaitingClock();
        var options = Options.Create(new FileUploadOptions { TimeoutSeconds = 10 });
        using var clients = new OneNetwork(new SilentNetwork());
        var downloads = new FileDownloads(clients, new TrustedFileHosts(options, new ProductionEnvironment()), options, clock, NullLogger<FileDownloads>.Instance);

        var getting = downloads.GetAsync<string>("https://partnership-my.sharepoint.com/paper.docx", static (_, _) => Task.FromResult("read"), TestContext.Current.CancellationToken);
        await clock.PassAsync(TimeSpan.FromSeconds(10));

        (await getting).ShouldBeNull();
    }
}
