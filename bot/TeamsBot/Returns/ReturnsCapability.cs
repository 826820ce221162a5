using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Conversation;

namespace TeamsBot.Returns;

/// <summary>Collects the fund's returns: spending plans, mid-year and end-year returns, by the dialog of <see cref="ReturnDialog"/>.</summary>
internal sealed class ReturnsCapability(ReturnConversation conversation, ReturnRequests requests, ReturnChoices choices) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(ReturnDialog.Verbs)];

    public HelpTopic Help { get; } = new(
        "Take your returns",
        "\"Start my return\" opens the spending plan, mid-year or end-year return that is due next; every step is saved, and \"continue my return\" goes on with it on any device.");

    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) => requests.ReadAsync(text);

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Actors.Of(turnContext.Activity) is { } actor)
        {
            await conversation.PressAsync(turnContext, actor, Meant(actor, ReturnAction.Read(verb, data)), cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, "Teams does not tell me who you are, so I cannot open a return for you. Please use the account of your organisation.", cancellationToken);
        }
    }

    /// <summary>"Continue my return" opens the only one that can be continued; of several, the person chooses.</summary>
    private ReturnAction Meant(Person actor, ReturnAction action) => action.Continues && choices.ToContinue(actor, action) is { } key
        ? new ReturnAction(ReturnVerbs.Open, key, Revision: 0, Form: null, Line: null, action.Data)
        : action;
}
