using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Posts.Cards;

/// <summary>The data of cards/meetings/posts-preview.json.</summary>
/// <param name="When">When it is posted, and where; empty where that is decided.</param>
/// <param name="Note">What was just done; empty where nothing was.</param>
internal sealed record PostPreviewCard(string Speak, string Title, string When, string Note, IReadOnlyList<ButtonRow> Rows);
