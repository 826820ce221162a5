using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Partnership.Returns;
using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Questions;

/// <summary>Shows the secretariat which questions went without a good answer.</summary>
internal sealed class QuestionGapsCapability(QuestionGapStore gaps, Roles roles, QuestionGapCards cards) : ICapability
{
    /// <summary>The verb of the page buttons in cards/gaps.</summary>
    public const string GapsVerb = "gaps";

    private const int PageSize = 20;

    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(GapsVerb)];

    public HelpTopic Help { get; } = new(
        "Show unanswered questions",
        "For the secretariat: \"questions nobody could answer\" lists what people asked without a good answer, with counts and without names.")
    {
        Say = ["Questions nobody could answer"],
    };

    public bool IsFor(PersonId? person) => person is { } known && roles.IsSecretariat(known);

    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GapsRequest.Matches(text) ? CapabilityRequest.Of(GapsVerb) : null);

    public Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (!roles.IsSecretariat(turnContext.Activity))
        {
            return SayAsync(
                turnContext,
                $"Only the partnership's secretariat can see the questions that nobody could answer: they are other people's words.{roles.AskSecretariat(Roles.SenderOf(turnContext.Activity))}",
                cancellationToken);
        }

        var page = Read(data["page"] is JValue { Value: long number } ? number : 1);
        return turnContext.SendActivityAsync(cards.Create(page), cancellationToken);
    }

    /// <summary>The page asked for, or the last one where there are fewer by now.</summary>
    private GapsPage Read(long asked)
    {
        var skip = (int)(Math.Clamp(asked, 1, QuestionGapStore.MaximumRows / PageSize) - 1) * PageSize;
        var found = gaps.Read(skip, PageSize);
        if (found.Gaps.Count == 0 && found.Total > 0)
        {
            skip = (found.Total - 1) / PageSize * PageSize;
            found = gaps.Read(skip, PageSize);
        }

        return new GapsPage(found.Gaps, skip, found.Total, PageSize);
    }

    private static Task<ResourceResponse> SayAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text(text, text), cancellationToken);
}
