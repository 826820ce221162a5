using System.Runtime.InteropServices;

namespace Partnership.Calendars;

/// <summary>The instant that a time on London's clocks stands for.</summary>
/// <param name="Instant">In UTC.</param>
/// <param name="Fit">Whether the clocks show that time once, twice or not at all on that day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LondonMoment(DateTimeOffset Instant, ClockFit Fit);
