namespace TeamsBot.Cards;

/// <summary>What one of the bot's capabilities says about itself.</summary>
internal sealed record HelpTopic(string Title, string Description);
