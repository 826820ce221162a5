using Microsoft.Bot.Builder;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates.Cards;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.People;

namespace TeamsBot.Areas.Updates;

/// <summary>Shows progress updates: answers from those accepted, a body's own, and to the secretariat what waits for it.</summary>
internal sealed class UpdateViewer(UpdateService service, UpdateStore store, Roles roles, Knowledge knowledge, UpdateCards cards)
{
    private const string Nobody = "Waiting updates are the secretariat's to look at, and a body's own people see theirs. Ask \"what's the latest from Cherwell?\" for what was accepted.";

    private const string NotAllowed = "Only the partnership's secretariat accepts updates, asks back or declines.";

    private const string Changed = "This update has changed since your card was made. Read it again";

    private const string Gone = "This update is not there. \"Show updates\" lists what waits.";

    /// <summary>"What's the latest …?" and "which priorities are red?": the words first, and under them the updates that they are made from.</summary>
    /// <param name="viewer">Null where others look on: then the card has no buttons.</param>
    public async Task AnswerAsync(ITurnContext turnContext, Person? viewer, ReturnAction action, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        var body = facts.Bodies.FirstOrDefault(one => string.Equals(one.Id.Value, action.Area, StringComparison.Ordinal));
        var topic = facts.Topics.FirstOrDefault(one => string.Equals(one.Id.Value, action.Said(UpdateRequestParser.TopicKey), StringComparison.Ordinal));
        var answers = new UpdateAnswers(facts);
        var accepted = store.Accepted();
        var answer = action.Verb is UpdateVerbs.Standing
            ? answers.Standing(accepted, RagInput.Read(action.Said(UpdateRequestParser.RagKey)) ?? Rag.Red, body?.Id)
            : answers.Latest(accepted, body?.Id, topic);
        if (answer.Updates.Count == 0)
        {
            var mayWrite = viewer is not null && roles.Of(viewer) is var by && (by.Secretariat || new UpdateRights(facts).BodiesOf(by).Count > 0);
            await CardReply.SayAsync(turnContext, mayWrite ? $"{answer.Text} \"Send an update\" opens the card for one." : answer.Text, cancellationToken);
            return;
        }

        var card = cards.List(Title(action, body, topic), answer.Updates, Names(facts), ViewerOf(viewer, answer.Updates, facts), Guid.NewGuid());
        await CardReply.AnswerAsync(turnContext, answer.Text, card, cancellationToken);
    }

    /// <summary>To the secretariat what it has not accepted yet; to others what their bodies have sent and may still change.</summary>
    public async Task ListAsync(ITurnContext turnContext, Person actor, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        var by = roles.Of(actor);
        var own = new UpdateRights(facts).BodiesOf(by);
        if (by.Secretariat)
        {
            await ShowWaitingAsync(turnContext, actor, facts, first: null, "Updates that wait for the secretariat", cancellationToken);
        }
        else if (own.Count == 0)
        {
            await CardReply.SayAsync(turnContext, $"{Nobody}{roles.AskSecretariat(actor.Id)}", cancellationToken);
        }
        else
        {
            List<ProgressUpdate> updates = [.. own.SelectMany(store.LiveOf).OrderByDescending(static update => update.Changed)];
            if (updates.Count == 0)
            {
                await CardReply.SayAsync(turnContext, "You have sent no update yet. \"Send an update\" opens the card for one.", cancellationToken);
                return;
            }

            await CardReply.ShowAsync(turnContext, cards.List("Your updates", updates, Names(facts), ViewerOf(actor, updates, facts), Guid.NewGuid()), cancellationToken);
        }
    }

    public async Task AcceptAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        if (UpdateInputs.IdOf(action) is not { } id)
        {
            await CardReply.SayAsync(turnContext, Gone, cancellationToken);
            return;
        }

        switch (await service.AcceptAsync(actor, id, action.Revision, action.Form, cancellationToken))
        {
            case UpdateStep.Saved { Update: var update }:
                await ShowWaitingAsync(turnContext, actor, facts, update, "Accepted. Questions are answered from it now", cancellationToken);
                break;
            case UpdateStep.Repeated { Current: var update }:
                await ShowWaitingAsync(turnContext, actor, facts, update, Repeated(update, UpdateState.Accepted), cancellationToken);
                break;
            case var step:
                await TellAsync(turnContext, actor, facts, step, cancellationToken);
                break;
        }
    }

    /// <summary>Tells why a step was not taken, and shows the update as it is now.</summary>
    private Task TellAsync(ITurnContext turnContext, Person actor, FactBook facts, UpdateStep step, CancellationToken cancellationToken) => step switch
    {
        UpdateStep.Overtaken { Current: var update } => ShowWaitingAsync(turnContext, actor, facts, update, Changed, cancellationToken),
        UpdateStep.TakenOver { Current: var update } => ShowWaitingAsync(turnContext, actor, facts, update, Closed(update), cancellationToken),
        UpdateStep.NotAllowed => CardReply.SayAsync(turnContext, NotAllowed, cancellationToken),
        UpdateStep.Gone => CardReply.SayAsync(turnContext, Gone, cancellationToken),
        _ => throw new InvalidOperationException($"A step on an update ended as {step.GetType().Name}."),
    };

    /// <summary>Opens the form on which the secretariat asks back or declines.</summary>
    public async Task OpenReviewAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        if (!roles.Of(actor).Secretariat)
        {
            await CardReply.SayAsync(turnContext, NotAllowed, cancellationToken);
        }
        else if (UpdateInputs.IdOf(action) is not { } id || service.Find(id) is not { } update)
        {
            await CardReply.SayAsync(turnContext, Gone, cancellationToken);
        }
        else if (update.State is not UpdateState.Sent)
        {
            await ShowWaitingAsync(turnContext, actor, facts, update, Closed(update), cancellationToken);
        }
        else
        {
            await CardReply.ShowAsync(turnContext, cards.Review(update, NameOf(facts, update), typed: "", [], Guid.NewGuid()), cancellationToken);
        }
    }

    public async Task ReviewAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        if (UpdateInputs.IdOf(action) is not { } id)
        {
            await CardReply.SayAsync(turnContext, Gone, cancellationToken);
            return;
        }

        var typed = action.Inputs.Text(UpdateFields.Review);
        var to = action.Verb is UpdateVerbs.Decline ? UpdateState.Declined : UpdateState.AskedBack;
        switch (await service.ReviewAsync(actor, id, action.Revision, to, typed, UpdateInputs.Confirmed(action).Contains(UpdateField.Review), action.Form, cancellationToken))
        {
            case UpdateStep.Saved { Update: var update }:
                await ShowWaitingAsync(turnContext, actor, facts, update, to is UpdateState.Declined ? "Declined. Its sender is told why" : "Asked. Its sender is told, and can change it", cancellationToken);
                break;
            case UpdateStep.Faulty { Editing: { } update, Faults: var faults }:
                await CardReply.ShowAsync(turnContext, cards.Review(update, NameOf(facts, update), typed, faults, Guid.NewGuid()), cancellationToken);
                break;
            case UpdateStep.Repeated { Current: var update }:
                await ShowWaitingAsync(turnContext, actor, facts, update, Repeated(update, to), cancellationToken);
                break;
            case var step:
                await TellAsync(turnContext, actor, facts, step, cancellationToken);
                break;
        }
    }

    /// <summary>Two buttons share a card: that it was used does not mean that this one did it.</summary>
    private static string Repeated(ProgressUpdate update, UpdateState wanted) =>
        update.State == wanted ? "That was done already; nothing was done twice" : update.State is UpdateState.Sent ? Changed : $"Not done. {Closed(update)}";

    private static string Closed(ProgressUpdate update) => update.State switch
    {
        UpdateState.Accepted => "This update is accepted already",
        UpdateState.Declined => "This update is declined already",
        UpdateState.AskedBack => "Its sender was asked something and has not answered yet",
        _ => "A newer update has taken this one's place",
    };

    private static string NameOf(FactBook facts, ProgressUpdate update) => facts.Bodies.FirstOrDefault(body => body.Id == update.Body)?.Name ?? update.Body.Value;

    /// <param name="first">The update that something was just done to; null where nothing was.</param>
    private async Task ShowWaitingAsync(ITurnContext turnContext, Person actor, FactBook facts, ProgressUpdate? first, string title, CancellationToken cancellationToken)
    {
        var waiting = store.Waiting();
        List<ProgressUpdate> updates = first is null ? [.. waiting] : [first, .. waiting.Where(update => update.Id != first.Id)];
        if (updates.Count == 0)
        {
            await CardReply.SayAsync(turnContext, "No update waits for you.", cancellationToken);
            return;
        }

        await CardReply.ShowAsync(turnContext, cards.List(title, updates, Names(facts), ViewerOf(actor, updates, facts), Guid.NewGuid()), cancellationToken);
    }

    private static string Title(ReturnAction action, Body? body, Topic? topic) =>
        (action.Verb is UpdateVerbs.Standing ? $"What is {action.Said(UpdateRequestParser.RagKey)}" : "The latest")
        + (body is null ? "" : $" from {body.Name}")
        + (topic is null ? "" : $" on {topic.Name}");

    private static Dictionary<BodyId, string> Names(FactBook facts) => facts.Bodies.ToDictionary(static body => body.Id, static body => body.Name);

    /// <summary>"Edit" is offered where every update on the card is the person's own bodies': the card has one set of buttons for all.</summary>
    private Viewer ViewerOf(Person? person, IReadOnlyList<ProgressUpdate> updates, FactBook facts)
    {
        if (person is null)
        {
            return default;
        }

        var by = roles.Of(person);
        var own = new UpdateRights(facts).BodiesOf(by);
        return new Viewer(updates.All(update => own.Contains(update.Body)), IsCommander: false, by.Secretariat, MayAccept: by.Secretariat);
    }
}
