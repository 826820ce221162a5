namespace Partnership.Calendars;

/// <summary>How often London's clocks show a time on its day.</summary>
public enum ClockFit
{
    Once,

    /// <summary>Never: it lies in the hour that summer time leaves out at its start.</summary>
    LeftOut,

    /// <summary>Twice: it lies in the hour that is repeated when summer time ends.</summary>
    ComesTwice,
}
