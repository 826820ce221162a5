using System.Runtime.InteropServices;

namespace Partnership.Meetings.Reminders;

/// <summary>The part of the day, on London's clocks, in which nothing is posted. It may reach over midnight; both its ends are still outside it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>No quiet at all.</summary>
    public static QuietHours None { get; }

    public bool Contains(TimeOnly time) => From < To ? time > From && time < To : From > To && (time > From || time < To);
}
