using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>Questions before steps that take something away or that others see at once.</summary>
internal static class AskComposer
{
    private const string Back = "No, go back";

    public static AskCard RemoveLine(ReturnView view, ReturnLine line) => Compose(
        view,
        "Remove this line?",
        line.Text.Length == 0 ? "Nothing but its title is lost." : "Its objective and its cost go with it. Earlier versions that were sent keep it.",
        [new("Line", CardBudget.Show(LineRows.Numbered(view.Return, line), ReturnLimits.Title)), new("Cost", line.Cost?.ToString() ?? "no cost yet")],
        CardButton.Go("Yes, remove it", view.Write(ReturnVerbs.RemoveLine) with { Line = line.Id.Value, Confirm = true }).AsDestructive(),
        CardButton.Go(Back, view.Look(ReturnVerbs.EditLine) with { Line = line.Id.Value }));

    public static AskCard Withdraw(ReturnView view) => Compose(
        view,
        "Take this return back?",
        "It becomes a draft again and your signature is taken off. You can change it and send it once more. The LPA commander is told.",
        [new("Return", AdaptiveMarkdown.Escape(view.Title)), new("Reference", view.Reference)],
        CardButton.Go("Yes, take it back", view.Write(ReturnVerbs.Withdraw) with { Confirm = true }).AsDestructive(),
        CardButton.Go(Back, view.Look(ReturnVerbs.Overview)));

    public static AskCard Discard(ReturnView view) => Compose(
        view,
        "Discard this draft?",
        view.Return.LastAccepted is null ? "What is written in it is lost. The return is then not started; you can begin it anew." : "What was changed in it is lost. The accepted version counts as before.",
        [new("Return", AdaptiveMarkdown.Escape(view.Title)), .. OverviewComposer.Facts(view)],
        CardButton.Go("Yes, discard it", view.Write(ReturnVerbs.Discard) with { Confirm = true }).AsDestructive(),
        CardButton.Go(Back, view.Look(ReturnVerbs.Overview)));

    public static AskCard Amend(ReturnView view) => Compose(
        view,
        "Correct this return?",
        "A new draft is made from it. The accepted version is kept and counts until the new one has been signed, countersigned and accepted.",
        [new("Return", AdaptiveMarkdown.Escape(view.Title)), new("Accepted", AdaptiveMarkdown.Escape(ReturnWords.Signed(view.Return.Acceptance!)))],
        CardButton.Go("Yes, start the correction", view.Write(ReturnVerbs.Amend) with { Confirm = true }).AsNext(),
        CardButton.Go(Back, view.Look(ReturnVerbs.Overview)));

    public static AskCard Accept(ReturnView view) => Compose(
        view,
        "Accept this return?",
        "It becomes the accepted version and its figures count. The contact and the LPA commander are told.",
        [new("Return", AdaptiveMarkdown.Escape(view.Title)), .. OverviewComposer.Facts(view), new("Countersigned", AdaptiveMarkdown.Escape(ReturnWords.Signed(view.Return.Commander!)))],
        CardButton.Go("Yes, accept it", view.Write(ReturnVerbs.Accept) with { Confirm = true }).AsNext(),
        CardButton.Go(Back, view.Look(ReturnVerbs.Overview)));

    public static StillOpenCard StillOpen(ReturnView view)
    {
        var text = $"{view.Title} is still open, as it was saved.";
        return new StillOpenCard(
            text, AdaptiveMarkdown.Escape(text), ButtonRow.Of([CardButton.Go(view.Viewer.IsContact ? "Back to my return" : "Back to the return", view.Look(ReturnVerbs.Overview))]));
    }

    private static AskCard Compose(ReturnView view, string title, string text, IReadOnlyList<CardFact> facts, params IReadOnlyList<CardButton> buttons) =>
        new($"{title} {view.Title}. {text}", title, text, facts, ButtonRow.Of(buttons));
}

/// <summary>The data of cards/returns/still-open.json.</summary>
internal sealed record StillOpenCard(string Speak, string Text, IReadOnlyList<ButtonRow> Rows);
