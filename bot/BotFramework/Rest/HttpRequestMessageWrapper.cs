#nullable disable // As in the library that this stands for: callers have no annotations to go by.
namespace Microsoft.Rest;

/// <summary>What was asked. The Authorization header is left out: this travels on exceptions, and exceptions are logged.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Content = content;
        CopyHeaders(httpRequest.Headers);
        CopyHeaders(httpRequest.Content?.Headers);
        Headers.Remove("Authorization");
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }
}
