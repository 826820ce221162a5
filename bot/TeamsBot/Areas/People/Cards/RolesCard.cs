namespace TeamsBot.Areas.People.Cards;

/// <summary>The data of cards/people/roles.json.</summary>
/// <param name="Missing">Which areas lack whom; empty where none does.</param>
internal sealed record RolesCard(string Title, string Speak, IReadOnlyList<RoleRow> Rows, string Missing, string Hint);
