using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using TeamsBot.Cards;

namespace TeamsBot.Conversation;

/// <summary>Something that the bot does in chat: it takes the card buttons that carry its verbs and speaks for itself in the help.</summary>
internal interface ICapability
{
    /// <summary>Its verbs, each with where its answer may be shown; no two capabilities share one.</summary>
    IReadOnlyList<CapabilityVerb> Verbs { get; }

    HelpTopic Help { get; }

    /// <summary>
    /// The request that a typed text stands for, so that words do what a button does; null where it stands for none. Strict: what is not
    /// clearly a request is a question, and those are answered from the facts.
    /// </summary>
    ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) => ValueTask.FromResult<CapabilityRequest?>(null);

    /// <param name="data">The button's data with the card's inputs, as they came: nothing in it is trusted.</param>
    Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken);
}
