using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>The data of cards/returns/versions.json.</summary>
/// <param name="Text">What is compared.</param>
/// <param name="More">What is left out.</param>
internal sealed record VersionsCard(
    string Speak,
    string Title,
    string Subtitle,
    string Text,
    IReadOnlyList<VersionLine> Changes,
    string More,
    string VersionsTitle,
    IReadOnlyList<VersionItem> Versions,
    IReadOnlyList<ButtonRow> Rows);
