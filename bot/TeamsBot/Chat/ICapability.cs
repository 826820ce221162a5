using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Live;
using Partnership.Returns;

namespace TeamsBot.Chat;

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

    /// <summary>
    /// The request that answers a question about the present work from what is kept now; null where this keeps nothing of it. Asked when no words were
    /// strictly a request, and before any document is: so what is of today is never told from a document of years ago.
    /// </summary>
    ValueTask<CapabilityRequest?> ReadLiveAsync(LiveQuestion question, CancellationToken cancellationToken) => ValueTask.FromResult<CapabilityRequest?>(null);

    /// <summary>
    /// The request that a text seems to be, as people write to a colleague; null where it seems to be none. Asked last, before the documents are: what may be a
    /// request is asked about, and never answered from a document.
    /// </summary>
    ValueTask<CapabilityRequest?> ReadLooselyAsync(string text, CancellationToken cancellationToken) => ValueTask.FromResult<CapabilityRequest?>(null);

    /// <summary>Whether a person can do any of it now: the help leaves the rest out.</summary>
    /// <param name="person">Null where others look on: then what everybody can do is told.</param>
    bool IsFor(PersonId? person) => true;

    /// <param name="data">The button's data with the card's inputs, as they came: nothing in it is trusted.</param>
    Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken);
}
