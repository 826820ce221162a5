using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>The data of cards/indicators/definition.json.</summary>
internal sealed record DefinitionFormCard(string Speak, string Title, string Subtitle, IReadOnlyList<CardNote> Notes, IReadOnlyList<FormField> Fields, IReadOnlyList<ButtonRow> Rows);
