using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards.Returns;

namespace TeamsBot.Returns;

/// <summary>Reads the cards on which people sign.</summary>
internal static class SignInputs
{
    public static SignForm Read(ReturnAction action, ReturnView view, Person actor)
    {
        var name = TypedText.OneLine(action.Input(ReturnFields.Name));
        var text = view.Viewer.IsContact && view.Return.State == ReturnState.Draft ? action.Input(ReturnFields.Remark) : action.Input(ReturnFields.Comment);
        return new SignForm(view, name, TypedText.Lines(text), Fault(name), []);
    }

    /// <summary>The outcome with the name as the person wrote it; who they are is their object id, which nobody types.</summary>
    public static ReturnOutcome Signed(ReturnOutcome outcome, string name) => outcome is ReturnOutcome.Done done
        ? done with
        {
            Return = done.Return.State switch
            {
                ReturnState.Submitted => done.Return with { Contact = Named(done.Return.Contact!, name) },
                ReturnState.Countersigned => done.Return with { Commander = Named(done.Return.Commander!, name) },
                _ => done.Return,
            },
        }
        : outcome;

    private static Signature Named(Signature signature, string name) => signature with { By = signature.By with { Name = name } };

    private static string? Fault(string name) => name.Length switch
    {
        0 => "Type your name: it is your signature.",
        > SignForm.NameLength => $"A name has at most {SignForm.NameLength} characters here.",
        _ => null,
    };
}
