using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>
/// Writes the posts of one area right before each call, so that what people read is true when they read it, however long the post waited. It is
/// asked in the transaction that records the attempt: what it reads and notes there is one with that.
/// </summary>
internal interface IPostAuthor
{
    /// <summary>Whether a post is its own.</summary>
    bool Writes(string key);

    /// <summary>What a post is to say now. Asked before it is sent and before it is edited (<see cref="OutboxRow.IsEdit"/>).</summary>
    /// <param name="post">As it is stored. Without <see cref="OutboxRow.NotAfter"/> a person wants it sent, late or not.</param>
    SendDecision Write(DatabaseSession session, OutboxRow post, DateTimeOffset now);

    /// <summary>Why a post was not made, as a clause such as "the meeting had begun"; null where nothing more is known.</summary>
    string? WhyMissed(DatabaseSession session, OutboxRow post);
}
