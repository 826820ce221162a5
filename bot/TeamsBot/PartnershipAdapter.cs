using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using TeamsBot.Chat;
using TeamsBot.Delivery;
using TeamsBot.Storage;
using TeamsBot.Teams;

namespace TeamsBot;

/// <summary>The adapter with the bot's middleware and with what a person is told when a turn fails.</summary>
internal sealed partial class PartnershipAdapter : CloudAdapter
{
    /// <summary>The turn's own time may be up when the apology is sent, so that has a little of its own.</summary>
    private static readonly TimeSpan ApologyTimeout = TimeSpan.FromSeconds(5);

    private readonly TurnFailures _failures;
    private readonly LateReplies _replies;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public PartnershipAdapter(
        BotFrameworkAuthentication authentication,
        IEnumerable<IMiddleware> middleware,
        TurnFailures failures,
        LateReplies replies,
        TimeProvider time,
        ILogger<CloudAdapter> sdkLogger,
        ILogger<PartnershipAdapter> logger)
        : base(authentication, sdkLogger)
    {
        (_failures, _replies, _time, _logger) = (failures, replies, time, logger);
        OnTurnError = TellAsync;
        foreach (var one in middleware)
        {
            Use(one);
        }
    }

    /// <summary>One after another, so that it is known which of them Teams did not take.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            responses.Add(await _replies.SendAsync(turnContext, activity, async () => (await base.SendActivitiesAsync(turnContext, [activity], cancellationToken))[0], cancellationToken));
        }

        return [.. responses];
    }

    private async Task TellAsync(ITurnContext turnContext, Exception exception)
    {
        var incident = IncidentId.Next();
        var isTimeout = exception is OperationCanceledException;
        _failures.Record(isTimeout ? "timeout" : "error");
        if (isTimeout)
        {
            Log.TurnTimedOut(_logger, exception, incident, turnContext.Activity.Type, turnContext.Activity.Id);
        }
        else
        {
            Log.TurnFailed(_logger, exception, incident, turnContext.Activity.Type, turnContext.Activity.Id);
        }

        using var timeout = new CancellationTokenSource(ApologyTimeout, _time);
        try
        {
            await turnContext.SendActivityAsync(Apology(turnContext.Activity, incident, exception), timeout.Token);
        }
#pragma warning disable CA1031 // The turn has failed already; that the apology cannot be sent either must not hide why.
        catch (Exception second)
#pragma warning restore CA1031
        {
            Log.ApologyNotSent(_logger, second, incident);
        }
    }

    private static Activity Apology(Activity activity, string incident, Exception exception)
    {
        var text = exception switch
        {
            OperationCanceledException => $"Sorry, that took longer than I'm allowed. Please try again in a moment; if it goes on, quote {incident} to whoever looks after me.",
            DatabaseFaultException => $"Sorry, I can't get at my records at the moment, so please don't count on this being saved. Try again in a while; if it goes on, quote {incident} to whoever looks after me.",
            _ => $"Sorry, something went wrong on my side. Please try again; if it goes on, quote {incident} to whoever looks after me.",
        };
        return activity.Type is ActivityTypes.Invoke
            ? new Activity { Type = ActivityTypesEx.InvokeResponse, Value = InvokeApology(activity.Name, text) }
            : new Activity { Type = ActivityTypes.Message, Text = text, Summary = text };
    }

    /// <summary>A card's button shows the words that come in a body of status 200 and nothing for any other; the card stays as it was.</summary>
    private static InvokeResponse InvokeApology(string name, string text) => name is CardReply.InvokeName
        ? new InvokeResponse { Status = StatusCodes.Status200OK, Body = CardReply.Failure(text) }
        : new InvokeResponse { Status = StatusCodes.Status500InternalServerError };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Incident {Incident}: the turn of {ActivityType} {ActivityId} failed.")]
        public static partial void TurnFailed(ILogger logger, Exception exception, string incident, string activityType, string activityId);

        [LoggerMessage(2, LogLevel.Error, "Incident {Incident}: the turn of {ActivityType} {ActivityId} ran out of time.")]
        public static partial void TurnTimedOut(ILogger logger, Exception exception, string incident, string activityType, string activityId);

        [LoggerMessage(3, LogLevel.Warning, "Incident {Incident}: the person could not be told.")]
        public static partial void ApologyNotSent(ILogger logger, Exception exception, string incident);
    }
}
