using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Delivery;

/// <summary>What went wrong, for people.</summary>
internal static class DeliveryWords
{
    /// <param name="why">What is known of a post that was missed, as a clause.</param>
    public static string Of(OutboxState state, OutboxProblem problem, string? why = null) => state switch
    {
        OutboxState.Uncertain => $"it may or may not have arrived ({Why(problem)}).",
        OutboxState.Waiting => $"{Why(problem)}; I keep trying.",
        OutboxState.Missed when why is not null => $"it was not posted: {why}.",
        OutboxState.Missed => "its time went by before I could send it.",
        OutboxState.Rejected => "Teams does not take what it says.",
        OutboxState.Blocked => $"{Why(problem)}.",
        OutboxState.Due => "it is to be sent.",
        OutboxState.Attempted => "it is being sent.",
        OutboxState.Sent => "it was sent.",
        OutboxState.Cancelled => "it was withdrawn.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    private static string Why(OutboxProblem problem) => problem switch
    {
        OutboxProblem.None => "no reason known",
        OutboxProblem.Throttled => "Teams asked me to wait",
        OutboxProblem.NotReached => "I cannot reach Teams",
        OutboxProblem.NoAnswer => "Teams did not answer in time",
        OutboxProblem.Broken => "the connection to Teams broke",
        OutboxProblem.TeamsFault => "Teams answered with a fault of its own",
        OutboxProblem.Interrupted => "I was stopped in the middle of it",
        OutboxProblem.BlockedByPerson => "they have blocked me in Teams",
        OutboxProblem.Forbidden => "the organisation's rules do not let me write there",
        OutboxProblem.Gone => "the chat or channel is gone, or I am not in it any more",
        OutboxProblem.NotInstalled => "they have not added me in Teams, or not spoken to me yet",
        OutboxProblem.Refused => "Teams does not take what it says",
        OutboxProblem.Late => "it was too late",
        OutboxProblem.NothingToAnswer => "the post that it answers was never sent",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, message: null),
    };
}
