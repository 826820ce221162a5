using Microsoft.Extensions.Time.Testing;
using Shouldly;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class UsedFormTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_form_is_used_once_also_after_a_restart()
    {
        var nonce = Guid.NewGuid();

        var first = await UseAsync(nonce);
        var second = await UseAsync(nonce);
        await _database.RestartAsync();
        var third = await UseAsync(nonce);
        var other = await UseAsync(Guid.NewGuid());

        (first, second, third, other).ShouldBe((true, false, false, true));
    }

    [Fact]
    public async Task Of_many_at_once_one_wins()
    {
        var nonce = Guid.NewGuid();

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => UseAsync(nonce)));

        results.Count(used => used).ShouldBe(1);
    }

    [Fact]
    public async Task Forms_are_forgotten_after_sixty_days()
    {
        var (old, recent) = (Guid.NewGuid(), Guid.NewGuid());
        await UseAsync(old);
        _clock.Advance(TimeSpan.FromDays(1));
        await UseAsync(recent);
        _clock.Advance(RemoveOldUsedForms.Kept);

        await new RemoveOldUsedForms(_database.Writer, _clock).RunAsync(CancellationToken.None);

        var isUsed = _database.Reader.Read((old, recent), static (session, forms) => (session.UsedForms.IsUsed(forms.old), session.UsedForms.IsUsed(forms.recent)));
        isUsed.ShouldBe((false, true));
    }

    private async Task<bool> UseAsync(Guid nonce)
    {
        var used = false;
        await _database.Writer.WriteAsync(new InlineWrite(session => used = session.UsedForms.TryUse(nonce, _clock.GetUtcNow())), CancellationToken.None);
        return used;
    }
}
