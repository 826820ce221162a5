namespace TeamsBot.Hosting;

/// <summary>The bot must not run as it is set up; the message says what to change.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
