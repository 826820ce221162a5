namespace TeamsBot.Areas.Questions.Cards;

/// <summary>The data of cards/search/fact.json. Every text in it is escaped for Adaptive Cards' Markdown, what is spoken aside.</summary>
internal sealed record FactCard(string Speak, string Title, string Subtitle, string Text, IReadOnlyList<string> Sources);
