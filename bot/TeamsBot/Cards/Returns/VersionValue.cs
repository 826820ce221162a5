namespace TeamsBot.Cards.Returns;

/// <summary>One value in two versions.</summary>
internal sealed record VersionValue(string Label, string Before, string After);
