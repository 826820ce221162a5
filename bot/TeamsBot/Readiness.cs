using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Facts;
using TeamsBot.Storage.References;
using TeamsBot.Teams;

namespace TeamsBot;

/// <summary>Holds the server back until the bot can answer: facts read, cards parsed. A fault in either ends the start.</summary>
internal sealed class Readiness(Knowledge knowledge, AnswerMessage messages, ConversationReferenceStore references, TrustedServiceUrls serviceUrls, TimeProvider time) : IHostedService
{
    // Any question will do: answering one before the first person asks has the code compiled that every answer runs through.
    private const string Rehearsal = "what are the priorities";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // After a restart the bot may post before anyone speaks to it.
        foreach (var url in references.ServiceUrls())
        {
            serviceUrls.Trust(url);
        }

        var (_, answerer) = await knowledge.GetAsync();
        messages.Create(answerer.Ask(Rehearsal, null, time.GetUtcNow()));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
