using System.Globalization;
using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>Meetings in a list: those that are coming up, or those among which one has to be named.</summary>
internal static class MeetingListComposer
{
    private const int APage = 8;

    /// <param name="title">What they have in common, such as "Meetings that are coming up".</param>
    /// <param name="body">The body to whose meetings the list is narrowed; null for all.</param>
    /// <param name="page">From 1.</param>
    public static MeetingListCard Upcoming(string title, IReadOnlyList<KeptMeeting> meetings, string? body, DateTimeOffset now, int page)
    {
        var pages = Math.Max(1, (meetings.Count + APage - 1) / APage);
        var shown = Math.Clamp(page, 1, pages);
        return new MeetingListCard(
            Text(title, meetings, now),
            AdaptiveMarkdown.Escape(title),
            LondonWords.Count(meetings.Count, "meeting") + ", the next first. Times are London's.",
            [.. meetings.Skip((shown - 1) * APage).Take(APage).Select(kept => Item(kept, now, CardButton.Go("Show", new CardAction(MeetingVerbs.Show) { Subject = Id(kept) })))],
            pages > 1 ? string.Create(CultureInfo.InvariantCulture, $"Page {shown} of {pages}.") : "",
            ButtonRow.Of(PageButtons(shown, pages, at => new CardAction(MeetingVerbs.Upcoming) { Area = body, Page = at })));
    }

    /// <summary>"Which one?"</summary>
    /// <param name="verb">What the words ask for: <see cref="MeetingVerbs.Asked"/> or <see cref="MeetingVerbs.Said"/>.</param>
    /// <param name="text">The words that the choice completes.</param>
    public static MeetingListCard Choose(IReadOnlyList<KeptMeeting> meetings, string verb, string text, DateTimeOffset now) => new(
        "Which meeting do you mean?",
        "Which meeting do you mean?",
        meetings.Count > APage ? string.Create(CultureInfo.InvariantCulture, $"The next {APage} of {meetings.Count}; name another by its body and day.") : "",
        [.. meetings.Take(APage).Select(kept => Item(kept, now, CardButton.Go("This one", new CardAction(verb) { Subject = Id(kept), Text = text })))],
        "",
        []);

    public static string Text(string title, IReadOnlyList<KeptMeeting> meetings, DateTimeOffset now) =>
        meetings.FirstOrDefault(static kept => !kept.Meeting.IsCancelled) is { Meeting: var next } ? $"{title}: {LondonWords.Count(meetings.Count, "meeting")}. Next is {next.Title}, {MeetingComposer.When(next, now)}." : $"{title}: none.";

    /// <summary>Back and forth in a list of pages.</summary>
    public static IEnumerable<CardButton> PageButtons(int page, int pages, Func<int, CardAction> to)
    {
        if (page > 1)
        {
            yield return CardButton.Go("Back", to(page - 1));
        }

        if (page < pages)
        {
            yield return CardButton.Go("Next", to(page + 1));
        }
    }

    private static MeetingListItem Item(KeptMeeting kept, DateTimeOffset now, CardButton button)
    {
        var meeting = kept.Meeting;
        var when = meeting.IsCancelled ? $"Cancelled; was {meeting.Time}" : MeetingComposer.When(meeting, now);
        var where = meeting.Details.Place is { } place ? [CardBudget.Show(place, MeetingFields.LongestPlace)] : meeting.Details.JoinLink is null ? Array.Empty<string>() : ["Online"];
        return new MeetingListItem(
            CardBudget.Show(meeting.Title, MeetingFields.LongestTitle),
            [AdaptiveMarkdown.Escape(when), .. where, .. meeting is { IsCancelled: false, Agenda.State: AgendaState.Published } ? ["Agenda: " + LondonWords.Count(meeting.Agenda.Public.Count, "item")] : Array.Empty<string>()],
            HasButtons: true,
            [button]);
    }

    private static string Id(KeptMeeting kept) => kept.Meeting.Id.Value.ToString("N");
}

internal sealed record MeetingListItem(string Title, IReadOnlyList<string> Lines, bool HasButtons, IReadOnlyList<CardButton> Buttons);

/// <summary>The data of cards/meetings/list.json.</summary>
internal sealed record MeetingListCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<MeetingListItem> Items,
    string More,
    IReadOnlyList<ButtonRow> Rows);
