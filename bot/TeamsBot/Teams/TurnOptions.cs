namespace TeamsBot.Teams;

/// <summary>Limits of one turn.</summary>
internal sealed class TurnOptions
{
    public const string SectionName = "Turn";

    /// <summary>How long a turn may take, 1 to 14 seconds: Teams sends the activity again after 15.</summary>
    public int TimeoutSeconds { get; set; } = 14;
}
