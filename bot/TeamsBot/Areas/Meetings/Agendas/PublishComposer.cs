using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>Asks whether an agenda is to be published, and says what follows from it.</summary>
internal static class PublishComposer
{
    private const int MostLines = 12;

    /// <param name="posts">What will be posted, and when.</param>
    public static MeetingFormCard Compose(MeetingView view, string posts, Guid nonce) => new(
        Text(view.Meeting),
        Text(view.Meeting),
        CardBudget.Show($"{view.Meeting.Title}, {view.Meeting.Time}", 300),
        [.. Changes(view.Meeting), .. KeptOut(view.Meeting), new CardNote("accent", "What will be posted", [AdaptiveMarkdown.Escape(posts)])],
        [],
        ButtonRow.Of(
        [
            CardButton.Send("Publish", view.On(MeetingVerbs.PublishNow) with { Nonce = nonce.ToString("N") }).AsNext(),
            CardButton.Go("Not yet", view.On(MeetingVerbs.Agenda)),
        ]));

    public static string Text(Meeting meeting) => meeting.Agenda.Revision == 0
        ? $"Publish the agenda with {LondonWords.Count(meeting.Agenda.Latest.Count, "item")}?"
        : "Publish the revised agenda?";

    private static IEnumerable<CardNote> KeptOut(Meeting meeting)
    {
        if (ExemptItems.KeptOut(meeting.Agenda.Latest) is { } keptOut)
        {
            yield return new CardNote(
                "warning", keptOut, [.. meeting.Agenda.Latest.Where(static item => item.IsExempt).Take(MostLines).Select(static item => CardBudget.Show($"{item.Number}. {item.Title}", 200))]);
        }
    }

    private static IEnumerable<CardNote> Changes(Meeting meeting)
    {
        var lines = meeting.Agenda.Revision == 0
            ? ExemptItems.PublicOf(meeting.Agenda.Latest).Select(static item => item.ToString()).ToList()
            : AgendaDifference.BetweenPublic(meeting.Agenda.Items, meeting.Agenda.Latest);
        if (lines.Count > 0)
        {
            yield return new CardNote(
                "emphasis",
                meeting.Agenda.Revision == 0 ? "The items" : "What changes",
                [.. lines.Take(MostLines).Select(static line => CardBudget.Show(line, 200)), .. lines.Count > MostLines ? [$"And {LondonWords.Count(lines.Count - MostLines, "more line")}."] : Array.Empty<string>()]);
        }
    }
}
