using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Partnership.Meetings.Papers;
using Partnership.Returns;
using TeamsBot.Areas.Questions;
using TeamsBot.Chat;
using TeamsBot.Files;
using TeamsBot.People;

namespace TeamsBot.Areas.Meetings.Papers;

/// <summary>Takes the files that the secretariat sends in the personal chat: an agenda becomes the draft, a paper's summary goes to its item.</summary>
internal sealed class PaperUpload(FileDownloads downloads, DocumentReader documents, PaperFiling laying, Roles roles, SlowAnswer slowAnswer, TimeProvider time)
{
    /// <summary>More in one message would not be read within the turn.</summary>
    private const int MostFiles = 3;

    private const string SecretariatOnly = "Agendas and papers of the meetings are sent in by the partnership's secretariat, so I have not opened the file.";

    /// <summary>Takes the files of a message.</summary>
    /// <param name="text">What was written with them.</param>
    /// <returns>False where the message has none.</returns>
    public async Task<bool> TakeAsync(ITurnContext<IMessageActivity> turnContext, Person? actor, string text, CancellationToken cancellationToken)
    {
        var files = SentFile.Of(turnContext.Activity);
        if (files.Count == 0)
        {
            return false;
        }

        if (actor is null || !roles.IsSecretariat(turnContext.Activity))
        {
            await CardReply.SayAsync(turnContext, $"{SecretariatOnly}{roles.AskSecretariat(Roles.SenderOf(turnContext.Activity))}", cancellationToken);
            return true;
        }

        foreach (var file in files.Take(MostFiles))
        {
            await slowAnswer.TypeWhileAsync(turnContext, TakeAsync(turnContext, actor, file, text, cancellationToken), cancellationToken);
        }

        if (files.Count > MostFiles)
        {
            await CardReply.SayAsync(turnContext, $"I read {MostFiles} files at a time. Please send the others again.", cancellationToken);
        }

        return true;
    }

    private async Task TakeAsync(ITurnContext turnContext, Person actor, SentFile file, string text, CancellationToken cancellationToken)
    {
        var content = await downloads.GetAsync(file.Address, PaperReader.LoadAsync, cancellationToken);
        switch (content is null ? null : await documents.ReadAsync(content, file.Name, cancellationToken))
        {
            case PaperReading.Readable read:
                await laying.LayAsync(turnContext, actor, new ReadPaper(file.Name, read.Summary, read.Agenda), text, time.GetUtcNow(), cancellationToken);
                break;
            case PaperReading.Unreadable unreadable:
                await CardReply.SayAsync(turnContext, $"{file.Name}: {unreadable.Text}", cancellationToken);
                break;
            default:
                await CardReply.SayAsync(turnContext, $"I could not fetch {file.Name} from where Teams keeps it. Please send it once more.", cancellationToken);
                break;
        }
    }
}
