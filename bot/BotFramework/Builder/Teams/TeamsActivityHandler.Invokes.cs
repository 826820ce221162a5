#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var value = turnContext.Activity.Value;
        try
        {
            return turnContext.Activity.Name switch
            {
                null when IsTeams(turnContext.Activity) => await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken),
                "fileConsent/invoke" => await OnTeamsFileConsentAsync(turnContext, Read<FileConsentCardResponse>(value), cancellationToken),
                "composeExtension/query" => CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turnContext, Read<MessagingExtensionQuery>(value), cancellationToken)),
                "composeExtension/selectItem" => CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(turnContext, value as JObject, cancellationToken)),
                "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, Read<TaskModuleRequest>(value), cancellationToken)),
                "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, Read<TaskModuleRequest>(value), cancellationToken)),
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
            };
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Someone pressed a card's button of type invoke, which has no name.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NotHandled();

    /// <summary>Tells consent to a file from refusal; any other action is a 400.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        switch (fileConsentCardResponse.Action)
        {
            case "accept":
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            case "decline":
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw new InvokeResponseException(HttpStatusCode.BadRequest, "A file consent is accepted or declined.");
        }
    }

    protected virtual Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => throw NotHandled();

    protected virtual Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => throw NotHandled();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => throw NotHandled();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) => throw NotHandled();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw NotHandled();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw NotHandled();

    private static InvokeResponseException NotHandled() => new(HttpStatusCode.NotImplemented);

    private static T Read<T>(object value) => value is JObject json
        ? json.ToObject<T>()
        : throw new InvokeResponseException(HttpStatusCode.BadRequest, "The invoke's value is not an object.");
}
