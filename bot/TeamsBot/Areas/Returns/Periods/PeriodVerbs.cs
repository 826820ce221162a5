namespace TeamsBot.Areas.Returns.Periods;

/// <summary>What the buttons of the funding periods' cards ask for.</summary>
internal static class PeriodVerbs
{
    /// <summary>Shows the form of a new period, or of one that is open.</summary>
    public const string Open = "periods.open";

    public const string Save = "periods.save";

    /// <summary>Shows the form of a period with another due date filled in.</summary>
    public const string Deadline = "periods.deadline";

    /// <summary>The due date that typed words name, as they name it.</summary>
    public const string DayKey = "day";
}
