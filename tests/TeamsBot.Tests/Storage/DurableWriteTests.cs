using Shouldly;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class DurableWriteTests : IAsyncDisposable
{
    private const long Normal = 1;
    private const long Full = 2;

    private readonly TestDatabase _database = new();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_durable_change_waits_for_the_disk_and_the_next_ordinary_one_does_not()
    {
        var levels = new List<long>();

        await WriteAsync(levels, durable: false);
        await WriteAsync(levels, durable: true);
        await WriteAsync(levels, durable: true);
        await WriteAsync(levels, durable: false);

        levels.ShouldBe([Normal, Full, Full, Normal]);
    }

    [Fact]
    public async Task Changes_that_share_a_transaction_with_a_durable_one_are_durable_too()
    {
        var levels = new List<long>();
        using var entered = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();

        // While the writer is held in the first change, the others queue up and share the next transaction.
        var holding = Task.Run(() => _database.Writer.WriteAsync(
            new InlineWrite(_ =>
            {
                entered.Set();
                goOn.Wait();
            }),
            CancellationToken.None));
        entered.Wait();
        var ordinary = WriteAsync(levels, durable: false);
        var durable = WriteAsync(levels, durable: true);
        goOn.Set();
        await Task.WhenAll(holding, ordinary, durable);

        levels.ShouldBe([Full, Full]);
    }

    [Fact]
    public async Task A_refusal_of_a_transaction_that_failed_is_forgotten_when_the_change_is_made_again()
    {
        using var entered = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var holding = Task.Run(() => _database.Writer.WriteAsync(
            new InlineWrite(_ =>
            {
                entered.Set();
                goOn.Wait();
            }),
            CancellationToken.None));
        entered.Wait();
        var refusing = new RefusesTheFirstTime();
        var written = _database.Writer.WriteAsync(refusing, CancellationToken.None);
        var failing = _database.Writer.WriteAsync(
            new InlineWrite(session => session.Prepare("INSERT INTO AuditEntries (Sequence) VALUES (7)").ExecuteNonQuery()), CancellationToken.None);
        goOn.Set();

        await holding;
        await failing.ShouldThrowAsync<Exception>();
        await written;

        refusing.Runs.ShouldBe(2);
    }

    private Task WriteAsync(List<long> levels, bool durable) => _database.Writer.WriteAsync(
        new InlineWrite(session => levels.Add((long)session.Prepare("PRAGMA synchronous").ExecuteScalar()!), durable), CancellationToken.None);

    private sealed class RefusesTheFirstTime : DatabaseWrite
    {
        public int Runs { get; private set; }

        public override void Apply(DatabaseSession session)
        {
            if (++Runs == 1)
            {
                Refusal = new InvalidOperationException("used");
            }
        }
    }
}
