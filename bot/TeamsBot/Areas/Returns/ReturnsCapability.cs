using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns;

/// <summary>Collects the fund's returns: spending plans, mid-year and end-year returns, by the dialog of <see cref="ReturnDialog"/>.</summary>
internal sealed class ReturnsCapability(ReturnConversation conversation, ReturnRequestParser requests, ReturnChoices choices, Roles roles, ReturnStore store) : ICapability
{
    private const string NoPlan =
        "A line goes into a spending plan that you have begun and not sent. \"Start my return\" begins one; if you have several, say whose: \"add a line for Oxford: CCTV, £12,000\".";

    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(ReturnDialog.Verbs)];

    public HelpTopic Help { get; } = new(
        "Take your returns",
        "\"Start my return\" opens the spending plan, mid-year or end-year return that is due next; every step is saved, and \"continue my return\" goes on with it on any device. \"Add a line: CCTV in Kidlington, £12,000\" opens a new line of your spending plan with it filled in.")
    {
        Say = ["My returns"],
    };

    /// <summary>Before a year is opened there is no return to take.</summary>
    public bool IsFor(PersonId? person) => person is { } known && roles.AreasOf(known).Count > 0 && store.Periods().Count > 0;


    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) => requests.ReadAsync(text);

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Actors.Of(turnContext.Activity) is { } actor)
        {
            var action = Meant(actor, ReturnAction.Read(verb, data));
            if (action is { Verb: ReturnVerbs.NewLine, Key: null })
            {
                await CardReply.SayAsync(turnContext, NoPlan, cancellationToken);
                return;
            }

            if (action is { Verb: ReturnVerbs.Discard, Key: null })
            {
                await CardReply.SayAsync(turnContext, "I do not know which draft: you have none that was begun and not sent, or several. Then say whose, such as \"discard the mid-year return for Cherwell\".", cancellationToken);
                return;
            }

            if (action is { Verb: ReturnVerbs.EditLine, Key: null })
            {
                await CardReply.SayAsync(turnContext, $"I do not know which line that is: none, or more than one, of what you have begun and not sent goes by \"{action.Said(ReturnFields.Title)}\". \"Continue my return\" shows the lines, each with its button.", cancellationToken);
                return;
            }

            await conversation.PressAsync(turnContext, actor, action, cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, "Teams does not tell me who you are, so I cannot open a return for you. Please use the account of your organisation.", cancellationToken);
        }
    }

    /// <summary>"Continue my return" opens the only one that can be continued, "add a line" adds to the only plan; of several, the person chooses.</summary>
    private ReturnAction Meant(Person actor, ReturnAction action) => action switch
    {
        { Continues: true } when choices.ToContinue(actor, action) is { } key => new ReturnAction(ReturnVerbs.Open, key, Revision: 0, Form: null, Line: null, action.Data),
        { Verb: ReturnVerbs.Discard, IsConfirmed: false } => action with { Key = choices.ToContinue(actor, action) ?? action.Key },
        { Verb: ReturnVerbs.NewLine, Key: null } => action with { Key = choices.ToContinue(actor, action) },
        { Verb: ReturnVerbs.EditLine, Key: null } when choices.LineToChange(actor, action.Said(ReturnFields.Title)) is var (key, line) => action with { Key = key, Line = line },
        _ => action,
    };
}
