using System.Threading.Channels;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Teams;

namespace TeamsBot.Delivery;

/// <summary>
/// Sends what is due: in order for each recipient, many recipients at a time. It is woken when posts are added, when the next one falls
/// due, and every ten seconds besides. While Teams does not answer, one post at a time finds out whether it does again.
/// </summary>
internal sealed partial class OutboxSender(PostDelivery delivery, PostLedger ledger, PostThrottle throttle, TimeProvider time, ILogger<OutboxSender> logger) : BackgroundService
{
    /// <summary>High enough to reach the tenant's limit even when Teams takes half a second for each call.</summary>
    private const int MostAtATime = 48;

    /// <summary>Calls in a row that Teams left without an answer; then it is taken to be down.</summary>
    private const int FailuresOfAnOutage = 3;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstOutageWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestOutageWait = TimeSpan.FromMinutes(15);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _failures;
    private int _failedProbes;
    private bool _hasSent;

    private bool IsOutage => Volatile.Read(ref _failures) >= FailuresOfAnOutage;

    /// <summary>Sends everything that is due by now, and ends when that is done.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be used.</exception>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        var due = ledger.Due();
        if (!_hasSent && due.Count > 0)
        {
            // The first call of a process takes longer than any after it: calls that were spaced would catch up with it, and reach Teams in a crowd.
            _hasSent = true;
            await SendAsync([due[0].Key], cancellationToken);
        }

        var byRecipient = due.GroupBy(post => post.Recipient, post => post.Key);
        var isProbing = IsOutage;
        var probes = isProbing ? 1 : 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = isProbing ? 1 : MostAtATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(byRecipient, options, async (posts, stopping) =>
        {
            // In an outage one post finds out whether Teams answers again; while it does not, the others stay unbegun.
            if (!IsOutage || Interlocked.Decrement(ref probes) >= 0)
            {
                await SendAsync(posts, stopping);
            }
        });
        _failedProbes = isProbing && IsOutage ? _failedProbes + 1 : 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ledger.WhenPostsAreAdded(() => _wake.Writer.TryWrite(true));
        var isRecovered = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isRecovered)
                {
                    await ledger.RecoverAsync(stoppingToken);
                    isRecovered = true;
                }

                await SendDueAsync(stoppingToken);
                throttle.Tidy();
                await WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The boundary of the loop: posts stay in the database and are tried again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.Failed(logger, exception);
                await Task.Delay(Beat, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SendAsync(IEnumerable<string> keys, CancellationToken stopping)
    {
        foreach (var key in keys)
        {
            stopping.ThrowIfCancellationRequested();
            var outcome = await delivery.DeliverAsync(key, stopping);
            if (outcome is null)
            {
                continue;
            }

            Note(key, outcome);

            // Whoever asked to be left alone is, and what follows keeps its order.
            if (outcome.Verdict is PostVerdict.NotTaken || IsOutage)
            {
                return;
            }
        }
    }

    private void Note(string key, PostOutcome outcome)
    {
        if (outcome.Problem is OutboxProblem.NoAnswer or OutboxProblem.NotReached or OutboxProblem.TeamsFault or OutboxProblem.Broken)
        {
            Interlocked.Increment(ref _failures);
        }
        else if (outcome.Verdict is not PostVerdict.NotTaken)
        {
            Interlocked.Exchange(ref _failures, 0);
        }

        if (outcome.Verdict is not PostVerdict.Taken)
        {
            // A post's key begins with its kind; what follows may name a person or a chat.
            Log.NotTaken(logger, key[..Math.Max(key.IndexOf('/', StringComparison.Ordinal), 0)], LogName.Of(key), outcome.Verdict, outcome.Problem);
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var wakeOrStop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var isOutage = IsOutage;
        var wait = isOutage ? OutageWait() : ledger.UntilNext() is { } next && next < Beat ? next : Beat;
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        // New posts do not end an outage.
        var woken = isOutage ? Task.Delay(Timeout.InfiniteTimeSpan, time, wakeOrStop.Token) : _wake.Reader.WaitToReadAsync(wakeOrStop.Token).AsTask();
        await Task.WhenAny(woken, Task.Delay(wait, time, wakeOrStop.Token));
        await wakeOrStop.CancelAsync();
        _wake.Reader.TryRead(out _);
    }

    private TimeSpan OutageWait()
    {
        var wait = FirstOutageWait * Math.Pow(2, Math.Min(_failedProbes, 10));
        return wait < LongestOutageWait ? wait : LongestOutageWait;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Sending posts failed; they stay in the database and are tried again.")]
        public static partial void Failed(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Information, "Post {Kind} {Post} was not taken: {Result}, {Problem}.")]
        public static partial void NotTaken(ILogger logger, string kind, string post, PostVerdict result, OutboxProblem problem);
    }
}
