using TeamsBot.Facts;

namespace TeamsBot.Areas.Questions;

/// <summary>Reduces the questions that an earlier version kept word for word, before the bot takes its first message.</summary>
internal sealed class ReduceQuestionGaps(QuestionGapStore gaps, Knowledge knowledge) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // An empty list does not hold the start up until the facts are loaded.
        if (gaps.Read(skip: 0, take: 1).Total > 0)
        {
            var (_, answerer) = await knowledge.GetAsync();
            await gaps.ReduceAsync(answerer.Outline, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
