namespace TeamsBot.Teams;

/// <summary>An activity that is refused before any turn begins.</summary>
/// <param name="statusCode">The HTTP status that the caller gets, with an empty body.</param>
/// <param name="reason">For the log: what was wrong, never anything that the activity held.</param>
internal sealed class ActivityRejectedException(int statusCode, string reason) : Exception(reason)
{
    public int StatusCode { get; } = statusCode;
}
