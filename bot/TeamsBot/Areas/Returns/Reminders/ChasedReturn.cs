using Partnership.Returns;
using Partnership.Returns.Overview;

namespace TeamsBot.Areas.Returns.Reminders;

/// <summary>A return that somebody is to be reminded of.</summary>
internal sealed record ChasedReturn(ReturnStatus Status, Allocation Area, string PeriodName)
{
    /// <summary>"Cherwell: mid-year return 2017/18".</summary>
    public string Title => ReturnWords.Title(Area.Name, Status.Key.Kind, PeriodName);
}
