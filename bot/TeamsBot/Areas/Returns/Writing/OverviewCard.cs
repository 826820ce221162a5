using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The data of cards/returns/overview.json and cards/returns/review.json. Every text in it is escaped, what is spoken aside.</summary>
internal sealed record OverviewCard(
    string Speak,
    string Title,
    string Subtitle,
    string State,
    string Color,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<CardFact> Facts,
    string Remark,
    IReadOnlyList<LineRow> Lines,
    string More,
    IReadOnlyList<ButtonRow> Rows);
