using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_read_is_a_copy_with_an_ETag()
    {
        var item = new Item { Text = "first" };
        await WriteAsync(item);
        item.Text = "changed outside";

        var read = await ReadAsync();

        read.Text.ShouldBe("first");
        read.ETag.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    public async Task No_ETag_or_a_star_overwrites(string? eTag)
    {
        await WriteAsync(new Item { Text = "first" });

        await WriteAsync(new Item { Text = "second", ETag = eTag });

        (await ReadAsync()).Text.ShouldBe("second");
    }

    [Fact]
    public async Task The_ETag_that_was_read_writes_and_is_used_up()
    {
        await WriteAsync(new Item { Text = "first" });
        var mine = await ReadAsync();
        var theirs = await ReadAsync();
        mine.Text = "mine";
        theirs.Text = "theirs";

        await WriteAsync(mine);
        var exception = await Record.ExceptionAsync(() => WriteAsync(theirs));

        exception.ShouldNotBeNull();
        (await ReadAsync()).Text.ShouldBe("mine");
    }

    [Fact]
    public async Task A_refused_write_writes_none_of_its_items()
    {
        await WriteAsync(new Item { Text = "first" });

        await Record.ExceptionAsync(() => _storage.WriteAsync(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["other"] = new Item { Text = "other" }, ["key"] = new Item { ETag = "stale" } },
            CancellationToken.None));

        (await _storage.ReadAsync(["other"], CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_stored_or_deleted_or_null_is_missing()
    {
        await WriteAsync(new Item());
        await _storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["null"] = null! }, CancellationToken.None);
        await _storage.DeleteAsync(["key", "never stored"], CancellationToken.None);

        (await _storage.ReadAsync(["key", "null", "never stored"], CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_as_one_type_leaves_out_the_others()
    {
        await WriteAsync(new Item { Text = "item" });
        await _storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["json"] = new JObject { ["a"] = 1 } }, CancellationToken.None);

        var items = await _storage.ReadAsync<Item>(["key", "json"]);

        items.ShouldHaveSingleItem().Value.Text.ShouldBe("item");
    }

    [Fact]
    public async Task A_type_name_inside_the_JSON_makes_nothing()
    {
        var hostile = JObject.Parse("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"x"}""");
        await _storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["key"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["value"] = hostile } }, CancellationToken.None);

        var read = (IDictionary<string, object>)(await _storage.ReadAsync(["key"], CancellationToken.None))["key"];

        read["value"].ShouldBeOfType<JObject>();
    }

    [Fact]
    public async Task A_dictionary_that_was_given_is_what_is_stored_in()
    {
        var dictionary = new Dictionary<string, JObject>(StringComparer.Ordinal) { ["before"] = new JObject { ["a"] = 1 } };
        var storage = new MemoryStorage(dictionary);

        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["after"] = new Item { Text = "x" } }, CancellationToken.None);

        dictionary["after"].Value<string>("Text").ShouldBe("x");
        (await storage.ReadAsync(["before"], CancellationToken.None)).ShouldHaveSingleItem().Value.ShouldBeOfType<JObject>();
    }

    private Task WriteAsync(Item item) => _storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["key"] = item }, CancellationToken.None);

    private async Task<Item> ReadAsync() => (await _storage.ReadAsync<Item>(["key"]))["key"];

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
