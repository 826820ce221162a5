using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using TeamsBot.Scheduling;

namespace TeamsBot.Teams;

/// <summary>
/// The activities of the last ten minutes, so that one that Teams delivers again is not answered again. Keeps sixteen bytes of hash for an activity
/// and at most <see cref="Capacity"/> of them: under a flood the oldest are forgotten first. Invokes are kept with their responses, which are cards, so of
/// those it keeps <see cref="Responses"/>: one that comes again after that is handled again, and its form's nonce keeps it from changing anything twice.
/// </summary>
internal sealed class RecentActivities(TimeProvider time) : IScheduledWork
{
    public const int Capacity = 20_000;

    public const int Responses = 400;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    // At their full size from the start: growing to it would leave as much again behind, and room that is not used takes no memory.
    private readonly Dictionary<UInt128, TaskCompletionSource<InvokeResponse?>?> _seen = new(Capacity);
    private readonly Queue<(UInt128 Key, long At)> _order = new(Capacity);
    private readonly Queue<UInt128> _invokes = new(Responses);
    private readonly Lock _lock = new();

    public string Name => "forget old activities";

    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _seen.Count;
            }
        }
    }

    /// <summary>Says whether this is the first time, and remembers it.</summary>
    /// <param name="awaitsResponse">Whether a second delivery has to be given the first one's invoke response.</param>
    /// <param name="first">Where it is not the first time: completes with the first delivery's invoke response, null when it had none.</param>
    public bool IsFirst(UInt128 key, bool awaitsResponse, out Task<InvokeResponse?>? first)
    {
        lock (_lock)
        {
            ForgetOld(Capacity - 1);
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, key, out var exists);
            if (exists)
            {
                first = entry?.Task;
                return false;
            }

            if (awaitsResponse)
            {
                // Whoever waits must not run on the thread of the first delivery's turn.
                entry = new TaskCompletionSource<InvokeResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
                _invokes.Enqueue(key);
                ForgetResponses();
            }

            _order.Enqueue((key, time.GetTimestamp()));
            first = null;
            return true;
        }
    }

    /// <summary>Ends the first delivery of an invoke: whoever waits for it gets its response.</summary>
    public void Complete(UInt128 key, InvokeResponse? response)
    {
        TaskCompletionSource<InvokeResponse?>? entry;
        lock (_lock)
        {
            _seen.TryGetValue(key, out entry);
        }

        entry?.TrySetResult(response);
    }

    /// <summary>Forgets what is older than the window. Done as activities come in; by the clock as well, so that a quiet bot holds nothing.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ForgetOld(Capacity);
        }

        return Task.CompletedTask;
    }

    public static UInt128 KeyOf(string conversationId, string activityId) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes($"{conversationId}\0{activityId}".AsSpan())));

    /// <summary>Those under way are kept, however many they are.</summary>
    private void ForgetResponses()
    {
        while (_invokes.Count > Responses && _invokes.TryPeek(out var oldest))
        {
            if (_seen.TryGetValue(oldest, out var entry) && entry is { Task.IsCompleted: false })
            {
                return;
            }

            _invokes.Dequeue();
            _seen.Remove(oldest);
        }
    }

    private void ForgetOld(int keep)
    {
        while (_order.TryPeek(out var oldest) && (_order.Count > keep || time.GetElapsedTime(oldest.At) > Window))
        {
            _order.Dequeue();
            _seen.Remove(oldest.Key);
        }
    }
}
