using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using TeamsBot.Cards.Returns;
using TeamsBot.Conversation;

namespace TeamsBot.Returns;

/// <summary>The choice among the returns that the person has a part in.</summary>
internal sealed class ChooseStep(ReturnChoices choices, ReturnCards cards, Knowledge knowledge) : ReturnStep(StepId)
{
    public const string StepId = "choose";

    public override string Help => "Press the return that you want to work on. The one that is due next stands first.";

    protected override Task ShowAsync(ITurnContext turnContext, ReturnPlace place, string? note, CancellationToken cancellationToken) =>
        CardReply.ShowAsync(turnContext, cards.Choose(choices.For(ReturnTurn.Of(turnContext).Actor), choices.Today, knowledge.Fund), cancellationToken);

    protected override async Task<DialogTurnResult> HandleAsync(DialogContext dc, ReturnPlace place, ReturnAction action, CancellationToken cancellationToken)
    {
        await ShowAsync(dc.Context, place, note: null, cancellationToken);
        return EndOfTurn;
    }
}
