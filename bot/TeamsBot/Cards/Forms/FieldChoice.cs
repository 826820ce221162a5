namespace TeamsBot.Cards.Forms;

/// <param name="Title">What the person reads.</param>
/// <param name="Value">What comes back.</param>
internal sealed record FieldChoice(string Title, string Value);
