namespace TeamsBot.Delivery.Cards;

/// <param name="What">Kind and recipient. All texts are escaped for Adaptive Cards' Markdown.</param>
/// <param name="Actions">What can be done about it.</param>
internal sealed record ProblemItem(string What, string Summary, string Happened, IReadOnlyList<ProblemAction> Actions);
