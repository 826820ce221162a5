using Partnership.Meetings;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>Asks whether a meeting is really to be cancelled, and why.</summary>
internal static class CancelComposer
{
    public static MeetingFormCard Compose(MeetingView view, string? reason, IReadOnlyList<FieldFault> faults, Guid nonce)
    {
        FormField[] fields = [FormField.LongText(MeetingFields.Reason, "Why, in words for the members", reason, MeetingFields.LongestReason, "May stay empty").Explained("At most 300 characters.").Judged(faults)];
        return new MeetingFormCard(
            Text(view.Meeting),
            "Cancel this meeting?",
            CardBudget.Show($"{view.Meeting.Title}, {MeetingComposer.When(view.Meeting, view.Now)}", 300),
            [.. CardNote.OfFaults("Not cancelled yet", faults, fields), new CardNote("warning", "", ["Every channel that was told of it is told that it is off. A cancelled meeting cannot be brought back; a new one can be scheduled."])],
            fields,
            ButtonRow.Of(
            [
                CardButton.Send("Cancel the meeting", view.On(MeetingVerbs.CancelNow) with { Nonce = nonce.ToString("N") }).AsDestructive(),
                CardButton.Go("Keep it", view.On(MeetingVerbs.Show)),
            ]));
    }

    public static string Text(Meeting meeting) => $"Cancel {meeting.Title} on {meeting.Time}?";
}
