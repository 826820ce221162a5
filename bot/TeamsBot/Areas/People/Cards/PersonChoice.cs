namespace TeamsBot.Areas.People.Cards;

/// <param name="Title">What stands on the button.</param>
/// <param name="Style">"default", "positive" or "destructive".</param>
internal sealed record PersonChoice(string Title, string Style, PersonChoiceData Data);

/// <summary>What the button sends.</summary>
/// <param name="Who">The person's Entra object id.</param>
/// <param name="Name">What they are called; null where nobody knows.</param>
/// <param name="Confirm">True where the button answers the question whether it is meant.</param>
internal sealed record PersonChoiceData(string Verb, string? Who, string? Role, string? Area, string? Name, bool? Confirm);
