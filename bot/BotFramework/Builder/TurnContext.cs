#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];
    private ConversationReference _reference;
    private string _locale;
    private bool _disposed;

    /// <exception cref="ArgumentNullException">Adapter or activity is null.</exception>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>What was sent in answer to an activity that asked for its replies in the HTTP response.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    public string Locale
    {
        get => _locale ?? Activity.Locale;
        set => _locale = value;
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSend.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdate.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDelete.Add(handler);
        return this;
    }

    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = default, string inputHint = default, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var activity = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            activity.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            activity.InputHint = inputHint;
        }

        return SendActivityAsync(activity, cancellationToken);
    }

    /// <returns>What the channel answered; an empty response where it answered nothing.</returns>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <exception cref="ArgumentException">There are no activities.</exception>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is nothing to send.", nameof(activities));
        }

        var reference = Reference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(activity.ApplyConversationReference(reference));
        }

        return _onSend.Count == 0 ? SendThroughAdapterAsync(outgoing, cancellationToken) : SendFromAsync(0, outgoing, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        return UpdateFromAsync(0, activity.ApplyConversationReference(Reference()), cancellationToken);
    }

    /// <exception cref="ArgumentNullException">There is no id.</exception>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFromAsync(0, conversationReference, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            TurnState.Dispose();
        }

        _disposed = true;
    }

    private ConversationReference Reference() => _reference ??= Activity.GetConversationReference();

    private Task<ResourceResponse[]> SendFromAsync(int index, List<Activity> activities, CancellationToken cancellationToken) =>
        index < _onSend.Count
            ? _onSend[index](this, activities, () => SendFromAsync(index + 1, activities, cancellationToken))
            : SendThroughAdapterAsync(activities, cancellationToken);

    private Task<ResourceResponse> UpdateFromAsync(int index, Activity activity, CancellationToken cancellationToken) =>
        index < _onUpdate.Count
            ? _onUpdate[index](this, activity, () => UpdateFromAsync(index + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteFromAsync(int index, ConversationReference reference, CancellationToken cancellationToken) =>
        index < _onDelete.Count
            ? _onDelete[index](this, reference, () => DeleteFromAsync(index + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken cancellationToken) =>
        string.Equals(Activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.Ordinal)
            ? Task.FromResult(Buffer(activities))
            : SendOverChannelAsync(activities, cancellationToken);

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            var activity = activities[i];
            BufferedReplyActivities.Add(activity);
            if (string.Equals(activity.Type, ActivityTypesEx.InvokeResponse, StringComparison.Ordinal))
            {
                TurnState.Add(BotAdapter.InvokeResponseKey, activity);
            }

            responses[i] = new ResourceResponse();
            NoteSent(activity);
        }

        return responses;
    }

    private async Task<ResourceResponse[]> SendOverChannelAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        for (var i = 0; i < responses.Length && i < activities.Count; i++)
        {
            activities[i].Id = responses[i].Id;
            NoteSent(activities[i]);
        }

        return responses;
    }

    private void NoteSent(Activity activity) =>
        Responded |= !string.Equals(activity.Type, ActivityTypes.Trace, StringComparison.Ordinal);
}
