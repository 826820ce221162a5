using Microsoft.Bot.Builder;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates.Cards;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.People;

namespace TeamsBot.Areas.Updates;

/// <summary>The form of a progress update: a new one, or one that is changed.</summary>
internal sealed class UpdateEditor(UpdateService service, Roles roles, Knowledge knowledge, UpdateCards cards)
{
    private const string Gone = "This update is not there. \"Show updates\" lists yours.";

    private const string Closed = "A newer update has taken this one's place, so it stays as it was. \"Send an update\" opens a new one.";

    private const string Declined = "The secretariat declined this update, so it stays as it was. \"Send an update\" opens a new one.";

    private string NotAllowed(PersonId reader) => $"Updates are sent by a body's own people: the contact of a community safety partnership or of a lead agency for it, and the secretariat for any.{roles.AskSecretariat(reader)}";

    /// <summary>Opens the form with what was said filled in.</summary>
    public async Task OpenAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        var by = roles.Of(actor);
        var rights = new UpdateRights(facts);
        var own = rights.BodiesOf(by);
        var body = facts.Bodies.FirstOrDefault(one => string.Equals(one.Id.Value, action.Area, StringComparison.Ordinal))
            ?? (own is [var only] ? facts.Bodies.FirstOrDefault(one => one.Id == only) : null);
        if (body is null)
        {
            await CardReply.SayAsync(turnContext, AskForBody(by, own, facts), cancellationToken);
        }
        else if (!rights.MaySend(by, body.Id))
        {
            await CardReply.SayAsync(turnContext, NotAllowed(actor.Id), cancellationToken);
        }
        else
        {
            var about = new UpdateSubjects(facts).Find(body.Id, action.Said(UpdateRequestParser.WordsKey));
            var typed = UpdateInput.FromMessage(action.Said(UpdateRequestParser.TextKey));
            await ShowAsync(turnContext, facts, new UpdateForm(body.Id, body.Name, Subjects(facts, body.Id, about), about?.Id, typed, Editing: null, [], Guid.NewGuid()), cancellationToken);
        }
    }

    /// <summary>Opens the form of an update that was sent.</summary>
    public async Task EditAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        if (UpdateInputs.IdOf(action) is not { } id || service.Find(id) is not { } update)
        {
            await CardReply.SayAsync(turnContext, Gone, cancellationToken);
        }
        else if (!new UpdateRights(facts).MaySend(roles.Of(actor), update.Body))
        {
            await CardReply.SayAsync(turnContext, NotAllowed(actor.Id), cancellationToken);
        }
        else if (update.State is UpdateState.Superseded or UpdateState.Declined)
        {
            await CardReply.SayAsync(turnContext, update.State is UpdateState.Declined ? Declined : Closed, cancellationToken);
        }
        else
        {
            await ShowAsync(turnContext, facts, Editing(facts, update, UpdateInputs.Of(update), []), cancellationToken);
        }
    }

    public async Task SaveAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        var current = UpdateInputs.IdOf(action) is { } named ? service.Find(named) : null;
        var typed = UpdateInputs.Read(action.Inputs, current is null ? null : UpdateInputs.Of(current));
        var subject = action.Inputs.Text(UpdateFields.Subject);
        var confirmed = UpdateInputs.Confirmed(action);
        var body = new BodyId(action.Area);
        var form = action.Form ?? Guid.NewGuid();
        if (action.Inputs.Faults is { Count: > 0 } unread && new UpdateRights(facts).MaySend(roles.Of(actor), current?.Body ?? body))
        {
            await ShowAsync(turnContext, facts, (current is null ? New([]) : Editing(facts, current, typed, [])) with { Unread = unread }, cancellationToken);
            return;
        }

        var step = await MakeAsync(confirmed);
        if (step is UpdateStep.Faulty && confirmed.Count > 0)
        {
            // The next card's "anyway" has to answer this question and those answered before, so it shows them all.
            step = await MakeAsync([]);
        }

        switch (step)
        {
            case UpdateStep.Saved { Update: var update }:
                await ShowReceiptAsync(turnContext, actor, facts, update, cancellationToken);
                break;
            case UpdateStep.Repeated { Current: var update }:
                await ShowReceiptAsync(turnContext, actor, facts, update, cancellationToken);
                break;
            case UpdateStep.Faulty { Editing: { } editing, Faults: var faults }:
                await ShowAsync(turnContext, facts, Editing(facts, editing, typed, faults), cancellationToken);
                break;
            case UpdateStep.Faulty { Faults: var faults }:
                await ShowAsync(turnContext, facts, New(faults), cancellationToken);
                break;
            case UpdateStep.Overtaken { Current: var now }:
                await ShowAsync(turnContext, facts, Editing(facts, now, typed, [Overtaken(now)]), cancellationToken);
                break;
            default:
                await CardReply.SayAsync(turnContext, TextOf(step, actor), cancellationToken);
                break;
        }

        Task<UpdateStep> MakeAsync(IReadOnlyCollection<UpdateField> answered) => UpdateInputs.IdOf(action) is { } id
            ? service.EditAsync(actor, id, action.Revision, typed, answered, form, cancellationToken)
            : service.SendAsync(actor, body, subject, typed, answered, form, cancellationToken);

        UpdateForm New(IReadOnlyList<UpdateFault> faults)
        {
            var about = new UpdateSubjects(facts).WithId(body, subject);
            return new UpdateForm(body, NameOf(facts, body), Subjects(facts, body, about), about?.Id, typed, Editing: null, faults, Guid.NewGuid());
        }
    }

    private string TextOf(UpdateStep step, Person actor) => step switch
    {
        UpdateStep.TakenOver { Current.State: UpdateState.Declined } => Declined,
        UpdateStep.TakenOver => Closed,
        UpdateStep.NotAllowed => NotAllowed(actor.Id),
        UpdateStep.Gone => Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
    };

    /// <summary>What the person typed stays in the form; what came in between is said beside it, and saving again is their decision.</summary>
    private static UpdateFault Overtaken(ProgressUpdate current) => new(
        UpdateField.Headline,
        $"{current.Author.Name} changed this update, or the secretariat looked at it, after your card was made. It now says \"{current.Headline}\". Save again if yours is to stand.",
        MayConfirm: false);

    private static UpdateForm Editing(FactBook facts, ProgressUpdate update, UpdateInput typed, IReadOnlyList<UpdateFault> faults) =>
        new(update.Body, NameOf(facts, update.Body), [update.Subject], update.Subject.Id, typed, update, faults, Guid.NewGuid());

    /// <summary>What a body may choose from; where the facts give it neither priorities nor work, every topic.</summary>
    private static IReadOnlyList<UpdateSubject> Subjects(FactBook facts, BodyId body, UpdateSubject? chosen)
    {
        var subjects = new UpdateSubjects(facts);
        var known = subjects.Of(body);
        if (known.Count == 0)
        {
            known = [.. facts.Topics.Select(topic => subjects.WithId(body, $"topic/{topic.Id.Value}")).OfType<UpdateSubject>()];
        }

        return chosen is null || known.Any(subject => string.Equals(subject.Id, chosen.Id, StringComparison.Ordinal)) ? known : [chosen, .. known];
    }

    private static string NameOf(FactBook facts, BodyId body) => facts.Bodies.FirstOrDefault(one => one.Id == body)?.Name ?? body.Value;

    private string AskForBody(PersonRoles by, IReadOnlyList<BodyId> own, FactBook facts) =>
        own.Count > 1 ? $"For whom is it: {string.Join(" or ", own.Select(body => NameOf(facts, body)))}? Say for example: update on burglary in Cherwell: two arrests."
        : by.Secretariat ? "For whom is it? Say for example: update on burglary in Cherwell: two arrests."
        : NotAllowed(by.Person.Id);

    private async Task ShowReceiptAsync(ITurnContext turnContext, Person actor, FactBook facts, ProgressUpdate update, CancellationToken cancellationToken)
    {
        var by = roles.Of(actor);
        var viewer = new Viewer(new UpdateRights(facts).MaySend(by, update.Body), IsCommander: false, by.Secretariat, MayAccept: by.Secretariat);
        await CardReply.ShowAsync(turnContext, cards.Receipt(update, NameOf(facts, update.Body), viewer, Guid.NewGuid()), cancellationToken);
    }

    private Task ShowAsync(ITurnContext turnContext, FactBook facts, UpdateForm form, CancellationToken cancellationToken) =>
        CardReply.ShowAsync(turnContext, cards.Form(form with { BodyName = NameOf(facts, form.Body) }), cancellationToken);
}
