using Microsoft.Bot.Schema.Teams;
using Partnership.Questions;
using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.Teams;

namespace TeamsBot.Areas.Questions;

/// <summary>Search from Teams' compose box: finds facts as a person types and gives cards that can be put into any conversation.</summary>
internal sealed class FactSearchExtension(Knowledge knowledge, FactCards cards, BotMetrics metrics, TimeProvider time)
{
    /// <summary>The command's parameter in the manifest.</summary>
    public const string Parameter = "query";

    // The parameter that Teams sends before anything is typed.
    private const string InitialRun = "initialRun";

    private const int MaximumResults = 10;

    public static HelpTopic Help { get; } = new(
        "Search while you write",
        "Choose me beside the box in which you write a message, in any chat: type a word or two and put the fact that you choose into your message, with its source.");

    /// <summary>What to list: the direct answer first where there is one, then facts; without words, questions to begin with.</summary>
    public async Task<MessagingExtensionResponse> SearchAsync(MessagingExtensionQuery query)
    {
        var (_, answerer) = await knowledge.GetAsync();
        var text = Words(query);
        if (query.QueryOptions?.Skip is > 0)
        {
            // The first page holds all that is worth reading.
            return cards.List([]);
        }

        var results = text.Length == 0 ? Start(answerer) : Find(answerer, text);
        metrics.Searched(results.Count > 0);
        return results.Count > 0
            ? cards.List(results)
            : FactCards.Say($"I found nothing on that in the documents. Try fewer or other words, such as {Examples(answerer)}.");
    }

    /// <summary>What was typed; nothing where Teams only asks what to begin with.</summary>
    private static string Words(MessagingExtensionQuery query)
    {
        var parameters = query.Parameters?.OfType<MessagingExtensionParameter>().ToList() ?? [];
        var typed = parameters.FirstOrDefault(parameter => parameter.Name is Parameter) ?? parameters.FirstOrDefault(parameter => parameter.Name is not InitialRun);
        return typed?.Value?.ToString()?.Trim() ?? "";
    }

    private List<FactResult> Start(QuestionAnswerer answerer) =>
        [.. answerer.StartingQuestions.Select(question => Answer(answerer, question)).OfType<FactResult>().Take(MaximumResults)];

    private List<FactResult> Find(QuestionAnswerer answerer, string text)
    {
        var results = new List<FactResult>(MaximumResults);
        if (Answer(answerer, text) is { } answer)
        {
            results.Add(answer);
        }

        foreach (var hit in answerer.Search(text, MaximumResults))
        {
            var fact = FactResult.Of(hit);

            // An answer says the period in front of a fact that is over.
            if (results.Count < MaximumResults && !results.Exists(result => result.Text.Contains(fact.Text, StringComparison.Ordinal)))
            {
                results.Add(fact);
            }
        }

        return results;
    }

    /// <summary>The answer as a card; null where the facts have none. There is no conversation here that it could go on from.</summary>
    private FactResult? Answer(QuestionAnswerer answerer, string question) =>
        answerer.Ask(question, thread: null, time.GetUtcNow()) is { Kind: AnswerKind.Answered } answer ? FactResult.Of(question, answer) : null;

    private static string Examples(QuestionAnswerer answerer) =>
        string.Join(" or ", answerer.StartingQuestions.Take(2).Select(question => $"\"{question.TrimEnd('?')}\""));
}
