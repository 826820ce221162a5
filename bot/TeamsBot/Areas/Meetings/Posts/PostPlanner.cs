using Partnership.Meetings;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery;
using TeamsBot.Scheduling;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>
/// Sees to it that every meeting's posts are made: at each change of a meeting, at the start, and when one falls due. Between these it knows of each
/// meeting when it has to look again, and costs nothing.
/// </summary>
internal sealed partial class PostPlanner(
    DatabaseWriter writer, MeetingStore meetings, PostPlans plans, PostWriter words, DeliveryNotices notices, TimeProvider time, ILogger<PostPlanner> logger) : IMeetingWatcher, IScheduledWork
{
    /// <summary>Meetings planned at a time, so that they share a flush of the disk and leave room for others.</summary>
    private const int AtATime = 16;

    /// <summary>After a stop of the bot up to so long, what should have been posted about meetings that are over by now is reported.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromDays(31);

    private readonly Lock _counting = new();
    private readonly Dictionary<MeetingId, DateTimeOffset> _next = [];
    private bool _knowsAll;

    public string Name => "posts about meetings";

    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    /// <summary>Plans what has fallen due; after the start, and after <see cref="PlanAllAsync"/> failed, everything.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!Volatile.Read(ref _knowsAll))
        {
            await PlanAllAsync(cancellationToken);
            return;
        }

        await PlanAsync(Due(time.GetUtcNow()), cancellationToken);
    }

    /// <summary>Plans every meeting anew, such as after another channel was chosen.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read or written; it is done at the next run.</exception>
    public async Task PlanAllAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _knowsAll, false);
        var now = time.GetUtcNow();
        await PlanAsync([.. meetings.Between(now - LongestStop, DateTimeOffset.MaxValue).Select(static kept => kept.Meeting.Id)], cancellationToken);
        Volatile.Write(ref _knowsAll, true);
    }

    public async ValueTask ChangedAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        try
        {
            await PlanAsync(meeting, cancellationToken);
        }
        catch (DatabaseFaultException exception)
        {
            // The change is kept: its posts follow at the next run.
            Remember(meeting, DateTimeOffset.MinValue);
            Log.NotPlanned(logger, meeting, exception.Message);
        }
        catch (OperationCanceledException)
        {
            Remember(meeting, DateTimeOffset.MinValue);
            throw;
        }
    }

    private async Task PlanAsync(IReadOnlyList<MeetingId> due, CancellationToken cancellationToken)
    {
        foreach (var some in due.Chunk(AtATime))
        {
            await Task.WhenAll(some.Select(meeting => PlanAsync(meeting, cancellationToken)));
        }
    }

    private Task PlanAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        writer.WriteAsync(new MeetingPlanning(meeting, plans, words, notices, time.GetUtcNow(), Remember), cancellationToken);

    private List<MeetingId> Due(DateTimeOffset now)
    {
        lock (_counting)
        {
            var due = new List<MeetingId>();
            foreach (var (meeting, next) in _next)
            {
                if (next <= now)
                {
                    due.Add(meeting);
                }
            }

            return due;
        }
    }

    private void Remember(MeetingId meeting, DateTimeOffset? next)
    {
        lock (_counting)
        {
            if (next is { } instant)
            {
                _next[meeting] = instant;
            }
            else
            {
                _next.Remove(meeting);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The posts about meeting {Meeting} could not be planned and are planned at the next run: {Reason}")]
        public static partial void NotPlanned(ILogger logger, MeetingId meeting, string reason);
    }
}
