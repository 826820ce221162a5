namespace TeamsBot.Cards;

/// <summary>A question that a button both shows and asks.</summary>
internal sealed record CardExample(string Question);
