using Shouldly;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class DurableWriteTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_durable_change_waits_for_the_disk_and_an_ordinary_one_made_meanwhile_does_not()
    {
        using var disk = new HeldDisk(_database.File);

        var durable = WriteAsync(durable: true);
        await disk.Asked;
        await WriteAsync(durable: false);
        var toldBefore = durable.IsCompleted;
        disk.LetGo();
        await durable;

        toldBefore.ShouldBeFalse();
        disk.Flushes.ShouldBe(1);
    }

    [Fact]
    public async Task Changes_that_wait_for_the_disk_at_the_same_time_share_one_flush()
    {
        using var disk = new HeldDisk(_database.File);
        var first = WriteAsync(durable: true);
        await disk.Asked;

        // Committed while the first flush is under way: it may not have them.
        var others = Enumerable.Range(0, 20).Select(_ => WriteAsync(durable: true)).ToArray();
        await WriteAsync(durable: false);
        disk.LetGo();
        await Task.WhenAll([first, .. others]);

        disk.Flushes.ShouldBe(2);
    }

    [Fact]
    public async Task A_disk_that_fails_is_told_to_the_caller_and_the_next_change_is_made_again()
    {
        var flush = _database.File.ToDisk;
        _database.File.ToDisk = static _ => throw new IOException("The disk is gone.");

        var fault = await WriteAsync(durable: true).ShouldThrowAsync<DatabaseFaultException>();
        var noted = _database.Writer.Fault;
        _database.File.ToDisk = flush;
        await WriteAsync(durable: true);

        fault.Fault.ShouldBe(DatabaseFault.Unreachable);
        noted.ShouldBe(fault);
        _database.Writer.Fault.ShouldBeNull();
    }

    [Fact]
    public async Task What_waits_for_the_disk_when_the_bot_stops_is_still_told()
    {
        using var disk = new HeldDisk(_database.File);
        var durable = WriteAsync(durable: true);
        await disk.Asked;

        var stopping = _database.Writer.DisposeAsync();
        disk.LetGo();
        await stopping;

        await durable;
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

    [Theory]
    [InlineData(typeof(System.Text.Json.JsonException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OutOfMemoryException))]
    [InlineData(typeof(DatabaseFaultException))]
    public async Task A_change_that_fails_for_whatever_reason_fails_alone(Type fault)
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

        var before = Enumerable.Range(0, 10).Select(_ => WriteAsync(durable: true)).ToArray();
        var failing = _database.Writer.WriteAsync(
            new InlineWrite(_ => throw (fault == typeof(DatabaseFaultException)
                ? new DatabaseFaultException(DatabaseFault.Unreachable, "not here")
                : (Exception)Activator.CreateInstance(fault)!)),
            CancellationToken.None);
        var after = Enumerable.Range(0, 10).Select(_ => WriteAsync(durable: true)).ToArray();
        goOn.Set();

        await holding;
        await Task.WhenAll([.. before, .. after]);
        (await failing.ShouldThrowAsync<Exception>()).ShouldBeOfType(fault);
    }

    [Fact]
    public async Task What_goes_wrong_after_a_change_was_written_is_told_to_its_caller_alone()
    {
        var told = await _database.Writer.WriteAsync(new FailsOnceWritten(), CancellationToken.None).ShouldThrowAsync<InvalidOperationException>();
        await WriteAsync(durable: true);

        told.Message.ShouldBe("afterwards");
    }

    private Task WriteAsync(bool durable) =>
        _database.Writer.WriteAsync(new InlineWrite(session => session.UsedForms.TryUse(Guid.NewGuid(), DateTimeOffset.UnixEpoch), durable), CancellationToken.None);

    /// <summary>A disk whose first flush takes as long as the test wants.</summary>
    private sealed class HeldDisk : IDisposable
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _goOn = new();

        public HeldDisk(DatabaseFile file)
        {
            var flush = file.ToDisk;
            file.ToDisk = log =>
            {
                Flushes++;
                _asked.TrySetResult();
                _goOn.Wait();
                flush(log);
            };
        }

        public Task Asked => _asked.Task;

        public int Flushes { get; private set; }

        public void LetGo() => _goOn.Set();

        public void Dispose() => _goOn.Dispose();
    }

    private sealed class FailsOnceWritten : DatabaseWrite
    {
        public override void Apply(DatabaseSession session)
        {
        }

        protected override void Committed() => throw new InvalidOperationException("afterwards");
    }

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
