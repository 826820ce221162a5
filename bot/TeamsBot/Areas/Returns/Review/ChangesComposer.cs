using System.Globalization;
using Partnership.Returns.Checks;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>The form on which the secretariat says, line by line, what is to be changed.</summary>
internal static class ChangesComposer
{
    public static ChangesCard Compose(ChangesForm form, CardBudget room)
    {
        var view = form.View;
        IReadOnlyList<FieldFault> faults = [.. form.Unread, .. ReturnFields.Of(form.Faults)];
        var whole = Field(ReturnFields.Comment, "On the return as a whole", form.TypedOn(line: null));
        var lines = view.Return.Lines.Select(line => new ChangesLine(
            room.ShowTitle(LineRows.Numbered(view.Return, line)),
            line.Cost?.ToString() ?? "no cost",
            Field(ReturnFields.CommentOn(line.Id), string.Create(CultureInfo.InvariantCulture, $"What to change in line {LineRows.NumberOf(view.Return, line.Id)}"), form.TypedOn(line.Id)))).ToList();
        return new ChangesCard(
            Text(view),
            AdaptiveMarkdown.Escape($"Ask for changes: {view.Title}"),
            "Write beside the lines that have to change; leave the others empty. The contact sees each comment beside its line.",
            [.. CardNote.OfFaults("Not sent yet", faults, [whole, .. lines.Select(line => line.Field)])],
            [whole],
            lines,
            ButtonRow.Of(Buttons(form)));

        FormField Field(string id, string label, string? typed) =>
            FormField.LongText(id, label, typed, ReturnLimits.Comment).Explained("Say what has to change.").Judged(faults);
    }

    public static string Text(ReturnView view) => $"Ask for changes: {view.Title}.";

    private static List<CardButton> Buttons(ChangesForm form)
    {
        var send = form.View.Write(ReturnVerbs.SendChanges);
        List<CardButton> buttons = [CardButton.Send("Send the comments", send).AsNext()];
        if (form.Faults.Count > 0 && form.Faults.All(fault => fault.MayConfirm))
        {
            buttons.Add(CardButton.Send("Send anyway", send with { Confirm = true, Confirmed = ConfirmedFaults.Of(form.Faults).ToString() }));
        }

        buttons.Add(CardButton.Go("Back", form.View.Look(ReturnVerbs.Overview)));
        return buttons;
    }
}

/// <summary>A line with the input for what is to be changed in it.</summary>
internal sealed record ChangesLine(string Title, string Details, FormField Field);

/// <summary>The data of cards/returns/changes.json.</summary>
internal sealed record ChangesCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ChangesLine> Lines,
    IReadOnlyList<ButtonRow> Rows);
