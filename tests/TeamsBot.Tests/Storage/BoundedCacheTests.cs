using Shouldly;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class BoundedCacheTests
{
    private readonly BoundedCache<string> _cache = new(10, static (_, value) => value.Length);

    [Fact]
    public void What_was_used_least_recently_goes_first()
    {
        _cache.Set("a", "1234");
        _cache.Set("b", "1234");
        _cache.TryGet("a", out _);

        _cache.Set("c", "1234");

        _cache.TryGet("a", out _).ShouldBeTrue();
        _cache.TryGet("b", out _).ShouldBeFalse();
        _cache.TryGet("c", out _).ShouldBeTrue();
    }

    [Fact]
    public void A_new_value_takes_the_place_and_the_weight_of_the_old_one()
    {
        _cache.Set("a", "12345678");
        _cache.Set("a", "12");
        _cache.Set("b", "12345678");

        _cache.TryGet("a", out var value).ShouldBeTrue();
        value.ShouldBe("12");
    }

    [Fact]
    public void What_is_heavier_than_the_whole_is_not_kept_and_neither_is_what_it_replaces()
    {
        _cache.Set("a", "1");

        _cache.Set("a", "12345678901");

        _cache.TryGet("a", out _).ShouldBeFalse();
    }

    [Fact]
    public void What_was_read_before_a_change_is_not_kept()
    {
        var generation = _cache.Generation;
        _cache.Remove("a");

        _cache.Fill("a", "read before the removal", generation);

        _cache.TryGet("a", out _).ShouldBeFalse();
    }

    [Fact]
    public void What_was_read_without_a_change_meanwhile_is_kept()
    {
        _cache.Fill("a", "read", _cache.Generation);

        _cache.TryGet("a", out var value).ShouldBeTrue();
        value.ShouldBe("read");
    }
}
