namespace TeamsBot.Delivery;

/// <summary>How many calls may begin in which time: when the next one may, given when the last ones did. For one caller at a time.</summary>
/// <param name="windows">Calls at most in each time.</param>
internal sealed class SendWindows(IReadOnlyList<(int Calls, TimeSpan Time)> windows)
{
    private readonly TimeSpan _longest = windows.Max(window => window.Time);

    /// <summary>When the calls of the longest window began, oldest first.</summary>
    private readonly List<DateTimeOffset> _begun = [];

    /// <summary>How long a call has to wait from now; nothing where it may begin at once.</summary>
    public TimeSpan WaitFrom(DateTimeOffset now)
    {
        var wait = TimeSpan.Zero;
        foreach (var (calls, time) in windows)
        {
            if (_begun.Count >= calls && _begun[^calls] + time - now is var rest && rest > wait)
            {
                wait = rest;
            }
        }

        return wait;
    }

    /// <summary>Counts a call that begins at a time, now or later.</summary>
    public void Begin(DateTimeOffset at)
    {
        var old = _begun.FindIndex(begun => begun > at - _longest);
        _begun.RemoveRange(0, old < 0 ? _begun.Count : old);
        _begun.Add(at);
    }

    /// <summary>Whether no call counts any more.</summary>
    public bool IsIdle(DateTimeOffset now) => _begun.Count == 0 || _begun[^1] + _longest < now;
}
