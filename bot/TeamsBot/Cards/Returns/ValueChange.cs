namespace TeamsBot.Cards.Returns;

/// <summary>One value of a line in two versions; plain text, "nothing" where there is none.</summary>
internal sealed record ValueChange(string Label, string Before, string After);
