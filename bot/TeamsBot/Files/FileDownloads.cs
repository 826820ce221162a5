using System.Net;
using Microsoft.Extensions.Options;

namespace TeamsBot.Files;

/// <summary>
/// Fetches a file that a person sent in the personal chat, from the address that Teams gives for it. It is taken from allowed hosts only, also where one of
/// them sends on to another address: no forged activity makes the bot call elsewhere.
/// </summary>
internal sealed partial class FileDownloads(IHttpClientFactory http, TrustedFileHosts hosts, IOptions<FileUploadOptions> options, TimeProvider time, ILogger<FileDownloads> logger)
{
    private const string ClientName = "file-download";

    // The bot's clients follow none by themselves.
    private const int MostRedirections = 3;

    /// <summary>Reads the file; null where it cannot be had.</summary>
    /// <param name="read">Reads the stream, and no more of it than it wants.</param>
    public async Task<T?> GetAsync<T>(string? address, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var target))
        {
            Log.NotTrusted(logger, "");
            return null;
        }

        using var client = http.CreateClient(ClientName);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            for (var hop = 0; hop <= MostRedirections; hop++)
            {
                if (!hosts.Contains(target))
                {
                    Log.NotTrusted(logger, target.Host);
                    return null;
                }

                using var response = await client.GetAsync(target, HttpCompletionOption.ResponseHeadersRead, either.Token);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    await using var body = await response.Content.ReadAsStreamAsync(either.Token);
                    return await read(body, either.Token);
                }

                if ((int)response.StatusCode is not (>= 301 and <= 308) || response.Headers.Location is not { } next)
                {
                    Log.Refused(logger, target.Host, (int)response.StatusCode);
                    return null;
                }

                target = new Uri(target, next);
            }

            Log.Refused(logger, target.Host, (int)HttpStatusCode.LoopDetected);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            Log.NotReached(logger, error, target.Host);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotReached(logger, error, target.Host);
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "No file was fetched from '{Host}': files are taken by https from the hosts of FileUpload:Hosts only.")]
        public static partial void NotTrusted(ILogger logger, string host);

        [LoggerMessage(2, LogLevel.Warning, "{Host} gave no file but status {Status}.")]
        public static partial void Refused(ILogger logger, string host, int status);

        [LoggerMessage(3, LogLevel.Warning, "{Host} was not reached for a file.")]
        public static partial void NotReached(ILogger logger, Exception error, string host);
    }
}
