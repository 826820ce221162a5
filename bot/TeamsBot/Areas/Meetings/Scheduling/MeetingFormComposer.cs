using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>The form by which a meeting is arranged, moved or otherwise changed.</summary>
internal static class MeetingFormComposer
{
    /// <summary>Takes the place of a form that the person does not want: its button is gone with it.</summary>
    public static MeetingFormCard Dropped { get; } = new(
        "Not scheduled. Nobody was told of it.", "Not scheduled", "Nobody was told of it.", [], [], ButtonRow.Of([CardButton.Go("Schedule a meeting", new CardAction(MeetingVerbs.New))]));

    public static MeetingFormCard Compose(MeetingForm form)
    {
        var fields = Fields(form).Select(field => field.Judged(form.Faults)).ToList();
        return new MeetingFormCard(
            Text(form),
            form.Editing is null ? form.Typed.Days.Length > 0 ? "Schedule meetings" : "Schedule a meeting" : "Move or change the meeting",
            form.Editing is { Meeting: var meeting } ? CardBudget.Show($"{meeting.Title}, now {meeting.Time}", 300) : "Times are London's.",
            [.. CardNote.OfFaults(form.Editing is null ? "Not scheduled yet" : "Not changed yet", form.Faults, fields), .. Remarks(form)],
            fields,
            ButtonRow.Of(Buttons(form)));
    }

    public static string Text(MeetingForm form) =>
        form.Faults.Count > 0 ? $"{(form.Editing is null ? "Not scheduled yet" : "Not changed yet")}: {form.Faults[0].Message}"
        : form.Editing is { Meeting: var meeting } ? $"Move or change {meeting.Title}."
        : "Schedule a meeting.";

    private static IEnumerable<CardNote> Remarks(MeetingForm form)
    {
        if (form.Remarks.Count > 0)
        {
            yield return new CardNote("accent", "", [.. form.Remarks.Select(AdaptiveMarkdown.Escape)]);
        }
    }

    private static IEnumerable<FormField> Fields(MeetingForm form)
    {
        var typed = form.Typed;
        if (form.Editing is null)
        {
            yield return FormField.Choice(MeetingFields.Body, "Whose meeting", typed.Body, [.. form.Bodies.Select(static body => new FieldChoice(body.Name, body.Id.Value))], isExpanded: false)
                .AsRequired("Choose whose meeting it is.");
        }

        yield return typed.Days.Length > 0
            ? FormField.LongText(MeetingFields.Days, "Days, one a line", typed.Days, MeetingFields.LongestDays, "Thursday 14 January 2027").Explained("Take out, change or add days before they are arranged.")
            : FormField.Date(MeetingFields.Day, "Day", typed.Day).AsRequired("Choose the day.");
        yield return FormField.Time(MeetingFields.Start, "Begins", typed.Start).Explained("Choose when it begins.");
        yield return FormField.Time(MeetingFields.End, "Ends", typed.End).Explained("Choose when it ends, or leave it empty for two hours.");
        yield return FormField.Toggle(MeetingFields.AllDay, "Whole day", "It lasts all day", typed.AllDay).Explained("Switch on for a meeting without times.");
        yield return FormField.Text(MeetingFields.Place, "Where", typed.Place, MeetingFields.LongestPlace, "A room or building; empty for online only").Explained("At most 200 characters.");
        yield return FormField.Text(MeetingFields.Link, "Link to join online", typed.Link, MeetingFields.LongestLink, "https://").Explained("An address that begins with https://.");
        yield return FormField.Text(MeetingFields.Title, "Title", typed.Title, MeetingFields.LongestTitle, "Empty for the body's name").Explained("At most 120 characters.");
    }

    private static IEnumerable<CardButton> Buttons(MeetingForm form)
    {
        var send = new CardAction(form.Editing is null ? MeetingVerbs.Schedule : MeetingVerbs.Change)
        {
            Subject = form.Editing?.Meeting.Id.Value.ToString("N"),
            Revision = form.Editing?.Version,
            Nonce = form.Nonce.ToString("N"),
        };
        var isAsked = form.Faults.Count > 0 && form.Faults.All(static fault => fault.IsQuestion) && form.Confirms.Length > 0;
        var title = (form.Editing is null ? form.Typed.Days.Length > 0 ? "Schedule them" : "Schedule it" : "Save") + (isAsked ? " anyway" : "");
        yield return CardButton.Send(title, isAsked ? send with { Confirm = true, Confirmed = form.Confirms } : send).AsNext();
        if (form.Editing is { } editing)
        {
            yield return CardButton.Go("Leave it as it is", new CardAction(MeetingVerbs.Show) { Subject = editing.Meeting.Id.Value.ToString("N") });
        }
        else if (isAsked)
        {
            yield return CardButton.Go("Don't schedule it", new CardAction(MeetingVerbs.Drop));
        }
    }
}
