#nullable disable // As in the library that this stands for: callers have no annotations to go by.
namespace Microsoft.Rest;

/// <summary>An answered call with its body read.</summary>
public class HttpOperationResponse<TBody> : HttpOperationResponse
{
    /// <summary>Null where the service answered without a body.</summary>
    public TBody Body { get; set; }
}
