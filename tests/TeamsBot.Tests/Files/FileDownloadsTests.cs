using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;
using TeamsBot.Files;
using TeamsBot.Returns.Exports;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Files;

/// <summary>From where a file is fetched, as nobody can stand in for SharePoint's own.</summary>
public sealed class FileDownloadsTests
{
    private const string Address = "https://partnership-my.sharepoint.com/personal/demo/_layouts/15/download.aspx?UniqueId=1";
    private static readonly byte[] File = [1, 2, 3];

    [Fact]
    public async Task A_file_is_read_from_a_trusted_host() => (await ReadAsync(Address, Answer)).ShouldBe(File);

    [Theory]
    [InlineData("https://sharepoint.com.example.org/file")]
    [InlineData("http://partnership-my.sharepoint.com/file")]
    [InlineData("http://127.0.0.1:5000/file")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("")]
    public async Task No_other_host_is_asked(string address) =>
        (await ReadAsync(address, static _ => throw new InvalidOperationException("It was asked."))).ShouldBeNull();

    [Fact]
    public async Task A_redirection_leads_to_trusted_hosts_only_and_not_for_ever()
    {
        (await ReadAsync(Address, Leading("https://example.org/file"))).ShouldBeNull();
        (await ReadAsync(Address, Leading("/elsewhere"))).ShouldBe(File);
        (await ReadAsync(Address, static _ => Redirection(Address))).ShouldBeNull();
    }

    [Fact]
    public async Task What_cannot_be_had_is_nothing()
    {
        (await ReadAsync(Address, static _ => new HttpResponseMessage(HttpStatusCode.Gone))).ShouldBeNull();
        (await ReadAsync(Address, static _ => throw new HttpRequestException("No connection."))).ShouldBeNull();
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(File) };

    private static Func<HttpRequestMessage, HttpResponseMessage> Leading(string to) =>
        request => request.RequestUri!.AbsoluteUri.Equals(Address, StringComparison.Ordinal) ? Redirection(to) : Answer(request);

    private static HttpResponseMessage Redirection(string to)
    {
        var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.Location = new Uri(to, UriKind.RelativeOrAbsolute);
        return response;
    }

    private static async Task<byte[]?> ReadAsync(string address, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        using var network = new Network(answer);
        var options = Options.Create(new FileUploadOptions());
        var downloads = new FileDownloads(network, new TrustedFileHosts(options, new ProductionEnvironment()), options, NullLogger<FileDownloads>.Instance);
        return await downloads.GetAsync(address, ContentOfAsync, TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> ContentOfAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    private sealed class Network(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
