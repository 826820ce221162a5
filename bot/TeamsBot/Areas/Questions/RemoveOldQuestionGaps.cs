using TeamsBot.Scheduling;

namespace TeamsBot.Areas.Questions;

/// <summary>Removes unanswered questions that nobody has asked for long.</summary>
internal sealed class RemoveOldQuestionGaps(QuestionGapStore gaps) : IScheduledWork
{
    public string Name => "remove old unanswered questions";

    /// <summary>Short enough that a bot which is restarted every day gets to it.</summary>
    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken) => gaps.RemoveOldAsync(cancellationToken);
}
