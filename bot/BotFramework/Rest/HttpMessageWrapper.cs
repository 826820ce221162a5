#nullable disable // As in the library that this stands for: callers have no annotations to go by.
using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>A message's text and headers, kept after the message itself is disposed of.</summary>
public abstract class HttpMessageWrapper
{
    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    protected void CopyHeaders(HttpHeaders headers)
    {
        if (headers is null)
        {
            return;
        }

        foreach (var header in headers)
        {
            Headers[header.Key] = header.Value;
        }
    }
}
