namespace TeamsBot.Cards;

/// <summary>The data of cards/people/choose-person.json.</summary>
internal sealed record ChoosePersonCard(string Text, IReadOnlyList<PersonChoice> Choices);
