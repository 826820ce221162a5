using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns;

/// <summary>The data of cards/returns/notice.json: something a person is told that they did not ask for.</summary>
/// <param name="Style">A container style of Adaptive Cards, as in <see cref="CardNote"/>.</param>
internal sealed record NoticeCard(
    string Speak,
    string Style,
    string Title,
    string Subtitle,
    string Text,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<string> Points,
    IReadOnlyList<ButtonRow> Rows);
