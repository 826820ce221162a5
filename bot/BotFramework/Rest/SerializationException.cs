#nullable disable // As in the library that this stands for: callers have no annotations to go by.
namespace Microsoft.Rest;

/// <summary>The service said that all is well, in a body that cannot be read.</summary>
public class SerializationException : RestException
{
    public SerializationException(string message, string content, Exception innerException)
        : base(message, innerException)
    {
        Content = content;
    }

    /// <summary>The body as it came.</summary>
    public string Content { get; set; }
}
