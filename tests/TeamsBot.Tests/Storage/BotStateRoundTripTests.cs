using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Shouldly;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class BotStateRoundTripTests
{
    [Fact]
    public async Task Conversation_state_comes_back_with_its_types_after_a_restart()
    {
        await using var database = new TestDatabase();
        var saved = new Thread("2017/18", [new Step("leads", 3)]);
        await InTurnAsync(database, (state, turn) => state.CreateProperty<Thread>("thread").SetAsync(turn, saved));

        await database.RestartAsync();
        Thread? read = null;
        await InTurnAsync(database, async (state, turn) => read = await state.CreateProperty<Thread>("thread").GetAsync(turn));

        read.ShouldNotBeNull();
        read.Period.ShouldBe(saved.Period);
        read.Steps.ShouldBe(saved.Steps);
    }

    [Fact]
    public async Task A_turn_that_changes_nothing_leaves_the_other_values_as_they_are()
    {
        await using var database = new TestDatabase();
        await InTurnAsync(database, (state, turn) => state.CreateProperty<int>("count").SetAsync(turn, 1));
        await InTurnAsync(database, (state, turn) => state.CreateProperty<string>("other").SetAsync(turn, "text"));

        var count = 0;
        await InTurnAsync(database, async (state, turn) => count = await state.CreateProperty<int>("count").GetAsync(turn));

        count.ShouldBe(1);
    }

    private static async Task InTurnAsync(TestDatabase database, Func<ConversationState, ITurnContext, Task> turn)
    {
        var state = new ConversationState(database.Storage);
        var activity = new Activity(ActivityTypes.Message)
        {
            ChannelId = "msteams",
            Conversation = new ConversationAccount(id: "19:conversation"),
        };
        using var context = new TurnContext(new NoAdapter(), activity);
        await turn(state, context);
        await state.SaveChangesAsync(context);
    }

    private sealed record Thread(string Period, IReadOnlyList<Step> Steps);

    private sealed record Step(string Asked, int Answers);

    /// <summary>These turns send nothing.</summary>
    private sealed class NoAdapter : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
