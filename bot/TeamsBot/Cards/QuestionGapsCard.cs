namespace TeamsBot.Cards;

/// <summary>The data of cards/gaps/gaps.json.</summary>
internal sealed record QuestionGapsCard(string Title, string Speak, IReadOnlyList<QuestionGapRow> Rows, IReadOnlyList<PageButton> Pages);
