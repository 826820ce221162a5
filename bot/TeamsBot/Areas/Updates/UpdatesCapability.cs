using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Live;
using Partnership.Returns;
using Partnership.Returns.Requests;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.Updates;

/// <summary>Takes the bodies' progress updates, and answers from those that the secretariat accepted.</summary>
internal sealed class UpdatesCapability(UpdateEditor writing, UpdateViewer reading, UpdateStore store, Knowledge knowledge) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } =
    [
        .. CapabilityVerb.Personal(UpdateVerbs.New, UpdateVerbs.Save, UpdateVerbs.Edit, UpdateVerbs.Accept, UpdateVerbs.Review, UpdateVerbs.AskBack, UpdateVerbs.Decline, UpdateVerbs.List),
        .. CapabilityVerb.ForAll(UpdateVerbs.Latest, UpdateVerbs.Standing),
    ];

    public HelpTopic Help { get; } = new(
        "Send and read progress updates",
        "\"Update on burglary in Cherwell: two arrests\" opens a card with it filled in. \"What's the latest from Cherwell on anti-social behaviour?\" and \"which priorities are red?\" answer from what was accepted; \"show updates\" lists yours, or what waits for the secretariat.")
    {
        Say = ["What's the latest?"],
    };

    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(UpdateRequestParser.IsList(text) ? CapabilityRequest.Of(UpdateVerbs.List) : null);

    /// <summary>How things go is a body's own word where it has given one. What a body does about a topic the documents may tell; how a body is doing now, they cannot.</summary>
    public async ValueTask<CapabilityRequest?> ReadLiveAsync(LiveQuestion question, CancellationToken cancellationToken)
    {
        if (question is not { Subject: LiveSubject.Progress, Body: { } body })
        {
            return null;
        }

        var facts = (await knowledge.GetAsync()).Facts;
        var topic = facts.Topics.FirstOrDefault(one => one.Id == question.Topic);
        var isKnown = topic is null || new UpdateAnswers(facts).Latest(store.Accepted(), body, topic).Updates.Count > 0;
        return isKnown ? UpdateRequestParser.Of(new ReturnRequest.LatestUpdates(body, topic)) : null;
    }

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        var action = ReturnAction.Read(verb, data);
        var actor = Actors.Of(turnContext.Activity);
        if (verb is UpdateVerbs.Latest or UpdateVerbs.Standing)
        {
            await reading.AnswerAsync(turnContext, ConversationReferenceStore.IsPersonal(turnContext.Activity.Conversation) ? actor : null, action, cancellationToken);
        }
        else if (actor is null)
        {
            await CardReply.SayAsync(turnContext, "Teams does not tell me who you are, so I cannot take an update from you. Please use the account of your organisation.", cancellationToken);
        }
        else
        {
            await HandleAsync(turnContext, actor, action, cancellationToken);
        }
    }

    private Task HandleAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken) => action.Verb switch
    {
        UpdateVerbs.New => writing.OpenAsync(turnContext, actor, action, cancellationToken),
        UpdateVerbs.Edit => writing.EditAsync(turnContext, actor, action, cancellationToken),
        UpdateVerbs.Save => writing.SaveAsync(turnContext, actor, action, cancellationToken),
        UpdateVerbs.Accept => reading.AcceptAsync(turnContext, actor, action, cancellationToken),
        UpdateVerbs.Review => reading.OpenReviewAsync(turnContext, actor, action, cancellationToken),
        UpdateVerbs.AskBack or UpdateVerbs.Decline => reading.ReviewAsync(turnContext, actor, action, cancellationToken),
        UpdateVerbs.List => reading.ListAsync(turnContext, actor, cancellationToken),
        _ => throw new InvalidOperationException($"The verb '{action.Verb}' is not for progress updates."),
    };
}
