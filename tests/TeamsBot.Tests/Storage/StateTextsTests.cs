using Shouldly;
using TeamsBot.Storage.State;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class StateTextsTests : IDisposable
{
    private readonly StateTexts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void What_was_read_before_a_change_is_not_kept()
    {
        var changes = _texts.Changes;
        _texts.Change("a", null);

        _texts.Fill("a", "read before the removal", changes);

        _texts.Find("a").ShouldBeNull();
    }

    [Fact]
    public void What_was_read_without_a_change_meanwhile_is_kept()
    {
        _texts.Fill("a", "read", _texts.Changes);

        _texts.Find("a").ShouldBe("read");
    }

    [Fact]
    public void What_is_too_long_is_not_kept_and_neither_is_what_it_replaces()
    {
        _texts.Change("a", "short");

        _texts.Change("a", new string('x', 3_000_000));

        _texts.Find("a").ShouldBeNull();
    }
}
