using System.Globalization;
using Partnership.Calendars;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>An agenda on a card, a page at a time, each item with what its paper says in short.</summary>
internal static class AgendaComposer
{
    /// <summary>Says on a button that the published agenda is wanted also where there is a draft.</summary>
    public const string Published = "published";

    private const int APage = 12;

    /// <summary>Words that the papers of a page have together.</summary>
    private const int WordsForPapers = 900;

    public static AgendaCard Compose(AgendaView agenda, CardBudget room)
    {
        var (view, items) = (agenda.View, agenda.Items);
        var pages = Math.Max(1, (items.Count + APage - 1) / APage);
        var page = Math.Clamp(agenda.Page, 1, pages);
        var shown = items.Skip((page - 1) * APage).Take(APage).ToList();
        var words = WordsForPapers / Math.Max(1, shown.Count(item => Paper(agenda, item) is not null));
        return new AgendaCard(
            Text(agenda),
            agenda.IsDraft ? "Agenda (draft)" : "Agenda",
            CardBudget.Show($"{view.Meeting.Title}, {MeetingComposer.When(view.Meeting, view.Now)}", 300),
            [.. view.Notes, .. DraftNote(agenda), .. ExemptNote(agenda)],
            HasFacts: true,
            [new CardFact("Items", Counted(items)), .. TimeSetAside(items)],
            [.. shown.Select(item => Entry(item, Paper(agenda, item), words, room))],
            pages > 1 ? string.Create(CultureInfo.InvariantCulture, $"Page {page} of {pages}.") : "",
            LinkRow.Of(MeetingComposer.Links(view)),
            ButtonRow.Of(Buttons(agenda, page, pages)));
    }

    public static string Text(AgendaView agenda)
    {
        var meeting = agenda.View.Meeting;
        return $"{(agenda.IsDraft ? "Draft agenda" : "Agenda")} of {meeting.Title} on {LondonWords.Day(meeting.Time.Day)}: {Counted(agenda.Items)}.";
    }

    private static PaperSummary? Paper(AgendaView agenda, AgendaItem item) => item.Paper is { } name ? agenda.Papers.GetValueOrDefault(name) : null;

    private static AgendaEntry Entry(AgendaItem item, PaperSummary? paper, int words, CardBudget room)
    {
        IReadOnlyList<CardFact> facts =
            paper is not null ? [.. paper.BriefIn(words).Select(line => new CardFact(line.Label, room.ShowNote(line.Text)))]
            : item.Paper is { } name ? [new CardFact("Paper", room.ShowTitle(name))]
            : [];
        return new AgendaEntry(CardBudget.Show(item.ToString(), Math.Max(room.Title, 60) + 120), facts.Count > 0, facts);
    }

    private static string Counted(IReadOnlyList<AgendaItem> items) =>
        LondonWords.Count(items.Count, "item") + (items.Count(static item => item.Purpose == AgendaPurpose.Decision) is > 0 and var decisions ? ", " + LondonWords.Count(decisions, "decision") : "");

    private static IEnumerable<CardFact> TimeSetAside(IReadOnlyList<AgendaItem> items)
    {
        if (items.Sum(static item => item.Minutes ?? 0) is > 0 and var minutes)
        {
            yield return new CardFact("Time set aside", LondonWords.Length(TimeSpan.FromMinutes(minutes)));
        }
    }

    private static IEnumerable<CardNote> DraftNote(AgendaView agenda)
    {
        if (agenda.IsDraft)
        {
            yield return new CardNote("warning", "", [agenda.View.Meeting.Agenda.Revision == 0 ? "A draft: only the secretariat sees it until it is published." : "A draft: members see the published agenda until this is published."]);
        }
    }

    private static IEnumerable<CardNote> ExemptNote(AgendaView agenda)
    {
        if (agenda.Items.Any(static item => item.IsExempt))
        {
            yield return new CardNote("warning", "", ["Items that are marked exempt are shown to the secretariat and to those whom it lets see them."]);
        }
    }

    private static IEnumerable<CardButton> Buttons(AgendaView agenda, int page, int pages)
    {
        var view = agenda.View;
        var here = view.On(MeetingVerbs.Agenda) with { Kind = agenda.IsDraft ? null : Published };
        foreach (var button in MeetingListComposer.PageButtons(page, pages, at => here with { Page = at }))
        {
            yield return button;
        }

        if (view.Manages && view.Meeting is { IsCancelled: false } && !view.IsOver)
        {
            if (agenda.IsDraft)
            {
                yield return CardButton.Go("Publish", view.On(MeetingVerbs.Publish)).AsNext();
            }

            yield return CardButton.Go("Edit the agenda", view.On(MeetingVerbs.EditAgenda));
            if (agenda.IsDraft && view.Meeting.Agenda.Revision > 0)
            {
                yield return CardButton.Go("Published agenda", view.On(MeetingVerbs.Agenda) with { Kind = Published });
            }
        }

        yield return CardButton.Go("Meeting", view.On(MeetingVerbs.Show));
    }
}

/// <summary>An item of an agenda, with what its paper says.</summary>
internal sealed record AgendaEntry(string Title, bool HasFacts, IReadOnlyList<CardFact> Facts);

/// <summary>The data of cards/meetings/agenda.json.</summary>
internal sealed record AgendaCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    bool HasFacts,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<AgendaEntry> Items,
    string More,
    IReadOnlyList<LinkRow> Links,
    IReadOnlyList<ButtonRow> Rows);
