using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;
using TeamsBot.Areas.Returns.Exports;
using TeamsBot.Files;
using TeamsBot.Tests.FakeTeams;
using TeamsBot.Tests.Files;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns.Exports;

/// <summary>Which addresses a file may go to, as nobody can stand in for SharePoint's own.</summary>
public sealed class FileUploadsTests
{
    private static readonly ExportedFile File = new("returns-2017-18.csv", [1, 2, 3]);

    [Theory]
    [InlineData("https://partnership-my.sharepoint.com/personal/demo/_api/v2.0/drive/items/1/uploadSession?guid=2", true)]
    [InlineData("https://PARTNERSHIP-MY.SHAREPOINT.COM/upload", true)]
    [InlineData("https://sharepoint.com/upload", false)]
    [InlineData("https://notsharepoint.com/upload", false)]
    [InlineData("http://127.0.0.1:5000/upload", false)]
    public async Task Outside_Development_files_go_to_Microsofts_hosts_only(string address, bool isPut) =>
        (await PutAsync(address, new FileUploadOptions())).ShouldBe(isPut ? FileUploadResult.Done : FileUploadResult.NotTrusted);

    [Theory]
    [InlineData("https://partnership-my.sharepoint.com/upload", true)]
    [InlineData("https://other-my.sharepoint.com/upload", false)]
    [InlineData("https://a.files.example.org/upload", true)]
    public async Task The_settings_narrow_the_hosts_down(string address, bool isPut) =>
        (await PutAsync(address, new FileUploadOptions { Hosts = ["partnership-my.sharepoint.com", ".files.example.org"] })).ShouldBe(isPut ? FileUploadResult.Done : FileUploadResult.NotTrusted);

    [Fact]
    public async Task A_place_that_never_answers_is_given_up()
    {
        var clock = new WaitingClock();

        var putting = PutAsync("https://partnership-my.sharepoint.com/upload", new FileUploadOptions { TimeoutSeconds = 10 }, new SilentNetwork(), clock);
        await clock.PassAsync(TimeSpan.FromSeconds(10));

        (await putting).ShouldBe(FileUploadResult.Failed);
    }

    [Fact]
    public async Task A_place_that_cannot_be_reached_is_a_failure() =>
        (await PutAsync("https://partnership-my.sharepoint.com/upload", new FileUploadOptions(), new NoConnection())).ShouldBe(FileUploadResult.Failed);

    [Theory]
    [InlineData(".com")]
    [InlineData("https://files.example.org")]
    [InlineData("*.example.org")]
    [InlineData("")]
    public void What_is_no_host_is_refused_at_start(string host) =>
        new FileUploadOptionsValidator().Validate(name: null, new FileUploadOptions { Hosts = [host] }).Failed.ShouldBeTrue();

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void An_upload_has_to_end_within_the_turn(int seconds) =>
        new FileUploadOptionsValidator().Validate(name: null, new FileUploadOptions { TimeoutSeconds = seconds }).Failed.ShouldBeTrue();

    [Fact]
    public void The_defaults_are_valid() => new FileUploadOptionsValidator().Validate(name: null, new FileUploadOptions()).Succeeded.ShouldBeTrue();

    private static async Task<FileUploadResult> PutAsync(string address, FileUploadOptions options, HttpMessageHandler? network = null, TimeProvider? clock = null)
    {
        using var clients = new OneNetwork(network ?? new Taking());
        var uploads = new FileUploads(clients, new TrustedFileHosts(Options.Create(options), new ProductionEnvironment()), Options.Create(options), clock ?? TimeProvider.System, NullLogger<FileUploads>.Instance);
        return await uploads.PutAsync(address, File, TestContext.Current.CancellationToken);
    }

    private sealed class Taking : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created));
    }

    private sealed class NoConnection : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("No connection.");
    }
}
