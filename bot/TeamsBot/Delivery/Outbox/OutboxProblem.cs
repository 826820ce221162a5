namespace TeamsBot.Delivery.Outbox;

/// <summary>Why a post is not where it should be. Names are stored.</summary>
internal enum OutboxProblem
{
    None,

    /// <summary>Teams asked to be left alone for a while (429, 412).</summary>
    Throttled,

    /// <summary>No connection came about, or the bot was not let in: the call did not reach Teams.</summary>
    NotReached,

    /// <summary>The call went out and no answer came in time (also 408).</summary>
    NoAnswer,

    /// <summary>The connection broke after the call went out.</summary>
    Broken,

    /// <summary>Teams answered with an error of its own (5xx).</summary>
    TeamsFault,

    /// <summary>The bot ended between the call and its outcome.</summary>
    Interrupted,

    /// <summary>The person blocked the bot.</summary>
    BlockedByPerson,

    /// <summary>The organisation's rules forbid it (403).</summary>
    Forbidden,

    /// <summary>The chat or channel is not there any more, or the bot is not in it (404).</summary>
    Gone,

    /// <summary>The person has not added the bot, or the channel has not been heard from.</summary>
    NotInstalled,

    /// <summary>Teams does not take what it says (400, 413).</summary>
    Refused,

    /// <summary>It could not be sent in time.</summary>
    Late,

    /// <summary>The post that it answers never went out.</summary>
    NothingToAnswer,
}
