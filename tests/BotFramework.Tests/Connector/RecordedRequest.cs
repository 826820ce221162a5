namespace BotFramework.Tests.Connector;

/// <summary>A request as a <see cref="LoopbackServer"/> got it.</summary>
/// <param name="Target">Path and query as they were on the wire.</param>
/// <param name="Connection">The connection that it came by.</param>
internal sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body, string Connection);
