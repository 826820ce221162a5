namespace Microsoft.Rest;

/// <summary>What puts a request's authorisation on it.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Adds what the service asks for to <paramref name="request"/>; nothing, unless overridden.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
