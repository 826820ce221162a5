using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Builder;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task Handlers_run_in_order_before_what_is_sent_is_sent()
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Message));
        turn.OnSendActivities(Note("first")).OnSendActivities(Note("second"));

        await turn.SendActivityAsync("Hello");

        _adapter.Done.ShouldBe(["first", "second", "send Hello", "second done", "first done"]);

        SendActivitiesHandler Note(string name) => async (_, _, next) =>
        {
            _adapter.Done.Add(name);
            var responses = await next();
            _adapter.Done.Add($"{name} done");
            return responses;
        };
    }

    [Fact]
    public async Task A_handler_can_change_what_is_sent_or_keep_it_back()
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Message));
        turn.OnSendActivities((_, activities, next) =>
        {
            activities.RemoveAll(activity => activity.Text is "secret");
            activities.ForEach(activity => activity.Text += "!");
            return next();
        });

        await turn.SendActivitiesAsync([MessageFactory.Text("secret"), MessageFactory.Text("Hello")]);

        _adapter.Done.ShouldBe(["send Hello!"]);
    }

    [Fact]
    public async Task A_handler_sees_the_activity_addressed()
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Message, id: "in-1"));
        Activity? seen = null;
        turn.OnSendActivities((_, activities, next) =>
        {
            seen = activities[0];
            return next();
        });

        await turn.SendActivityAsync("Hello");

        seen.ShouldNotBeNull().ReplyToId.ShouldBe("in-1");
        seen.Recipient.Id.ShouldBe("29:user");
    }

    [Fact]
    public async Task Updates_and_deletions_have_handlers_too()
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Message));
        turn.OnUpdateActivity((_, activity, next) =>
        {
            _adapter.Done.Add($"before update {activity.Id}");
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            _adapter.Done.Add($"before delete {reference.ActivityId}");
            return next();
        });

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"));
        await turn.DeleteActivityAsync("8");

        _adapter.Done.ShouldBe(["before update 7", "update 7", "before delete 8", "delete 8"]);
    }

    [Theory]
    [InlineData(ActivityTypes.Message, true)]
    [InlineData(ActivityTypes.Typing, true)]
    [InlineData(ActivityTypes.Trace, false)]
    public async Task Anything_but_a_trace_is_a_response(string type, bool responded)
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Message));

        await turn.SendActivityAsync(new Activity(type));

        turn.Responded.ShouldBe(responded);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task There_is_no_sending_without_text(string? text)
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Message));

        await Should.ThrowAsync<ArgumentNullException>(() => turn.SendActivityAsync(text));
        await Should.ThrowAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(text));
        await Should.ThrowAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task What_is_sent_after_the_turn_has_ended_is_refused()
    {
        var turn = _adapter.Turn(new Activity(ActivityTypes.Message));
        turn.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
    }

    [Fact]
    public void The_turn_state_disposes_what_it_holds()
    {
        using var held = new CancellationTokenSource();
        var turn = _adapter.Turn(new Activity(ActivityTypes.Message));
        turn.TurnState.Add("held", held);

        turn.Dispose();

        Should.Throw<ObjectDisposedException>(() => held.Token);
    }

    [Fact]
    public void The_turn_state_finds_values_by_name_and_by_type()
    {
        using var state = new TurnContextStateCollection();
        state.Add("name", "text");
        state.Add(new ChannelAccount("by type"));
        state.Set("name", "other");

        state.Get<string>("name").ShouldBe("other");
        state.Get<ChannelAccount>().Id.ShouldBe("by type");
        state.Get<ChannelAccount>("name").ShouldBeNull();
        state.Get<string>("missing").ShouldBeNull();
        Should.Throw<ArgumentException>(() => state.Add("name", "third"));
    }

    [Fact]
    public async Task A_turn_seen_as_one_kind_is_the_same_turn()
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Message) { Text = "hi" });
        ITurnContext<IMessageActivity> message = new DelegatingTurnContext<IMessageActivity>(turn);

        await message.SendActivityAsync("Hello");
        await message.UpdateActivityAsync(new Activity(id: "7"));
        await message.DeleteActivityAsync("8");

        message.Activity.Text.ShouldBe("hi");
        message.Responded.ShouldBeTrue();
        message.TurnState.ShouldBeSameAs(turn.TurnState);
        _adapter.Sent.ShouldHaveSingleItem().InputHint.ShouldBe(InputHints.AcceptingInput);
        _adapter.Done.ShouldBe(["send Hello", "update 7", "delete 8"]);
    }
}
