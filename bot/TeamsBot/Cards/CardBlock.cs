using System.Text.Json.Serialization;

namespace TeamsBot.Cards;

/// <summary>One block of an answer card; the template chooses its elements by <see cref="Kind"/>.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(CardParagraph))]
[JsonDerivedType(typeof(CardFacts))]
[JsonDerivedType(typeof(CardList))]
[JsonDerivedType(typeof(CardTable))]
[JsonDerivedType(typeof(CardChart))]
internal abstract record CardBlock(string Kind, string Heading);
