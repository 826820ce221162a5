namespace TeamsBot.Delivery.Cards;

/// <param name="What">Kind and recipient. All texts are escaped for Adaptive Cards' Markdown.</param>
internal sealed record ScheduledItem(string When, string What, string Summary);
