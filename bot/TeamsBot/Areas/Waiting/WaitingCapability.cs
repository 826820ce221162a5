using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Waiting;

/// <summary>Tells people what is theirs to do.</summary>
internal sealed class WaitingCapability(WaitingList list, WaitingCards cards, Roles roles) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(WaitingVerbs.List)];

    public HelpTopic Help { get; } = new("What waits for you", "\"What is waiting for me?\" lists what is yours to do, what comes up this week, and a button for each.") { Say = ["What is waiting for me?"] };

    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(WaitingRequest.Matches(text) ? CapabilityRequest.Of(WaitingVerbs.List) : null);

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Actors.Of(turnContext.Activity) is not { } actor)
        {
            await CardReply.SayAsync(turnContext, "Teams does not tell me who you are, so I cannot look. Please use the account of your organisation.", cancellationToken);
            return;
        }

        var matters = await list.ForAsync(actor);
        if (matters.Count == 0)
        {
            var why = roles.Of(actor.Id).Count == 0 ? " You hold no role here, so no return, update or signature comes to you." : "";
            await CardReply.SayAsync(turnContext, $"Nothing waits for you, and no meeting is planned in the next seven days.{why}", cancellationToken);
            return;
        }

        await CardReply.ShowAsync(turnContext, cards.Create("Waiting for you", WaitingList.Count(matters), WaitingList.Words(matters), matters), cancellationToken);
    }
}
