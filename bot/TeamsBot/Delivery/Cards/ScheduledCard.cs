namespace TeamsBot.Delivery.Cards;

/// <summary>The data of cards/delivery/scheduled.json.</summary>
internal sealed record ScheduledCard(string Title, string Speak, IReadOnlyList<ScheduledItem> Items);
