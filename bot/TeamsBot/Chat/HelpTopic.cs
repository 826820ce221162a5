namespace TeamsBot.Chat;

/// <summary>What one of the bot's capabilities says about itself.</summary>
/// <param name="Description">What it does, with what can be said in quotation marks.</param>
internal sealed record HelpTopic(string Title, string Description)
{
    /// <summary>What the short help offers to press: words that open or show something and change nothing.</summary>
    public IReadOnlyList<string> Say { get; init; } = [];
}
