using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>The data of cards/returns/countersign.json.</summary>
internal sealed record CountersignCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<CardFact> Facts,
    string Remark,
    IReadOnlyList<LineRow> Lines,
    string More,
    string Declaration,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ButtonRow> Rows);
