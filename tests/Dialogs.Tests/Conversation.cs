using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Shouldly;

namespace Dialogs.Tests;

/// <summary>A conversation with a dialog. The dialog is made anew and its state read from JSON text in every turn.</summary>
internal sealed class Conversation(Func<Dialog> dialog) : BotAdapter
{
    private readonly JsonTextStorage storage = new();
    private readonly List<Activity> sent = [];

    /// <summary>The state as stored after the last turn.</summary>
    public JObject State => storage.Single;

    public string ChannelId { get; init; } = "test";

    /// <summary>Plays a transcript: lines that begin with "&gt;" are said to the bot, lines with "&lt;" are its answers, in order.</summary>
    public async Task PlayAsync(string transcript, string about = "")
    {
        var expected = new Queue<string>(transcript.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        while (expected.TryDequeue(out var line))
        {
            line.ShouldStartWith(">");
            var answers = await SayAsync(line[1..].Trim());
            foreach (var answer in answers)
            {
                expected.TryDequeue(out var next).ShouldBeTrue($"{about}: after '{line}' the bot also says '{answer.Text}'");
                answer.Text.ShouldBe(next![1..].Trim(), $"{about}: after '{line}'");
            }

            (expected.Count == 0 || expected.Peek()[0] == '>').ShouldBeTrue($"{about}: after '{line}' the bot does not say {string.Join(", ", expected.Take(1))}");
        }
    }

    public Task<IReadOnlyList<Activity>> SayAsync(string text) => ReceiveAsync(new Activity(ActivityTypes.Message) { Text = text });

    public async Task<IReadOnlyList<Activity>> ReceiveAsync(Activity activity)
    {
        sent.Clear();
        activity.ChannelId = ChannelId;
        activity.Conversation = new ConversationAccount(id: "c1", conversationType: "personal");
        activity.From = new ChannelAccount("u1");
        activity.Recipient = new ChannelAccount("bot");
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, TurnAsync, CancellationToken.None);
        return [.. sent];
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        sent.AddRange(activities);
        return Task.FromResult(activities.Select(_ => new ResourceResponse("a1")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private async Task TurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var state = new ConversationState(storage);
        var accessor = state.CreateProperty<DialogState>("dialog");

        // The SDK's state makes a new object of stored JSON at each reading and keeps none, so what a dialog changes has to be put back first.
        await accessor.SetAsync(context, await accessor.GetAsync(context, () => new DialogState(), cancellationToken), cancellationToken);
        await dialog().RunAsync(context, accessor, cancellationToken);
        await state.SaveChangesAsync(context, force: false, cancellationToken);
    }
}
