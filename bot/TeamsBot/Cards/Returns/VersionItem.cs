using TeamsBot.Cards.Forms;

namespace TeamsBot.Cards.Returns;

/// <summary>A version that was sent.</summary>
internal sealed record VersionItem(string Title, string Details, bool HasButtons, IReadOnlyList<CardButton> Buttons);
