namespace Microsoft.Rest;

/// <summary>A group of a service's operations, sent through its client.</summary>
public interface IServiceOperations<TClient>
    where TClient : ServiceClient<TClient>
{
    TClient Client { get; }
}
