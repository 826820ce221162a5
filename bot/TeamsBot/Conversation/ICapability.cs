using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using TeamsBot.Cards;

namespace TeamsBot.Conversation;

/// <summary>Something that the bot does in chat: it takes the card buttons that carry its verbs and speaks for itself in the help.</summary>
internal interface ICapability
{
    /// <summary>What stands as "verb" in the data of its buttons; no two capabilities share one.</summary>
    IReadOnlyList<string> Verbs { get; }

    HelpTopic Help { get; }

    /// <summary>The verb that a typed text stands for, so that a request in words does what a button does; null where it stands for none.</summary>
    string? VerbFor(string text) => null;

    Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken);
}
