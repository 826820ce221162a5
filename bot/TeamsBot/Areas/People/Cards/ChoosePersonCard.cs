namespace TeamsBot.Areas.People.Cards;

/// <summary>The data of cards/people/choose-person.json: a question about a role with its answers, or what has come of it.</summary>
/// <param name="Heading">Escaped.</param>
/// <param name="Text">Under the heading; escaped, empty for nothing.</param>
internal sealed record ChoosePersonCard(string Speak, string Heading, string Text, IReadOnlyList<PersonChoice> Choices);
