namespace TeamsBot.Delivery;

/// <summary>
/// Tells whether a call went out to Teams, so that what failed before (a token, a connection pool) is told from what failed after. It follows
/// the call through the Bot Framework down to the handler that sends.
/// </summary>
internal sealed class SendTrace
{
    private static readonly AsyncLocal<SendTrace?> _current = new();

    /// <summary>Whether the request was handed to the connection.</summary>
    public bool WentOut { get; private set; }

    /// <summary>Follows what the caller's method awaits from now on.</summary>
    public static SendTrace Begin() => _current.Value = new SendTrace();

    /// <summary>Called when a connector request is about to leave.</summary>
    public static void Leaving()
    {
        if (_current.Value is { } trace)
        {
            trace.WentOut = true;
        }
    }
}
