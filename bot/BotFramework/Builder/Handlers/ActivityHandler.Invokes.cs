#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>A 200 with this body.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = default) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Routes an invoke by its name. Null means that the handler has sent its response itself.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return turnContext.Activity.Name switch
            {
                "application/search" => CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, SearchValue(turnContext.Activity), cancellationToken)),
                "adaptiveCard/action" => CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, CardActionValue(turnContext.Activity), cancellationToken)),
                _ => throw new InvokeResponseException(HttpStatusCode.NotImplemented),
            };
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Someone pressed an Action.Execute button, or a card refreshed itself.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Someone types in a card's search-as-you-type field.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue CardActionValue(IInvokeActivity activity)
    {
        var value = ValueOf<AdaptiveCardInvokeValue>(activity);
        return value.Action switch
        {
            null => throw Refusal("BadRequest", "The invoke has no action."),
            { Type: "Action.Execute" } => value,
            _ => throw Refusal("NotSupported", "Only Action.Execute is supported."),
        };
    }

    private static SearchInvokeValue SearchValue(IInvokeActivity activity)
    {
        var value = ValueOf<SearchInvokeValue>(activity);
        if (string.IsNullOrEmpty(value.Kind))
        {
            // Teams leaves the kind out of a plain search.
            value.Kind = string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.OrdinalIgnoreCase)
                ? SearchInvokeTypes.Search
                : throw Refusal("BadRequest", "The search has no kind.");
        }

        return string.IsNullOrEmpty(value.QueryText) ? throw Refusal("BadRequest", "The search has no text.") : value;
    }

    private static T ValueOf<T>(IInvokeActivity activity)
    {
        try
        {
            return activity.Value switch
            {
                null => throw Refusal("BadRequest", "The invoke has no value."),
                JObject value => value.ToObject<T>(),
                _ => throw Refusal("BadRequest", "The invoke's value is not an object."),
            };
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            throw Refusal("BadRequest", "The invoke's value is not in the shape of its kind.");
        }
    }

    private static InvokeResponseException Refusal(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error(code, message),
    });

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken);
        }
    }

    /// <summary>Ends the handling of an invoke with a status and, if it is of use to the caller, a body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode = HttpStatusCode.InternalServerError;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
            : base($"The invoke is answered with {(int)statusCode}.")
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
