using TeamsBot.Cards;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>The data of cards/gaps/gaps.json.</summary>
internal sealed record QuestionGapsCard(string Title, string Speak, IReadOnlyList<BlockRow> Rows, IReadOnlyList<PageButton> Pages);
