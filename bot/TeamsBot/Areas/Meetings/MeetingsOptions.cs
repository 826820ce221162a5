namespace TeamsBot.Areas.Meetings;

/// <summary>How people reach what the bot serves about meetings.</summary>
internal sealed class MeetingsOptions
{
    public const string SectionName = "Meetings";

    /// <summary>The https address by which people reach this bot. Empty: no calendar files are offered, except in Development by the bot's own address.</summary>
    public string PublicAddress { get; set; } = "";
}
