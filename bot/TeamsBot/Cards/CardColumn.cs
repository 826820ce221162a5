namespace TeamsBot.Cards;

/// <param name="Width">The column's share of the table's width.</param>
/// <param name="Align">Left or Right.</param>
internal sealed record CardColumn(int Width, string Align);
