using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using TeamsBot.Cards;

namespace TeamsBot.Chat;

/// <summary>
/// Where a capability's answer appears. An Action.Execute waits for the card that takes the place of its own; everything else, a typed
/// request or the Action.Submit that older clients fall back to, gets a message.
/// </summary>
internal static class CardReply
{
    /// <summary>The name of the invoke that an Action.Execute sends.</summary>
    public const string InvokeName = "adaptiveCard/action";

    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";
    private const string Shown = "TeamsBot.CardReply.Shown";

    /// <summary>Shows a card. Where an invoke is shown several, the last one stays.</summary>
    public static async Task ShowAsync(ITurnContext turnContext, CardMessage card, CancellationToken cancellationToken)
    {
        if (IsInPlace(turnContext))
        {
            turnContext.TurnState.Set(Shown, Response(AdaptiveCard.ContentType, new JRaw(card.Json)));
            return;
        }

        await turnContext.SendActivityAsync(card.ToActivity(), cancellationToken);
    }

    /// <summary>Answers in words, with a card under them that has more. On an invoke the card takes the place of its own and says it alone.</summary>
    /// <param name="text">Shown as it is, without Markdown: people's own words may be in it.</param>
    public static async Task AnswerAsync(ITurnContext turnContext, string text, CardMessage card, CancellationToken cancellationToken)
    {
        if (IsInPlace(turnContext))
        {
            await ShowAsync(turnContext, card, cancellationToken);
            return;
        }

        var message = card.ToActivity();
        message.Text = AdaptiveMarkdown.Unexpanded(text);
        message.TextFormat = TextFormatTypes.Plain;
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>Says something, as it is: people's own words may be in it. On an invoke it shows beside the card, which stays as it was; a card that was shown before wins.</summary>
    public static async Task SayAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        if (!IsInPlace(turnContext))
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(AdaptiveMarkdown.Escape(text), AdaptiveMarkdown.Unexpanded(text)), cancellationToken);
        }
        else if (turnContext.TurnState.Get<AdaptiveCardInvokeResponse>(Shown) is null)
        {
            turnContext.TurnState.Set(Shown, Response(MessageType, text));
        }
    }

    /// <summary>What the invoke of this turn is answered with.</summary>
    public static AdaptiveCardInvokeResponse ToInvokeResponse(ITurnContext turnContext) =>
        turnContext.TurnState.Get<AdaptiveCardInvokeResponse>(Shown) ?? Response(MessageType, "Done.");

    /// <summary>What an invoke is answered with whose handling failed.</summary>
    public static AdaptiveCardInvokeResponse Failure(string text) => new()
    {
        StatusCode = StatusCodes.Status500InternalServerError,
        Type = ErrorType,
        Value = new Error("InternalServerError", text),
    };

    /// <summary>Whether a card that is shown takes the place of the one whose button was pressed; then it comes without a message.</summary>
    public static bool IsInPlace(ITurnContext turnContext) =>
        turnContext.Activity is { Type: ActivityTypes.Invoke, Name: InvokeName };

    private static AdaptiveCardInvokeResponse Response(string type, object value) => new() { StatusCode = StatusCodes.Status200OK, Type = type, Value = value };
}
