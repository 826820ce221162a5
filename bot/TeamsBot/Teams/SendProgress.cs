namespace TeamsBot.Teams;

/// <summary>
/// Tells whether a call went out to Teams, so that what failed before (a token, a connection pool) is told from what failed after. It follows
/// the call through the Bot Framework down to the handler that sends.
/// </summary>
/// <param name="gate">Lets the call go when no others have just gone in a crowd.</param>
internal sealed class SendProgress(Func<Task> gate)
{
    private static readonly AsyncLocal<SendProgress?> _current = new();

    /// <summary>Whether the request was handed to the connection.</summary>
    public bool WentOut { get; private set; }

    /// <summary>Follows what the caller's method awaits from now on.</summary>
    public static SendProgress Begin(Func<Task> gate) => _current.Value = new SendProgress(gate);

    /// <summary>Called when a connector request is about to leave: a post waits for its gate, an answer to a person for nothing.</summary>
    public static async Task LeaveAsync()
    {
        if (_current.Value is { } trace)
        {
            await trace.PassAsync();
        }
    }

    private async Task PassAsync()
    {
        await gate();
        WentOut = true;
    }
}
