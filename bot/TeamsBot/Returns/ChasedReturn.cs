using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Cards.Returns;

namespace TeamsBot.Returns;

/// <summary>A return that somebody is to be reminded of.</summary>
internal sealed record ChasedReturn(ReturnStatus Status, Allocation Area, string PeriodName)
{
    /// <summary>"Cherwell: mid-year return 2017/18".</summary>
    public string Title => ReturnWords.Title(Area.Name, Status.Key.Kind, PeriodName);
}
