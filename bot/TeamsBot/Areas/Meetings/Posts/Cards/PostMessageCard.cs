using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Posts.Cards;

/// <summary>The data of cards/meetings/posts-message.json.</summary>
/// <param name="Id">The post's key, as the title's id: so a message in a channel can be matched with what the log and the lists say of it.</param>
/// <param name="Style">The heading's container style.</param>
/// <param name="Speak">Plain; all other texts are escaped for Adaptive Cards' Markdown.</param>
internal sealed record PostMessageCard(
    string Speak,
    string Id,
    string Title,
    string Style,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<PostEntry> Entries,
    string PointsTitle,
    IReadOnlyList<string> Points,
    IReadOnlyList<PostLink> Links,
    IReadOnlyList<ButtonRow> Rows);
