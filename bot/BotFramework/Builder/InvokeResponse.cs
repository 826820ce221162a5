#nullable disable // As in the SDK: a response without a body has none.
namespace Microsoft.Bot.Builder;

/// <summary>How the bot answers an invoke activity.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; set; }

    /// <summary>The body, sent as JSON; null sends none.</summary>
    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
