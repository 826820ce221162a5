using System.Collections.Concurrent;
using System.Globalization;
using Partnership.Calendars;
using TeamsBot.Delivery;

namespace TeamsBot.Graph;

/// <summary>
/// Knows which part of Microsoft 365 cannot be read, and tells the secretariat: at once where a person has to do something about it, after an hour
/// otherwise, and when it is over again.
/// </summary>
internal sealed partial class GraphOutages(GraphSyncState memory, SecretariatNotices notices, TimeProvider time, ILogger<GraphOutages> logger)
{
    private const string Kind = "notice about Microsoft 365";

    private readonly ConcurrentDictionary<GraphPart, GraphOutage> _now = new();
    private readonly ConcurrentDictionary<GraphPart, DateTimeOffset> _lastRead = new();

    /// <summary>An outage this long is told to people.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(1);

    /// <summary>The outages since the start of the program, and older ones once a part failed again.</summary>
    public IReadOnlyDictionary<GraphPart, GraphOutage> Now => _now;

    /// <summary>When each part was last read as a whole, since the start of the program.</summary>
    public IReadOnlyDictionary<GraphPart, DateTimeOffset> LastRead => _lastRead;

    public async Task SucceededAsync(GraphPart part, CancellationToken cancellationToken)
    {
        _lastRead[part] = time.GetUtcNow();
        var outage = await memory.FindOutageAsync(part, cancellationToken);
        _now.TryRemove(part, out _);
        if (outage is null)
        {
            return;
        }

        Log.ReadAgain(logger, part);
        if (outage.IsTold)
        {
            await notices.TellAsync(Key("over", part, outage), Kind, $"I can read {Name(part)} in Microsoft 365 again. It had failed since {Words(outage.Since)}.", cancellationToken);
        }

        await memory.SetOutageAsync(part, null, cancellationToken);
    }

    public async Task FailedAsync(GraphPart part, GraphFault fault, CancellationToken cancellationToken)
    {
        Log.NotRead(logger, part, fault.Kind, fault.Status, fault.Code, fault.RequestId ?? "none");
        var now = time.GetUtcNow();
        var before = await memory.FindOutageAsync(part, cancellationToken);

        // An empty calendar is believed in time, which must not have begun with an outage that came before.
        var isAnother = before is null || (before.Kind is GraphFaultKind.Emptied) != (fault.Kind is GraphFaultKind.Emptied);
        var outage = isAnother ? new GraphOutage(now, fault.Kind, IsTold: false) : before! with { Kind = fault.Kind };
        _now[part] = outage;
        if (!outage.IsTold && (fault.NeedsPerson || now - outage.Since >= Patience))
        {
            await notices.TellAsync(Key("began", part, outage), Kind, Text(part, fault, outage), cancellationToken);
            outage = outage with { IsTold = true };
            _now[part] = outage;
        }

        if (outage != before)
        {
            await memory.SetOutageAsync(part, outage, cancellationToken);
        }
    }

    private static string Text(GraphPart part, GraphFault fault, GraphOutage outage)
    {
        var what = part is GraphPart.Calendar ? "Meetings stay as I know them" : "Papers and agendas stay as I know them";
        var code = fault.Status is { } status ? string.Create(CultureInfo.InvariantCulture, $" ({status}{(fault.Code.Length == 0 ? "" : ", ")}{fault.Code})") : "";
        var advice = fault.NeedsPerson ? " Please have the settings under Graph and the application's permissions looked at." : "";
        return $"I cannot read {Name(part)} in Microsoft 365 since {Words(outage.Since)}: it {fault.Words}{code}. {what}, and I keep trying.{advice}";
    }

    private static string Name(GraphPart part) => part is GraphPart.Calendar ? "the calendar" : "the folder with the papers";

    private static string Words(DateTimeOffset instant)
    {
        var clock = LondonTime.ClockAt(instant);
        return $"{LondonWords.Time(TimeOnly.FromDateTime(clock))} on {LondonWords.Day(DateOnly.FromDateTime(clock))}";
    }

    private static string Key(string what, GraphPart part, GraphOutage outage) => $"graph/{what}/{part}/{outage.Since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Microsoft 365's {Part} could not be read: {Kind}, status {Status}, {Code}, request {RequestId}. Tried again at the next reading.")]
        public static partial void NotRead(ILogger logger, GraphPart part, GraphFaultKind kind, int? status, string code, string requestId);

        [LoggerMessage(2, LogLevel.Information, "Microsoft 365's {Part} is read again.")]
        public static partial void ReadAgain(ILogger logger, GraphPart part);
    }
}

/// <summary>A stretch of time in which a part of Microsoft 365 could not be read.</summary>
/// <param name="Since">The first failure.</param>
/// <param name="Kind">Why, by the last failure.</param>
/// <param name="IsTold">Whether the secretariat knows of it.</param>
internal sealed record GraphOutage(DateTimeOffset Since, GraphFaultKind Kind, bool IsTold);
