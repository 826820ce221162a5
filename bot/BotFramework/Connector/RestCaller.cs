using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Makes the calls of one service: address, credentials, JSON both ways, failures as exceptions. Nothing is retried.</summary>
internal sealed class RestCaller(HttpClient httpClient, Uri baseUri, ServiceClientCredentials? credentials)
{
    private readonly string _base = baseUri.AbsoluteUri.EndsWith('/') ? baseUri.AbsoluteUri : baseUri.AbsoluteUri + "/";

    /// <summary>One segment of a path, from an id that the channel or the caller chose.</summary>
    /// <exception cref="ArgumentException">There is no id, or it would be read as a step in the path.</exception>
    public static string Segment(string? id, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, parameter);
        return id is "." or ".." ? throw new ArgumentException("This is no id.", parameter) : Uri.EscapeDataString(id);
    }

    /// <summary>Sends and reads the answer's body.</summary>
    /// <exception cref="ErrorResponseException">The answer's status is outside 2xx.</exception>
    /// <exception cref="SerializationException">The answer's body is not what the service promises.</exception>
    public async Task<HttpOperationResponse<TBody>> SendAsync<TBody>(HttpMethod method, string path, object? body, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
    {
        var (request, response) = await SendAsync(method, path, body, headers, cancellationToken);
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return new HttpOperationResponse<TBody> { Request = request, Response = response, Body = SdkJson.Read<TBody>(content)! };
        }
        catch (JsonException unreadable)
        {
            request.Dispose();
            response.Dispose();
            throw new SerializationException($"The answer to {method} {path} is not the JSON that it should be.", Encoding.UTF8.GetString(content), unreadable);
        }
    }

    /// <summary>Sends; the answer's body does not matter.</summary>
    /// <exception cref="ErrorResponseException">The answer's status is outside 2xx.</exception>
    public async Task<HttpOperationResponse> SendAsync(HttpMethod method, string path, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
    {
        var (request, response) = await SendAsync(method, path, body: null, headers, cancellationToken);
        return new HttpOperationResponse { Request = request, Response = response };
    }

    private async Task<(HttpRequestMessage Request, HttpResponseMessage Response)> SendAsync(HttpMethod method, string path, object? body, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, _base + path)
        {
            Version = httpClient.DefaultRequestVersion,
            VersionPolicy = httpClient.DefaultVersionPolicy,
        };
        HttpResponseMessage? response = null;
        try
        {
            var content = body is null ? null : new JsonBody(body);
            request.Content = content;
            foreach (var (name, values) in headers ?? [])
            {
                request.Headers.TryAddWithoutValidation(name, values);
            }

            if (credentials is not null)
            {
                await credentials.ProcessHttpRequestAsync(request, cancellationToken);
            }

            response = await httpClient.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw await RefusedAsync(request, content?.Text, response, cancellationToken);
            }

            return (request, response);
        }
        catch
        {
            response?.Dispose();
            request.Dispose();
            throw;
        }
    }

    private static async Task<ErrorResponseException> RefusedAsync(HttpRequestMessage request, string? sent, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new ErrorResponseException($"The service answered {(int)response.StatusCode} ({response.StatusCode}) to {request.Method}.")
        {
            Request = new HttpRequestMessageWrapper(request, sent),
            Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(content)), // Whatever charset it claims: an unknown one must not hide the failure.
            Body = ReadError(content),
        };
    }

    private static ErrorResponse? ReadError(byte[] content)
    {
        try
        {
            return SdkJson.Read<ErrorResponse>(content);
        }
        catch (JsonException)
        {
            return null; // A proxy's page or plain text: the response keeps it.
        }
    }
}
