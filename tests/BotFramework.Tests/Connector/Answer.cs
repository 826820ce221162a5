namespace BotFramework.Tests.Connector;

/// <summary>What a <see cref="LoopbackServer"/> answers.</summary>
internal sealed record Answer(int Status, string Body = "", params (string Name, string Value)[] Headers)
{
    /// <summary>The answer waits for this.</summary>
    public Task Until { get; init; } = Task.CompletedTask;
}
