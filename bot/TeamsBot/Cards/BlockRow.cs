namespace TeamsBot.Cards;

/// <summary>
/// A row whose cells stand side by side where there is room, and under each other where there is none: the client decides by the width that the card really
/// has. One that does not know the layout shows them under each other.
/// </summary>
/// <param name="Title">What the row is about; escaped.</param>
internal sealed record BlockRow(string Title, IReadOnlyList<BlockCell> Cells)
{
    /// <summary>Two of them stand beside each other in a window of 380 px, and three in a chat on a desk.</summary>
    private const string Column = "114px";

    private const string AsNeeded = "1000px";

    /// <summary>Characters that are read well in a column.</summary>
    private const int Short = 40;

    /// <summary>How wide a cell may become: what is short keeps to its column, so that rows can be compared.</summary>
    public string Width => WidthOf(Cells);

    public static string WidthOf(IReadOnlyList<BlockCell> cells) => cells.Any(static cell => cell.Text.Length > Short) ? AsNeeded : Column;
}
