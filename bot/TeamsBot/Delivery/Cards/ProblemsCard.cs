namespace TeamsBot.Delivery.Cards;

/// <summary>The data of cards/delivery/problems.json.</summary>
/// <param name="Note">What was just done; empty where nothing was.</param>
internal sealed record ProblemsCard(string Title, string Speak, string Note, IReadOnlyList<ProblemItem> Items);
