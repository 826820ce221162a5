namespace TeamsBot.Cards;

/// <summary>A cell of a <see cref="BlockRow"/>.</summary>
/// <param name="Label">What the cell holds: on a phone no heading stands above it.</param>
/// <param name="Text">What it says; a badge's text is plain and holds nothing that people typed.</param>
/// <param name="Style">The badge's look, such as "Good"; empty for plain words.</param>
/// <param name="Color">The look of the same words in a client without badges.</param>
/// <param name="Detail">A few small words under it; empty for none.</param>
internal sealed record BlockCell(string Label, string Text, string Style, string Color, string Detail)
{
    /// <param name="label">Escaped, like <paramref name="text"/>.</param>
    public static BlockCell Plain(string label, string text) => new(label, text, "", "Default", "");

    /// <param name="style">"Attention" stands out in a client without badges too.</param>
    public static BlockCell Badge(string label, string text, string style, string detail = "") => new(label, text, style, style is "Attention" ? "Attention" : "Default", detail);
}
