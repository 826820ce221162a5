namespace Microsoft.Rest;

/// <summary>A client of one REST service over an <see cref="System.Net.Http.HttpClient"/> that it owns or borrows.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool _disposeHttpClient;

    /// <param name="httpClient">The client to send with.</param>
    /// <param name="disposeHttpClient">Whether disposing of this client disposes of <paramref name="httpClient"/> too.</param>
    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        HttpClient = httpClient;
        _disposeHttpClient = disposeHttpClient;
    }

    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposeHttpClient)
        {
            HttpClient.Dispose();
        }
    }
}
