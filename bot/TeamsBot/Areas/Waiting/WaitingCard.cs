namespace TeamsBot.Areas.Waiting;

/// <summary>The data of cards/waiting/list.json.</summary>
internal sealed record WaitingCard(string Speak, string Title, string Text, IReadOnlyList<WaitingItem> Items, string More);
