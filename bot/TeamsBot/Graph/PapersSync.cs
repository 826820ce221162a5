using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Files;

namespace TeamsBot.Graph;

/// <summary>
/// Reads agendas and papers from the folder: an agenda becomes the draft of its meeting's agenda, which a person publishes, and a paper is summarised.
/// A file is read again when it has changed.
/// </summary>
internal sealed class PapersSync(GraphFolder folder, DocumentReader documents, PaperPlaces places, PaperNotices notices, CalendarMeetings meetings, MeetingStore store)
{
    private static readonly string[] _readable = [".docx", ".pdf", ".txt"];

    /// <summary>Documents that people put there in earnest and that cannot be read. What else lies there, such as links and pictures, is passed over.</summary>
    private static readonly string[] _otherDocuments = [".doc", ".docm", ".dotx", ".odt", ".rtf"];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in await folder.ListAsync(cancellationToken))
        {
            switch (await places.MeetingsForAsync(entry.Name))
            {
                case []:
                    break;
                case [var kept]:
                    IReadOnlyList<FolderEntry> files = entry.IsFolder ? [.. (await folder.ListAsync(entry.Id, cancellationToken)).Where(static file => !file.IsFolder)] : [entry];
                    await ReadAllAsync(kept.Meeting.Id, files, cancellationToken);
                    break;
                default:
                    // A folder's version changes with each file in it, and its name does not.
                    await notices.TellOnceAsync(entry with { Version = "unclear" }, $"Several bodies meet on that day, and \"{entry.Name}\" in the folder with the papers does not say for which it is. Please put the body's name after the date.", cancellationToken);
                    break;
            }
        }
    }

    /// <summary>Agendas first: they say what their papers are called.</summary>
    private async Task ReadAllAsync(MeetingId id, IReadOnlyList<FolderEntry> files, CancellationToken cancellationToken)
    {
        foreach (var file in files.Where(IsDocument).OrderByDescending(IsAgenda))
        {
            if (IsAgenda(file))
            {
                await ReadAgendaAsync(id, file, cancellationToken);
            }
            else
            {
                await ReadPaperAsync(id, file, cancellationToken);
            }
        }
    }

    private async Task ReadAgendaAsync(MeetingId id, FolderEntry file, CancellationToken cancellationToken)
    {
        if (await notices.IsDoneAsync(file, cancellationToken) || await ReadAsync(file, cancellationToken) is not { Agenda: var reading })
        {
            return;
        }

        if (reading.Items.Count == 0)
        {
            await notices.TellOnceAsync(file, $"I found no items in the agenda \"{file.Name}\". Each stands on a line of its own that begins with its number.", cancellationToken);
            return;
        }

        switch (await meetings.DraftAgendaAsync(id, reading.Items, cancellationToken))
        {
            case MeetingStep.Saved { Kept.Meeting: var meeting }:
                await TellOfDraftAsync(meeting, file, reading, cancellationToken);
                break;

            // Saved by an earlier reading that did not come as far as to tell of it.
            case MeetingStep.AsBefore { Kept.Meeting: { Agenda.HasUnpublishedDraft: true } meeting }:
                await TellOfDraftAsync(meeting, file, reading, cancellationToken);
                break;
            case MeetingStep.AsBefore or MeetingStep.Refused:
                await notices.SetDoneAsync(file, cancellationToken);
                break;
        }
    }

    private Task TellOfDraftAsync(Meeting meeting, FolderEntry file, AgendaReading reading, CancellationToken cancellationToken)
    {
        var odd = reading.Faults.Count + reading.NotPlaced.Count;
        var doubts = odd == 0 ? "" : $" {LondonWords.Count(odd, "line")} of it may need a look.";
        return notices.TellOnceAsync(
            file,
            $"I read the agenda \"{file.Name}\" for {meeting.Title} on {LondonWords.Day(meeting.Time.Day)}: {LondonWords.Count(reading.Items.Count, "item")}.{doubts} It waits as a draft; nobody sees it until you publish it.",
            cancellationToken);
    }

    private async Task ReadPaperAsync(MeetingId id, FolderEntry file, CancellationToken cancellationToken)
    {
        var known = store.Papers(id).Where(paper => string.Equals(paper.Origin, file.Origin, StringComparison.Ordinal)).ToList();
        if (known.Count == 0)
        {
            if (await notices.IsDoneAsync(file, cancellationToken) || await ReadAsync(file, cancellationToken) is not { Summary: var summary })
            {
                return;
            }

            await meetings.KeepPaperAsync(id, NameIn(id, file, summary), summary, file.Origin, cancellationToken);
            return;
        }

        // An agenda that came later may call the paper by another name.
        var name = NameIn(id, file, known[0].Summary);
        if (!known.Exists(paper => string.Equals(paper.Name, name, StringComparison.Ordinal)))
        {
            await meetings.KeepPaperAsync(id, name, known[0].Summary, file.Origin, cancellationToken);
        }
    }

    /// <returns>Null where it cannot be read; the secretariat knows then.</returns>
    private async Task<PaperReading.Readable?> ReadAsync(FolderEntry file, CancellationToken cancellationToken)
    {
        var reading =
            !HasEnding(file, _readable) ? new PaperReading.Unreadable(PaperFault.NotADocument)
            : file.Size > PaperReader.MostBytes ? new PaperReading.Unreadable(PaperFault.TooLarge)
            : await documents.ReadAsync(await folder.LoadAsync(file, cancellationToken), file.Name, cancellationToken);
        if (reading is PaperReading.Unreadable unreadable)
        {
            await notices.TellOnceAsync(file, $"I cannot read \"{file.Name}\" in the folder with the papers. {unreadable.Text}", cancellationToken);
        }

        return reading as PaperReading.Readable;
    }

    /// <summary>As the agenda's item names the paper, so that the item's readers find it; the file's own name where no item does.</summary>
    private string NameIn(MeetingId id, FolderEntry file, PaperSummary summary)
    {
        var own = Path.GetFileNameWithoutExtension(file.Name);
        var items = store.Find(id)?.Meeting.Agenda.Latest ?? [];
        return items.Select(static item => item.Paper).FirstOrDefault(paper => paper is not null && IsNamed(paper, file.Name, own, summary.Title))
            ?? file.Name;
    }

    private static bool IsNamed(string paper, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (string.Equals(paper.Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAgenda(FolderEntry file) => Path.GetFileNameWithoutExtension(file.Name).Contains("agenda", StringComparison.OrdinalIgnoreCase);

    /// <summary>Word keeps a "~$" file beside each open document.</summary>
    private static bool IsDocument(FolderEntry file) => !file.Name.StartsWith("~$", StringComparison.Ordinal) && (HasEnding(file, _readable) || HasEnding(file, _otherDocuments));

    private static bool HasEnding(FolderEntry file, string[] endings) => endings.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase);
}
