using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using TeamsBot.Files;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>
/// Puts a file at the address that Teams has opened for it. The address comes with an activity, so it is held against the hosts that are
/// allowed: no forged consent makes the bot send a return elsewhere.
/// </summary>
internal sealed partial class FileUploads(IHttpClientFactory http, TrustedFileHosts hosts, IOptions<FileUploadOptions> options, TimeProvider time, ILogger<FileUploads> logger)
{
    private const string ClientName = "file-upload";

    public async Task<FileUploadResult> PutAsync(string? address, ExportedFile file, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var target) || !hosts.Contains(target))
        {
            Log.NotTrusted(logger, target?.Host ?? "");
            return FileUploadResult.NotTrusted;
        }

        using var client = http.CreateClient(ClientName);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var content = new ByteArrayContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Content.Length - 1, file.Content.Length);
        try
        {
            using var response = await client.PutAsync(target, content, either.Token);
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
            {
                return FileUploadResult.Done;
            }

            // 202 among them: it asks for more bytes, and there are none.
            Log.Refused(logger, target.Host, (int)response.StatusCode);
        }
        catch (HttpRequestException error)
        {
            Log.NotReached(logger, error, target.Host);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotReached(logger, error, target.Host);
        }

        return FileUploadResult.Failed;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "No file was put to '{Host}': files go by https to the hosts of FileUpload:Hosts only.")]
        public static partial void NotTrusted(ILogger logger, string host);

        [LoggerMessage(2, LogLevel.Warning, "{Host} refused a file with status {Status}.")]
        public static partial void Refused(ILogger logger, string host, int status);

        [LoggerMessage(3, LogLevel.Warning, "{Host} was not reached with a file.")]
        public static partial void NotReached(ILogger logger, Exception error, string host);
    }
}

/// <summary>What came of an upload.</summary>
internal enum FileUploadResult
{
    Done,

    /// <summary>The address is not one that files may go to; nothing was sent.</summary>
    NotTrusted,

    /// <summary>The other side refused it, or did not answer in time.</summary>
    Failed,
}
