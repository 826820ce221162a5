namespace TeamsBot.Cards;

/// <param name="Title">What stands on the button.</param>
/// <param name="Who">The person's Entra object id.</param>
internal sealed record PersonChoice(string Title, string Verb, string Who, string Role, string Area);
