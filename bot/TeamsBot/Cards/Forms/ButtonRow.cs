namespace TeamsBot.Cards.Forms;

/// <summary>Buttons that stand beside each other. Clients cut off what does not fit into a row, so no row is wider than a narrow window.</summary>
/// <param name="Spacing">To what stands above.</param>
internal sealed record ButtonRow(string Spacing, IReadOnlyList<CardButton> Buttons)
{
    /// <summary>Pixels inside a card in a window of 380 px.</summary>
    private const int Width = 320;

    private const int PixelsACharacter = 8;

    /// <summary>Pixels of a button around its title, with the gap to the next one.</summary>
    private const int Frame = 42;

    /// <summary>The buttons in their order, in as many rows as they need.</summary>
    public static IReadOnlyList<ButtonRow> Of(IEnumerable<CardButton> buttons) =>
        [.. Pack(buttons, static button => button.Title).Select(static (row, index) => new ButtonRow(SpacingOf(index), row))];

    /// <summary>What has a title, in its order, in as many rows as a narrow window needs.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Pack<T>(IEnumerable<T> buttons, Func<T, string> titleOf)
    {
        List<List<T>> rows = [];
        var room = 0;
        foreach (var button in buttons)
        {
            var width = Frame + (titleOf(button).Length * PixelsACharacter);
            if (rows.Count == 0 || width > room)
            {
                rows.Add([]);
                room = Width;
            }

            rows[^1].Add(button);
            room -= width;
        }

        return rows;
    }

    /// <summary>The space above a row.</summary>
    /// <param name="index">From 0.</param>
    public static string SpacingOf(int index) => index == 0 ? "Medium" : "Small";
}
