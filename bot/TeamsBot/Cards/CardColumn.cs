namespace TeamsBot.Cards;

/// <summary>A column of a table.</summary>
/// <param name="Align">"Left" or "Right".</param>
internal sealed record CardColumn(ColumnWidth Width, string Align);
