using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>A version that was sent.</summary>
internal sealed record VersionItem(string Title, string Details, bool HasButtons, IReadOnlyList<CardButton> Buttons);
