namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The data of cards/returns/choose.json.</summary>
internal sealed record ChooseCard(string Speak, string Title, string Text, IReadOnlyList<ChooseItem> Items, string More);
