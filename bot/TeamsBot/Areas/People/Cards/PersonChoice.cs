namespace TeamsBot.Areas.People.Cards;

/// <param name="Title">What stands on the button.</param>
/// <param name="Style">"default", "positive" or "destructive".</param>
internal sealed record PersonChoice(string Title, string Style, PersonChoiceData Data);
