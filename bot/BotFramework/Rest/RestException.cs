#nullable disable // As in the library that this stands for: callers have no annotations to go by.
namespace Microsoft.Rest;

/// <summary>A call to a REST service failed in a way that the service, or its answer, is to blame for.</summary>
public class RestException : Exception
{
    public RestException()
    {
    }

    public RestException(string message)
        : base(message)
    {
    }

    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
