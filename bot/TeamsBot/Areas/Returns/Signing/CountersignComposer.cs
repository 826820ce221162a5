using System.Globalization;
using Partnership.Returns.Checks;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>The LPA commander's card: what it is about, the second signature or the way back.</summary>
internal static class CountersignComposer
{
    private const int MostLines = 15;

    public static CountersignCard Compose(SignForm form, CardBudget room)
    {
        var view = form.View;
        var faults = SignComposer.Faults(form);
        IReadOnlyList<FormField> fields =
        [
            // The client requires no name, or it would ask for one before it lets anybody send the return back.
            SignComposer.Name(form, faults),
            FormField.LongText(ReturnFields.Comment, "Or send it back: what has to change?", form.Text, ReturnLimits.Comment, "For this no signature is needed.").Explained("Say what has to change.").Judged(faults),
        ];
        var left = view.Return.Lines.Count - MostLines;
        return new CountersignCard(
            Text(view),
            AdaptiveMarkdown.Escape($"Please countersign: {view.Title}"),
            AdaptiveMarkdown.Escape($"Signed by {ReturnWords.Signed(view.Return.Contact!)}. Reference {view.Reference}."),
            [.. CardNote.OfFaults("Not done yet", faults, fields)],
            OverviewComposer.Facts(view),
            OverviewComposer.Remark(view.Return),
            [.. view.Return.Lines.Take(MostLines).Select(line => LineRows.Of(view, line, room))],
            left > 0 ? string.Create(CultureInfo.InvariantCulture, $"… and {left} more. \"Preview\" shows all lines.") : "",
            $"I countersign this {ReturnWords.Kind(view.Key.Kind)} as LPA commander for {AdaptiveMarkdown.Escape(view.Area.Name)}.",
            fields,
            ButtonRow.Of(Buttons(form)));
    }

    public static string Text(ReturnView view) =>
        $"Please countersign: {view.Title}, {view.Sums.Total} of {view.Return.Allocation}, signed by {view.Return.Contact!.By.Name}.";

    private static List<CardButton> Buttons(SignForm form)
    {
        var view = form.View;
        var sendBack = view.Write(ReturnVerbs.SendBack);
        List<CardButton> buttons =
        [
            CardButton.Send("Countersign", view.Write(ReturnVerbs.Countersign)).AsNext(),
            CardButton.Send("Send it back", sendBack),
        ];
        if (form.Faults.Count > 0 && form.Faults.All(fault => fault.MayConfirm))
        {
            buttons.Add(CardButton.Send("Send it back anyway", sendBack with { Confirm = true, Confirmed = ConfirmedFaults.Of(form.Faults).ToString() }));
        }

        buttons.Add(CardButton.Go("Preview", view.Look(ReturnVerbs.Preview)));
        return buttons;
    }
}

/// <summary>The data of cards/returns/countersign.json.</summary>
internal sealed record CountersignCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<CardFact> Facts,
    string Remark,
    IReadOnlyList<LineRow> Lines,
    string More,
    string Declaration,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ButtonRow> Rows);
