using Partnership.Facts;
using TeamsBot.Areas.Meetings.Tables;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>A channel that a body's meetings are posted to.</summary>
/// <param name="Conversation">Teams' id, without a thread.</param>
/// <param name="Name">What people call it, such as "the Partnership channel".</param>
/// <param name="Since">What was due before was never to be posted there.</param>
internal sealed record PostingChannel(string Conversation, string Name, DateTimeOffset Since)
{
    /// <summary>The channels for a body's meetings, each once.</summary>
    public static IReadOnlyList<PostingChannel> For(BodyId body, IEnumerable<PostingChannelRow> rows) =>
    [
        .. rows.Where(row => row.Body.Length == 0 || string.Equals(row.Body, body.Value, StringComparison.Ordinal))
            .GroupBy(static row => row.Conversation, StringComparer.Ordinal)
            .Select(static channel => new PostingChannel(channel.Key, channel.First().Name, channel.Min(static row => row.At))),
    ];
}
