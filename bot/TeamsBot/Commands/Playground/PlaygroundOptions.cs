namespace TeamsBot.Commands.Playground;

/// <summary>The Teams client for one's own machine, Microsoft 365 Agents Playground.</summary>
internal sealed class PlaygroundOptions
{
    public const string SectionName = "Playground";

    /// <summary>
    /// Whether the client starts beside the bot. It has an effect in the Development environment alone: the client brings made-up
    /// people who send no tokens.
    /// </summary>
    public bool Start { get; set; }
}
