using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using TeamsBot.Chat;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>
/// Hands a file over as Teams wants it done: a card asks for consent, and what is consented to is put into the person's own OneDrive. Between
/// the two nothing is kept: the file is made anew, of what the person may see then.
/// </summary>
internal sealed class FileHandover(ReturnExports exports, FileUploads uploads)
{
    private const string Unknown = "That file belongs to a card that I no longer know. Please ask for it again.";

    /// <summary>Offers what is asked for, or says why it cannot be had.</summary>
    public async Task OfferAsync(ITurnContext turnContext, ExportRequest request, CancellationToken cancellationToken)
    {
        if (await MakeAsync(turnContext, request, cancellationToken) is not { } made)
        {
            return;
        }

        var context = made.Exact.ToData();
        await turnContext.SendActivityAsync(
            Message(new Attachment
            {
                ContentType = FileConsentCard.ContentType,
                Name = made.File.Name,
                Content = new FileConsentCard
                {
                    Description = made.Description,
                    SizeInBytes = made.File.Content.Length,
                    AcceptContext = context,
                    DeclineContext = context,
                },
            },
            $"{made.File.Name}: {made.Description}"),
            cancellationToken);
        if (turnContext.Activity.Type is ActivityTypes.Invoke)
        {
            await CardReply.SayAsync(turnContext, $"{made.File.Name} is ready below: allow it, and I put it into your OneDrive.", cancellationToken);
        }
    }

    /// <summary>The person wants the file: puts it where Teams has made room for it.</summary>
    public async Task AcceptAsync(ITurnContext turnContext, FileConsentCardResponse consent, CancellationToken cancellationToken)
    {
        if (consent.Context is not JObject data || (string?)(data["verb"] as JValue) is not ReturnVerbs.Export || !ConversationReferenceStore.IsPersonal(turnContext.Activity.Conversation))
        {
            await CardReply.SayAsync(turnContext, Unknown, cancellationToken);
            return;
        }

        if (await MakeAsync(turnContext, ExportRequest.Read(data), cancellationToken) is not { File: var file })
        {
            return;
        }

        var result = await uploads.PutAsync(consent.UploadInfo?.UploadUrl, file, cancellationToken);
        if (result == FileUploadResult.Done)
        {
            await ReplaceAsync(turnContext, Delivered(consent.UploadInfo!, file), cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, WhyNot(result, file), cancellationToken);
        }
    }

    public Task DeclineAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        CardReply.SayAsync(turnContext, "All right, no file. Ask me again whenever you want it.", cancellationToken);

    /// <summary>Null where the file cannot be had; the person has been told why.</summary>
    private async Task<ExportOutcome.Made?> MakeAsync(ITurnContext turnContext, ExportRequest request, CancellationToken cancellationToken)
    {
        if (Actors.Of(turnContext.Activity) is not { } actor)
        {
            await CardReply.SayAsync(turnContext, "Teams does not tell me who you are, so I cannot give you a file. Please use the account of your organisation.", cancellationToken);
            return null;
        }

        switch (exports.Make(actor, request))
        {
            case ExportOutcome.Made made:
                return made;
            case ExportOutcome.Refused refusal:
                await CardReply.SayAsync(turnContext, refusal.Message, cancellationToken);
                return null;
            default:
                throw new InvalidOperationException("A file is made or refused.");
        }
    }

    /// <summary>The card that leads to the file takes the place of the one that asked, so that nobody consents twice.</summary>
    private static async Task ReplaceAsync(ITurnContext turnContext, Activity delivered, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReplyToId is { Length: > 0 } asked)
        {
            delivered.Id = asked;
            try
            {
                await turnContext.UpdateActivityAsync(delivered, cancellationToken);
                return;
            }
            catch (Exception error) when (error is ErrorResponseException or HttpRequestException)
            {
                // The card may be gone from the chat; the file is there all the same, and a new message says so.
                delivered.Id = null;
            }
        }

        await turnContext.SendActivityAsync(delivered, cancellationToken);
    }

    private static Activity Delivered(FileUploadInfo place, ExportedFile file) => Message(
        new Attachment
        {
            ContentType = FileInfoCard.ContentType,
            ContentUrl = place.ContentUrl,
            Name = place.Name ?? file.Name,
            Content = new FileInfoCard { UniqueId = place.UniqueId, FileType = place.FileType ?? file.Type },
        },
        $"{place.Name ?? file.Name} is in your OneDrive.");

    private static Activity Message(Attachment attachment, string summary) =>
        new() { Type = ActivityTypes.Message, Summary = summary, Attachments = [attachment] };

    private static string WhyNot(FileUploadResult result, ExportedFile file) => result switch
    {
        FileUploadResult.NotTrusted => $"I was not told a place in your OneDrive for {file.Name}, so I sent it nowhere. Please ask for it again; if it goes on, tell whoever looks after me.",
        FileUploadResult.Failed => $"I could not put {file.Name} into your OneDrive just now. Nothing is lost: please ask for it again in a moment.",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, message: null),
    };
}
