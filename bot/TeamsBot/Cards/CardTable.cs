namespace TeamsBot.Cards;

internal sealed record CardTable(string Heading, IReadOnlyList<CardColumn> Columns, IReadOnlyList<CardRow> Rows) : CardBlock("table", Heading);
