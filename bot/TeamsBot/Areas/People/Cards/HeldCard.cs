namespace TeamsBot.Areas.People.Cards;

/// <summary>The data of cards/people/held.json.</summary>
/// <param name="Forget">One button where something may be removed, else none.</param>
internal sealed record HeldCard(string Title, string Speak, IReadOnlyList<HeldItem> Items, string Hint, IReadOnlyList<HeldButton> Forget);
