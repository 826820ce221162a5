using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

/// <summary>An adapter without a channel: what it is told to do is written down.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<string> Done { get; } = [];

    public List<Activity> Sent { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            Done.Add($"send {activity.Text ?? activity.Type}");
            Sent.Add(activity);
            if (activity.Type is ActivityTypesEx.InvokeResponse)
            {
                turnContext.TurnState.Add(InvokeResponseKey, activity);
            }
        }

        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"id-{index}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Done.Add($"update {activity.Id}");
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Done.Add($"delete {reference.ActivityId}");
        return Task.CompletedTask;
    }

    public TurnContext Turn(Activity activity)
    {
        activity.ChannelId ??= "msteams";
        activity.ServiceUrl ??= "http://service/";
        activity.From ??= new ChannelAccount("29:user");
        activity.Recipient ??= new ChannelAccount("28:bot");
        activity.Conversation ??= new ConversationAccount(id: "a:1");
        return new TurnContext(this, activity);
    }
}
