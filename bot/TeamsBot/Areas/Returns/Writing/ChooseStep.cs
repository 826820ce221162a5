using Microsoft.Bot.Builder.Dialogs;
using TeamsBot.Chat;
using TeamsBot.Facts;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The choice among the returns that the person has a part in. Each button says which return it opens, so nothing is waited for.</summary>
internal sealed class ChooseStep(ReturnChoices choices, ReturnViews views, ReturnCards cards, Knowledge knowledge) : ReturnStep(StepId, views, cards)
{
    public const string StepId = "choose";

    public override string Help => "Press the return that you want to work on. The one that is due next stands first.";

    public override async Task<DialogTurnResult> ShowAsync(DialogContext dc, DialogPosition place, string? note, CancellationToken cancellationToken)
    {
        var actor = ReturnDialogInput.Of(dc.Context).Actor;
        if (choices.For(actor) is not { Count: > 0 } all)
        {
            return await EndAsync(dc, choices.WhyNone(actor), cancellationToken);
        }

        await CardReply.ShowAsync(dc.Context, Cards.Choose(all, choices.Today, knowledge.Fund, note), cancellationToken);
        return await dc.CancelAllDialogsAsync(cancellationToken);
    }

    protected override Task<DialogTurnResult> HandleAsync(DialogContext dc, DialogPosition place, ReturnAction action, CancellationToken cancellationToken) =>
        ShowAsync(dc, place, note: null, cancellationToken);
}
