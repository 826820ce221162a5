namespace TeamsBot.Tests.Graph;

/// <summary>A call that the bot made.</summary>
internal sealed record GraphRequest(string Path, string Query, string Prefer, string Authorization, string Body);
