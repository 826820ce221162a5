using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>The data of cards/returns/preview.json.</summary>
/// <param name="Total">On the last page; empty before it.</param>
/// <param name="More">Which page this is; empty where there is only one.</param>
internal sealed record PreviewCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<PreviewParty> Parties,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<PreviewRow> Lines,
    string Total,
    string Remark,
    string More,
    IReadOnlyList<ButtonRow> Rows);
