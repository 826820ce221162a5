using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>The form of an agenda: its text, which is written fastest, and fields for one item more.</summary>
internal static class AgendaFormComposer
{
    private static readonly IReadOnlyList<FieldChoice> Purposes = [new("Decision", "decision"), new("Discussion", "discussion"), new("Information", "information")];

    public static MeetingFormCard Compose(AgendaForm form)
    {
        var fields = Fields(form).Select(field => field.Judged(form.Faults)).ToList();
        return new MeetingFormCard(
            Text(form),
            "Agenda",
            CardBudget.Show($"{form.View.Meeting.Title}, {form.View.Meeting.Time}", 300),
            [.. CardNote.OfFaults("Not saved yet", form.Faults, fields)],
            fields,
            ButtonRow.Of(Buttons(form)));
    }

    public static string Text(AgendaForm form) => form.Faults.Count > 0 ? $"The agenda is not saved yet: {form.Faults[0].Message}" : $"The agenda of {form.View.Meeting.Title}.";

    private static IEnumerable<FormField> Fields(AgendaForm form)
    {
        var typed = form.Typed;
        yield return FormField.LongText(MeetingFields.Agenda, "Items, one a line", typed.Text, MeetingFields.LongestAgenda, "1. Welcome \u2013 Chair \u2013 5 mins\n2. Budget \u2013 for decision \u2013 Jo Hale \u2013 20 mins \u2013 Paper: Budget 2027").Explained("At most 7,000 characters.");
        if (form.Suggestions.Count > 0)
        {
            yield return FormField.Several(MeetingFields.Suggestions, "Suggested items", [.. form.Suggestions.Select(static suggestion => new FieldChoice(CardLimits.Cut(suggestion.Item.Title, MeetingFields.LongestTitle), suggestion.Code))]).Explained("Choose any.");
        }

        yield return FormField.Text(MeetingFields.ItemTitle, "Add an item", typed.Title, MeetingFields.LongestTitle, "What it is called").Explained("At most 120 characters.");
        yield return FormField.Choice(MeetingFields.ItemPurpose, "What for", typed.Purpose, Purposes, isExpanded: false).Explained("Decision, discussion or information.");
        yield return FormField.Text(MeetingFields.ItemPresenter, "Who leads it", typed.Presenter, MeetingFields.LongestName).Explained("At most 120 characters.");
        yield return FormField.Text(MeetingFields.ItemMinutes, "Minutes", typed.Minutes, 3).Explained("A whole number.");
        yield return FormField.Text(MeetingFields.ItemPaper, "Paper", typed.Paper, MeetingFields.LongestName, "A title or a file's name").Explained("At most 120 characters.");
    }

    private static IEnumerable<CardButton> Buttons(AgendaForm form)
    {
        var save = form.View.On(MeetingVerbs.SaveAgenda) with { Nonce = form.Nonce.ToString("N") };
        var isAsked = form.Faults.Count > 0 && form.Faults.All(static fault => fault.IsQuestion) && form.Confirms.Length > 0;
        yield return CardButton.Send(isAsked ? "Save anyway" : "Save the draft", isAsked ? save with { Confirm = true, Confirmed = form.Confirms } : save).AsNext();
        yield return CardButton.Send("Add to the list", form.View.On(MeetingVerbs.AddItem));
        yield return CardButton.Go("Leave it as it is", form.View.On(MeetingVerbs.Agenda));
    }
}
