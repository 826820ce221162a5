using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Builder;

public sealed class BotStateTests
{
    private const string ConversationKey = "msteams/conversations/a:1";

    private readonly CountingStorage _storage = new();

    [Fact]
    public async Task A_value_set_in_one_turn_is_there_in_the_next()
    {
        await TurnAsync(async (turn, state) => await Draft(state).SetAsync(turn, new Draft { Title = "CCTV", Lines = [1, 2] }));

        var read = await TurnAsync((turn, state) => Draft(state).GetAsync(turn));

        read.ShouldNotBeNull().Title.ShouldBe("CCTV");
        read.Lines.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task State_is_read_once_a_turn_and_only_when_asked_for()
    {
        await TurnAsync((_, _) => Task.CompletedTask);
        _storage.Reads.ShouldBe(0);

        await TurnAsync(async (turn, state) =>
        {
            await Draft(state).GetAsync(turn);
            await state.CreateProperty<string>("other").GetAsync(turn);
        });

        _storage.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_written_that_has_not_changed()
    {
        await TurnAsync(async (turn, state) => await Draft(state).SetAsync(turn, new Draft { Title = "CCTV" }));

        await TurnAsync((turn, state) => Draft(state).GetAsync(turn));
        await TurnAsync(async (turn, state) => await Draft(state).SetAsync(turn, new Draft { Title = "CCTV" }));
        await TurnAsync(async (turn, state) =>
        {
            await Draft(state).SetAsync(turn, new Draft { Title = "other" });
            await Draft(state).SetAsync(turn, new Draft { Title = "CCTV" });
        });

        _storage.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_in_place_is_written()
    {
        await TurnAsync(async (turn, state) => await Draft(state).SetAsync(turn, new Draft { Title = "CCTV" }));

        await TurnAsync(async (turn, state) => (await Draft(state).GetAsync(turn)).Lines.Add(5));

        (await TurnAsync((turn, state) => Draft(state).GetAsync(turn))).Lines.ShouldBe([5]);
    }

    [Fact]
    public async Task A_change_after_saving_is_written_by_the_next_save()
    {
        await TurnAsync(async (turn, state) =>
        {
            var draft = await Draft(state).GetAsync(turn, () => new Draft());
            await state.SaveChangesAsync(turn);
            draft.Title = "later";
        });

        (await TurnAsync((turn, state) => Draft(state).GetAsync(turn))).Title.ShouldBe("later");
        _storage.Writes.ShouldBe(2);
    }

    [Fact]
    public async Task Saving_by_force_writes_what_has_not_changed()
    {
        await TurnAsync(async (turn, state) =>
        {
            await state.LoadAsync(turn);
            await state.SaveChangesAsync(turn, force: true);
        });

        _storage.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task Loading_by_force_forgets_the_turns_changes()
    {
        await TurnAsync(async (turn, state) => await Draft(state).SetAsync(turn, new Draft { Title = "stored" }));

        var title = await TurnAsync(async (turn, state) =>
        {
            await Draft(state).SetAsync(turn, new Draft { Title = "changed" });
            await state.LoadAsync(turn, force: true);
            return (await Draft(state).GetAsync(turn)).Title;
        });

        title.ShouldBe("stored");
    }

    [Fact]
    public async Task A_default_is_made_once_and_kept()
    {
        var made = 0;
        await TurnAsync(async (turn, state) =>
        {
            await Draft(state).GetAsync(turn, Make);
            await Draft(state).GetAsync(turn, Make);
        });

        await TurnAsync((turn, state) => Draft(state).GetAsync(turn, Make));

        made.ShouldBe(1);

        Draft Make()
        {
            made++;
            return new Draft();
        }
    }

    [Fact]
    public async Task Without_a_default_an_object_is_null_and_a_number_is_missing()
    {
        await TurnAsync(async (turn, state) =>
        {
            (await Draft(state).GetAsync(turn)).ShouldBeNull();
            await Should.ThrowAsync<MissingMemberException>(() => state.CreateProperty<int>("count").GetAsync(turn));
            (await state.CreateProperty<int>("count").GetAsync(turn, () => 3)).ShouldBe(3);
        });

        (await TurnAsync((turn, state) => state.CreateProperty<int>("count").GetAsync(turn))).ShouldBe(3);
    }

    [Fact]
    public async Task A_deleted_value_is_gone_and_the_others_stay()
    {
        await TurnAsync(async (turn, state) =>
        {
            await Draft(state).SetAsync(turn, new Draft());
            await state.CreateProperty<string>("other").SetAsync(turn, "kept");
        });

        await TurnAsync((turn, state) => Draft(state).DeleteAsync(turn));

        await TurnAsync(async (turn, state) =>
        {
            (await Draft(state).GetAsync(turn)).ShouldBeNull();
            (await state.CreateProperty<string>("other").GetAsync(turn)).ShouldBe("kept");
        });
    }

    [Fact]
    public async Task A_cleared_state_is_empty_in_storage_once_it_is_saved()
    {
        await TurnAsync(async (turn, state) => await Draft(state).SetAsync(turn, new Draft()));

        await TurnAsync((turn, state) => state.ClearStateAsync(turn));

        (await TurnAsync((turn, state) => Draft(state).GetAsync(turn))).ShouldBeNull();
        _storage.Writes.ShouldBe(2);
    }

    [Fact]
    public async Task A_deleted_state_is_gone_from_storage()
    {
        await TurnAsync(async (turn, state) => await Draft(state).SetAsync(turn, new Draft()));

        await TurnAsync((turn, state) => state.DeleteAsync(turn));

        (await _storage.ReadAsync([ConversationKey], CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Storage_that_gives_back_plain_JSON_serves_as_well()
    {
        await _storage.WriteAsync(
            new Dictionary<string, object>(StringComparer.Ordinal) { [ConversationKey] = JObject.Parse("""{"draft":{"Title":"CCTV","Lines":[7]},"count":2}""") },
            CancellationToken.None);

        await TurnAsync(async (turn, state) =>
        {
            (await Draft(state).GetAsync(turn)).Lines.ShouldBe([7]);
            (await state.CreateProperty<int>("count").GetAsync(turn)).ShouldBe(2);
        });

        _storage.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task Keys_name_the_channel_and_the_conversation_or_user()
    {
        using var turn = new RecordingAdapter().Turn(new Activity(ActivityTypes.Message));
        foreach (BotState state in (BotState[])[new ConversationState(_storage), new UserState(_storage)])
        {
            await state.CreateProperty<string>("p").SetAsync(turn, "v");
            await state.SaveChangesAsync(turn);
        }

        (await _storage.ReadAsync([ConversationKey, "msteams/users/29:user"], CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task There_is_no_key_without_a_conversation_or_user()
    {
        using var turn = new TurnContext(new RecordingAdapter(), new Activity(ActivityTypes.Message, channelId: "msteams"));

        await Should.ThrowAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn));
        await Should.ThrowAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn));
    }

    [Fact]
    public async Task Middleware_saves_every_state_when_the_turn_has_gone_well()
    {
        var conversation = new ConversationState(_storage);
        var user = new UserState(_storage);
        var middleware = new AutoSaveStateMiddleware(conversation, user);
        using var turn = new RecordingAdapter().Turn(new Activity(ActivityTypes.Message));

        await middleware.OnTurnAsync(turn, async token =>
        {
            await conversation.CreateProperty<string>("p").SetAsync(turn, "v", token);
            await user.CreateProperty<string>("p").SetAsync(turn, "v", token);
        });
        await Should.ThrowAsync<InvalidOperationException>(() => middleware.OnTurnAsync(turn, async token =>
        {
            await user.CreateProperty<string>("p").SetAsync(turn, "lost", token);
            throw new InvalidOperationException();
        }));

        _storage.Writes.ShouldBe(2);
    }

    private static IStatePropertyAccessor<Draft> Draft(ConversationState state) => state.CreateProperty<Draft>("draft");

    private Task<bool> TurnAsync(Func<ITurnContext, ConversationState, Task> turn) => TurnAsync(async (context, state) =>
    {
        await turn(context, state);
        return true;
    });

    private async Task<T> TurnAsync<T>(Func<ITurnContext, ConversationState, Task<T>> turn)
    {
        using var context = new RecordingAdapter().Turn(new Activity(ActivityTypes.Message));
        var state = new ConversationState(_storage);
        var result = await turn(context, state);
        await state.SaveChangesAsync(context);
        return result;
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }
}
