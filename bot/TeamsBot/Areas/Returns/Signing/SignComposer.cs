using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>The nominated contact's declaration and signature.</summary>
internal static class SignComposer
{
    public static SignCard Compose(SignForm form)
    {
        var view = form.View;
        var faults = Faults(form);
        var fields = Fields(form, faults);
        return new SignCard(
            Text(form),
            "Sign and send",
            AdaptiveMarkdown.Escape(view.Title),
            [.. CardNote.OfFaults("Not sent yet", faults, fields)],
            OverviewComposer.Facts(view),
            $"I sign this {ReturnWords.Kind(view.Key.Kind)} as the nominated contact for {AdaptiveMarkdown.Escape(view.Area.Name)}. What it says is right to the best of my knowledge, and the money {(view.IsPlan ? "will be" : "was")} spent as it says. It goes to the LPA commander to be countersigned.",
            fields,
            ButtonRow.Of(Buttons(form)));
    }

    public static string Text(SignForm form) => form.Faults.Count == 0 && form.IsRead
        ? $"Sign and send: {form.View.Title}, {form.View.Sums.Total} of {form.View.Return.Allocation}."
        : $"Not sent yet: {Faults(form)[0].Message}";

    public static FormField Name(SignForm form, IReadOnlyList<FieldFault> faults) =>
        FormField.Text(ReturnFields.Name, "Your name, as your signature", form.Name, SignForm.NameLength).Explained("Type your name.").Judged(faults);

    public static IReadOnlyList<FieldFault> Faults(SignForm form) =>
        [.. form.Unread, .. form.NameFault is null ? Array.Empty<FieldFault>() : [new FieldFault(ReturnFields.Name, form.NameFault)], .. form.Faults.Select(fault => Beside(form, fault))];

    /// <summary>A line has no input on this card: its faults are told with its number.</summary>
    private static FieldFault Beside(SignForm form, ReturnFault fault) => fault.Line is null
        ? ReturnFields.Of(fault)
        : new FieldFault("", OverviewComposer.Located(fault, form.View.Return), fault.MayConfirm);

    private static List<FormField> Fields(SignForm form, IReadOnlyList<FieldFault> faults)
    {
        List<FormField> fields = [];
        if (form.View is { Sums.Left.Pence: > 0, Key.Kind: not ReturnKind.MidYear })
        {
            var label = form.View.IsPlan ? "Why is less planned than the grant?" : "Why is less spent than the grant?";
            fields.Add(FormField.LongText(ReturnFields.Remark, label, form.Text ?? form.View.Return.Remark, ReturnLimits.Remark).Explained("Say why, in a sentence.").Judged(faults));
        }

        fields.Add(Name(form, faults).AsRequired("Type your name."));
        return fields;
    }

    private static List<CardButton> Buttons(SignForm form)
    {
        var view = form.View;
        var submit = view.Write(ReturnVerbs.Submit);
        List<CardButton> buttons = [CardButton.Send("Sign and send", submit).AsNext()];
        if (form.IsRead && form.Faults.Count > 0 && form.Faults.All(fault => fault.MayConfirm))
        {
            buttons.Add(CardButton.Send("Send anyway", submit with { Confirm = true, Confirmed = ConfirmedFaults.Of(form.Faults).ToString() }));
        }

        buttons.Add(CardButton.Go("Preview", view.Look(ReturnVerbs.Preview)));
        buttons.Add(CardButton.Go("Back", view.Look(ReturnVerbs.Overview)));
        return buttons;
    }
}

/// <summary>The data of cards/returns/sign.json.</summary>
internal sealed record SignCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<CardFact> Facts,
    string Declaration,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ButtonRow> Rows);
