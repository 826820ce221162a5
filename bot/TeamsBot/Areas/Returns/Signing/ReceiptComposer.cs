using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>What a person gets who has just signed, countersigned or accepted: a reference that can be said aloud, and who is next.</summary>
internal static class ReceiptComposer
{
    /// <param name="next">Who has the next move, by name; null where nobody is known for it.</param>
    public static ReceiptCard Compose(ReturnView view, string? next) => new(
        Text(view),
        $"{Done(view)}: {AdaptiveMarkdown.Escape(view.Title)}",
        "Reference",
        view.Reference,
        AdaptiveMarkdown.Escape(Next(view, next)),
        Facts(view),
        ButtonRow.Of(Buttons(view)));

    public static string Text(ReturnView view) => $"{Done(view)}: {view.Title}, reference {view.Reference}.";

    private static string Done(ReturnView view) => view.Return.State switch
    {
        ReturnState.Submitted => "Sent",
        ReturnState.Countersigned => "Countersigned",
        ReturnState.Accepted => "Accepted",
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.Return.State, "A draft has no receipt."),
    };

    private static string Next(ReturnView view, string? next) => (view.Return.State, next) switch
    {
        (ReturnState.Submitted, null) => "It is kept. No LPA commander is known for this area yet, so nobody could be asked to countersign; the secretariat has been told.",
        (ReturnState.Submitted, var commander) => $"{commander} has been asked to countersign it. You will be told when that is done.",
        (ReturnState.Countersigned, _) => "The secretariat looks at it next and accepts it or asks for changes.",
        _ => "The contact and the LPA commander are told. There is nothing more to do.",
    };

    private static List<CardFact> Facts(ReturnView view)
    {
        List<CardFact> facts = [new("Amount", $"{view.Sums.Total} of {view.Return.Allocation}")];
        Add("Signed", view.Return.Contact);
        Add("Countersigned", view.Return.Commander);
        Add("Accepted", view.Return.Acceptance);
        return facts;

        void Add(string title, Signature? signature)
        {
            if (signature is not null)
            {
                facts.Add(new(title, AdaptiveMarkdown.Escape(ReturnWords.Signed(signature))));
            }
        }
    }

    private static List<CardButton> Buttons(ReturnView view)
    {
        List<CardButton> buttons = [CardButton.Go("Look at it", view.Look(ReturnVerbs.Overview))];
        if (view is { Viewer.IsContact: true, Return.State: ReturnState.Submitted })
        {
            buttons.Add(CardButton.Go("Take it back", view.Look(ReturnVerbs.Withdraw)));
        }

        return buttons;
    }
}

/// <summary>The data of cards/returns/receipt.json.</summary>
internal sealed record ReceiptCard(
    string Speak,
    string Title,
    string ReferenceLabel,
    string Reference,
    string Text,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<ButtonRow> Rows);
