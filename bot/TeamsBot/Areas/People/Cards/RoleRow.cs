namespace TeamsBot.Areas.People.Cards;

/// <param name="Person">Escaped for Adaptive Cards' Markdown.</param>
internal sealed record RoleRow(string Role, string Person);
