namespace TeamsBot.Chat;

/// <summary>Where a capability's answer may be shown. Every verb declares one; <see cref="PartnershipBot"/> holds to it.</summary>
internal enum AnswerPlace
{
    /// <summary>In the personal chat with whoever asks. Asked elsewhere, it is answered there all the same.</summary>
    Personal,

    /// <summary>Anywhere: where others look on it shows what every member may see, whoever asks.</summary>
    ForAll,

    /// <summary>In the conversation where it is asked, as it is about what the bot does in that conversation.</summary>
    WhereAsked,
}
