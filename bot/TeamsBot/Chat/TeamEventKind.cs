namespace TeamsBot.Chat;

/// <summary>What befell a team or a channel.</summary>
internal enum TeamEventKind
{
    Renamed,
    Deleted,
    Archived,

    /// <summary>The bot was taken out.</summary>
    TakenOut,

    /// <summary>Restored, no longer archived, or the bot was added again.</summary>
    Back,
}
