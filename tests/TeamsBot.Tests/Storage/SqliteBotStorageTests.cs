using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Shouldly;
using TeamsBot.Storage;
using TeamsBot.Storage.State;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class SqliteBotStorageTests
{
    [Fact]
    public async Task What_was_written_is_read_after_a_restart_too()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new { Text = "2017-04-01T00:00:00Z", Number = 0.4, Nested = new { List = new[] { 1, 2 } } });

        var warm = await database.LoadAsync("key");
        await database.RestartAsync();
        var cold = await database.LoadAsync("key");

        warm!.ToString().ShouldBe(cold!.ToString());
        cold["Text"]!.Type.ShouldBe(JTokenType.String, "a text that looks like a date stays the text it was");
        cold.Value<double>("Number").ShouldBe(0.4);
        cold["Nested"]!["List"]!.ToObject<int[]>().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Keys_that_are_not_stored_are_missing_from_what_is_read()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("here", new { });

        var found = await database.Storage.ReadAsync(["here", "gone"]);

        found.Keys.ShouldBe(["here"]);
    }

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new { Text = "stored" });

        (await database.LoadAsync("key"))!["Text"] = "changed by a reader";

        (await database.LoadAsync("key"))!.Value<string>("Text").ShouldBe("stored");
    }

    [Fact]
    public async Task Deleted_objects_are_gone_also_after_a_restart()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new { });
        await database.Storage.DeleteAsync(["key", "never there"]);

        (await database.LoadAsync("key")).ShouldBeNull();
        await database.RestartAsync();
        (await database.LoadAsync("key")).ShouldBeNull();
    }

    [Fact]
    public async Task Writing_nothing_under_a_key_removes_it()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new { });

        await database.SaveAsync("key", null!);

        (await database.LoadAsync("key")).ShouldBeNull();
    }

    [Fact]
    public async Task An_item_read_and_written_back_gets_a_new_etag_every_time()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new Item { Text = "first" });
        var first = await LoadItemAsync(database);

        await database.SaveAsync("key", first with { Text = "second" });
        var second = await LoadItemAsync(database);

        second.Text.ShouldBe("second");
        second.ETag.ShouldNotBeNullOrEmpty();
        second.ETag.ShouldNotBe(first.ETag, StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_item_changed_since_it_was_read_is_refused_and_stays_as_it_is()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new Item { Text = "first" });
        var read = await LoadItemAsync(database);
        await database.SaveAsync("key", read with { Text = "second" });

        var conflict = await Should.ThrowAsync<StateConflictException>(() => database.SaveAsync("key", read with { Text = "third" }));

        conflict.Key.ShouldBe("key");
        (await LoadItemAsync(database)).Text.ShouldBe("second");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    public async Task An_item_without_an_etag_overwrites(string? etag)
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new Item { Text = "first" });

        await database.SaveAsync("key", new Item { Text = "second", ETag = etag! });

        (await LoadItemAsync(database)).Text.ShouldBe("second");
    }

    [Fact]
    public async Task An_etag_counts_on_json_objects_too()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new Item { Text = "first" });
        var stale = await database.LoadAsync("key");
        await database.SaveAsync("key", new Item { Text = "second" });

        await Should.ThrowAsync<StateConflictException>(() => database.SaveAsync("key", stale!));
    }

    [Fact]
    public async Task An_etag_from_before_a_removal_and_a_restart_does_not_fit_the_object_written_since()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new Item { Text = "first" });
        var stale = await LoadItemAsync(database);
        await database.Storage.DeleteAsync(["key"]);
        await database.RestartAsync();
        await database.SaveAsync("key", new Item { Text = "another" });

        await Should.ThrowAsync<StateConflictException>(() => database.SaveAsync("key", stale));
    }

    [Fact]
    public async Task One_refused_object_keeps_the_others_of_its_call_from_being_written()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("refused", new Item { Text = "first" });
        var changes = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["accepted"] = new { },
            ["refused"] = new Item { ETag = "another" },
        };

        await Should.ThrowAsync<StateConflictException>(() => database.Storage.WriteAsync(changes));

        (await database.LoadAsync("accepted")).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_that_write_back_the_same_read_one_wins()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new Item { Text = "first" });
        var read = await LoadItemAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            try
            {
                await database.SaveAsync("key", read with { Text = $"{number}" });
                return true;
            }
            catch (StateConflictException)
            {
                return false;
            }
        }));

        outcomes.Count(won => won).ShouldBe(1);
    }

    [Fact]
    public async Task Every_one_of_many_concurrent_writes_is_there_after_a_restart()
    {
        await using var database = new TestDatabase();

        await Task.WhenAll(Enumerable.Range(0, 500).Select(number => database.SaveAsync($"key {number}", new { Number = number })));
        await database.RestartAsync();

        for (var number = 0; number < 500; number++)
        {
            (await database.LoadAsync($"key {number}"))!.Value<int>("Number").ShouldBe(number);
        }
    }

    [Fact]
    public async Task A_caller_reads_what_it_wrote_while_others_read_and_write_the_same_keys()
    {
        await using var database = new TestDatabase();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var number = 0; number < 200; number++)
            {
                var mine = $"worker {worker}";
                await database.SaveAsync(mine, new { Number = number });
                await database.LoadAsync($"worker {(worker + 1) % 8}");
                (await database.LoadAsync(mine))!.Value<int>("Number").ShouldBe(number);
            }
        })));
    }

    [Theory]
    [InlineData("text")]
    [InlineData(7)]
    public async Task What_is_no_object_is_refused(object value)
    {
        await using var database = new TestDatabase();

        await Should.ThrowAsync<ArgumentException>(() => database.SaveAsync("key", value));
    }

    [Fact]
    public async Task Type_names_in_stored_text_are_only_text()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", JObject.Parse("""{"$type":"System.IO.FileInfo, System.IO.FileSystem","value":1}"""));
        await database.RestartAsync();

        var read = await database.LoadAsync("key");

        read!.Value<string>("$type").ShouldStartWith("System.IO.FileInfo");
    }

    [Fact]
    public async Task State_nested_deeper_than_the_parsers_usual_limit_can_be_read_back()
    {
        await using var database = new TestDatabase();
        var state = new JObject();
        for (var depth = 0; depth < 200; depth++)
        {
            state = new JObject { ["inner"] = state };
        }

        await database.SaveAsync("key", state);

        JToken.DeepEquals(await database.LoadAsync("key"), state).ShouldBeTrue();
    }

    [Fact]
    public async Task A_write_given_up_before_its_turn_came_is_not_made()
    {
        await using var database = new TestDatabase(lockWait: TimeSpan.FromSeconds(10));
        await database.SaveAsync("first", new { });
        using var giveUp = new CancellationTokenSource();
        await using var other = database.OpenAsOther();
        DatabaseFile.Execute(other, "BEGIN IMMEDIATE");
        var waiting = Task.WhenAll(Enumerable.Range(0, 64).Select(number => database.SaveAsync($"waiting {number}", new { })));
        await Task.Yield();

        var givenUp = database.SaveAsync("given up", new { }, giveUp.Token);
        await giveUp.CancelAsync();
        DatabaseFile.Execute(other, "ROLLBACK");
        await waiting;

        // Whether the writer had begun with it is a matter of moments; either way the answer is true.
        var cancelled = false;
        try
        {
            await givenUp;
        }
        catch (OperationCanceledException)
        {
            cancelled = true;
        }

        (await database.LoadAsync("given up") is null).ShouldBe(cancelled);
    }

    [Fact]
    public async Task What_waits_when_the_bot_ends_is_written_first()
    {
        await using var database = new TestDatabase();
        var writes = Enumerable.Range(0, 100).Select(number => database.SaveAsync($"key {number}", new { })).ToArray();

        await database.RestartAsync();
        await Task.WhenAll(writes);

        (await database.Storage.ReadAsync([.. Enumerable.Range(0, 100).Select(number => $"key {number}")])).Count.ShouldBe(100);
    }

    private static async Task<Item> LoadItemAsync(TestDatabase database) => (await database.LoadAsync("key"))!.ToObject<Item>()!;

    private sealed record Item : IStoreItem
    {
        public string Text { get; init; } = "";

        public string ETag { get; set; } = null!;
    }
}
