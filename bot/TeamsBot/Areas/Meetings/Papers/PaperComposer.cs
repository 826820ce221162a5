using Partnership.Calendars;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Papers;

/// <summary>A paper that was sent: its summary, and the question where it belongs.</summary>
internal static class PaperComposer
{
    private const int MostMeetings = 6;
    private const int MostPlaces = 60;
    private const int LongestPlace = 100;
    private const int LongestLine = 600;
    private const int LongestWhole = 4000;

    public static MeetingFormCard Ask(ReadPaper paper, Guid key, IReadOnlyList<KeptMeeting> meetings, IReadOnlyList<FieldFault> faults)
    {
        FormField[] fields =
        [
            FormField.Choice(MeetingFields.PaperPlace, "Where does it belong?", value: null, [.. meetings.Take(MostMeetings).SelectMany(Places).Take(MostPlaces)], isExpanded: false)
                .AsRequired("Choose where it belongs.").Judged(faults),
        ];
        return new MeetingFormCard(
            AskText(paper),
            "Where does this file belong?",
            CardBudget.Show(paper.Name, LongestLine),
            [.. CardNote.OfFaults("Not taken yet", faults, fields), new CardNote("emphasis", "What I read in it", [.. paper.Summary.Brief.Select(static line => $"**{line.Label}:** {CardBudget.Show(line.Text, LongestLine)}")])],
            fields,
            ButtonRow.Of([CardButton.Send("Take it", new CardAction(MeetingVerbs.TakePaper) { Subject = key.ToString("N"), Nonce = key.ToString("N") }).AsNext()]));
    }

    public static string AskText(ReadPaper paper) => $"I have read {paper.Name}. Where does it belong?";

    public static MeetingCard Laid(MeetingView view, AgendaItem item, string name, PaperSummary summary) => new(
        LaidText(view, item, name),
        CardBudget.Show($"Paper for item {item.Number}: {item.Title}", LongestLine),
        [new CardNote("good", "", [CardBudget.Show(LaidText(view, item, name), LongestLine), .. Waits(view, item)])],
        HasFacts: true,
        [.. summary.Brief.Select(static line => new CardFact(line.Label, CardBudget.Show(line.Text, LongestLine)))],
        [],
        ButtonRow.Of([CardButton.Go("Agenda", view.On(MeetingVerbs.Agenda))]));

    /// <summary>All that was taken from the paper.</summary>
    public static MeetingCard Whole(MeetingView view, AgendaItem item, string name, PaperSummary summary) => Laid(view, item, name, summary) with
    {
        Notes = [],
        Facts = [.. summary.Full.Select(static line => new CardFact(line.Label, CardBudget.Show(line.Text, LongestWhole)))],
    };

    public static string LaidText(MeetingView view, AgendaItem item, string name) =>
        $"{name} is the paper for item {item.Number} of {view.Meeting.Title} on {LondonWords.Day(view.Meeting.Time.Day)}.";

    private static IEnumerable<string> Waits(MeetingView view, AgendaItem item)
    {
        if (view.Meeting.Agenda.Latest.Any(one => one.IsExempt && string.Equals(one.Number, item.Number, StringComparison.Ordinal)))
        {
            yield return "It is exempt: the item and its paper are shown to the secretariat and to those whom it lets see them.";
            yield break;
        }

        if (view.Meeting.Agenda.HasUnpublishedDraft)
        {
            yield return "Members see it when the agenda is published.";
        }
    }

    private static IEnumerable<FieldChoice> Places(KeptMeeting kept)
    {
        var meeting = kept.Meeting;
        var title = $"{meeting.Title}, {LondonWords.Date(meeting.Time.Day)}";
        yield return new FieldChoice(CardLimits.Cut($"{title}: the agenda itself", LongestPlace), new PaperPlace(meeting.Id, Item: null).Value);
        foreach (var item in meeting.Agenda.Latest)
        {
            yield return new FieldChoice(CardLimits.Cut($"{LondonWords.Date(meeting.Time.Day)}, item {item.Number}: {item.Title}", LongestPlace), new PaperPlace(meeting.Id, item.Number).Value);
        }
    }
}
