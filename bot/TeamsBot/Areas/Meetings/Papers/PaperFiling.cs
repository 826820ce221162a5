using Microsoft.Bot.Builder;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings.Papers;

/// <summary>Lays a paper that was read to its item, or takes it as the agenda; where that is not said it asks.</summary>
internal sealed class PaperFiling(MeetingService service, MeetingFinder finder, MeetingRequestParser words, AgendaEditor writing, PaperReplies replies, PendingPapers waiting)
{
    private const string Forgotten = "I don't have this file any more: I keep one for an hour while nobody says where it belongs. Please send it again.";

    /// <summary>Takes a paper to where the words that came with it say.</summary>
    public async Task LayAsync(ITurnContext turnContext, Person by, ReadPaper paper, string text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var place = text.Length == 0 ? null : PaperPlace.Read(text, (await words.BodiesAsync()).Reader, now);
        if (place is { } said && await finder.FindAsync(turnContext, said.Meeting, cancellationToken) is MeetingMatch.OneFound { Kept: var kept })
        {
            await LayAsync(turnContext, by, paper, kept, said.Item, MeetingChanges.FormOf(turnContext.Activity), cancellationToken);
            return;
        }

        await AskAsync(turnContext, paper, waiting.Add(paper), [], cancellationToken);
    }

    /// <summary>Takes a paper to where its card says.</summary>
    public async Task LayAsync(ITurnContext turnContext, Person by, MeetingAction action, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(action.Said("subject"), System.Globalization.CultureInfo.InvariantCulture, out var key) || waiting.Find(key) is not { } paper)
        {
            await CardReply.SayAsync(turnContext, Forgotten, cancellationToken);
        }
        else if (PaperPlace.Parse(action.Said(MeetingFields.PaperPlace)) is { } place && service.Find(place.Meeting) is { } kept)
        {
            await LayAsync(turnContext, by, paper, kept, place.Item, action.Form ?? Guid.NewGuid(), cancellationToken);
        }
        else
        {
            await AskAsync(turnContext, paper, key, [new FieldFault(MeetingFields.PaperPlace, "Choose where it belongs.")], cancellationToken);
        }
    }

    private async Task LayAsync(ITurnContext turnContext, Person by, ReadPaper paper, KeptMeeting kept, string? number, Guid form, CancellationToken cancellationToken)
    {
        if (number is null)
        {
            await TakeAgendaAsync(turnContext, by, paper, kept, form, cancellationToken);
            return;
        }

        if (kept.Meeting.Agenda.Latest.FirstOrDefault(item => IsNumber(item, number)) is not { } found)
        {
            await AskAsync(turnContext, paper, waiting.Add(paper), [new FieldFault(MeetingFields.PaperPlace, $"The agenda of {kept.Meeting.Title} has no item {number}.")], cancellationToken);
            return;
        }

        // The summary first: an item that names a paper without one is shown by its name, a summary that no item names is not shown at all.
        await service.KeepPaperAsync(by, kept.Meeting.Id, new KeptPaper(paper.Name, paper.Summary, Origin: null, replies.Now), cancellationToken);
        var step = await service.ChangeAsync(by, kept.Meeting.Id, seen: null, MeetingVerbs.TakePaper, form, (meeting, _) => meeting.DraftAgenda([.. meeting.Agenda.Latest.Select(item => IsNumber(item, number) ? item with { Paper = paper.Name } : item)]), cancellationToken);
        await replies.ShowAsync(turnContext, step, found, paper, cancellationToken);
    }

    /// <summary>An agenda's faults are shown with their lines, in the form with its text.</summary>
    private async Task TakeAgendaAsync(ITurnContext turnContext, Person by, ReadPaper paper, KeptMeeting kept, Guid form, CancellationToken cancellationToken)
    {
        var (items, faults) = (paper.Agenda.Items, paper.Agenda.Faults);
        if (items.Count > 0 && faults.Count == 0 && paper.Agenda.NotPlaced.Count == 0 && !AgendaInput.TooMuch(items).Any())
        {
            await writing.TakeAsync(turnContext, by, kept, items, form, cancellationToken);
            return;
        }

        await writing.RepairAsync(turnContext, kept, AgendaText.Of(items), [.. faults.Select(static fault => FormattableString.Invariant($"Line {fault.Line} of the file: {fault.Text}")), .. AgendaInput.NotPlaced(paper.Agenda)], cancellationToken);
    }

    private Task AskAsync(ITurnContext turnContext, ReadPaper paper, Guid key, IReadOnlyList<FieldFault> faults, CancellationToken cancellationToken) =>
        replies.AskAsync(turnContext, paper, key, finder.Standing(), faults, cancellationToken);

    private static bool IsNumber(AgendaItem item, string number) => string.Equals(item.Number, number, StringComparison.OrdinalIgnoreCase);
}
