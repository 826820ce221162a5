using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>Reads the cards on which people sign. A signature is the account's: what is typed is its confirmation, and another name is refused.</summary>
internal static class SignInputs
{
    public static SignForm Read(ReturnAction action, ReturnView view, Person actor)
    {
        var inputs = action.Inputs;
        var name = TypedText.OneLine(inputs.Text(ReturnFields.Name));
        var field = view.Viewer.IsContact && view.Return.State == ReturnState.Draft ? ReturnFields.Remark : ReturnFields.Comment;
        var text = inputs.Has(field) ? TypedText.Lines(inputs.Text(field)) : null;
        return new SignForm(view, name, text, Fault(name, actor), []) { Unread = inputs.Faults };
    }

    private static string? Fault(string name, Person actor) => name.Length switch
    {
        0 => "Type your name: it is your signature.",
        > SignForm.NameLength => $"A name has at most {SignForm.NameLength} characters here.",
        _ when actor.Name is Actors.Nameless => "Teams does not tell me your name, so I cannot take your signature. Please sign from the account of your organisation.",
        _ when PersonName.IsSame(name, actor.Name) => null,
        _ => $"You are signed in to Teams as {actor.Name}, and a signature is the account's. Type that name; whoever else is to sign does so from their own account.",
    };
}
