using Microsoft.Bot.Builder;
using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>What the dialogs of a return are given in one turn: who acts, and the button pressed or the words typed.</summary>
internal sealed class ReturnDialogInput(Person actor, ReturnAction? action, string text)
{
    private const string Key = "TeamsBot.Areas.Returns.Writing.ReturnDialogInput";

    public Person Actor => actor;

    /// <summary>Null when words were typed.</summary>
    public ReturnAction? Action => action;

    /// <summary>Empty when a button was pressed.</summary>
    public string Text => text;

    /// <summary>Set when the words are not for the dialog: a question in the middle of a return.</summary>
    public bool IsForOthers { get; set; }

    public void Attach(ITurnContext turnContext) => turnContext.TurnState.Set(Key, this);

    public static ReturnDialogInput Of(ITurnContext turnContext) => turnContext.TurnState.Get<ReturnDialogInput>(Key)
        ?? throw new InvalidOperationException("A dialog of a return was run without its turn.");
}
