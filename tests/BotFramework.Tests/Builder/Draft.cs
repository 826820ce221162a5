namespace BotFramework.Tests.Builder;

/// <summary>Something that a bot would keep.</summary>
internal sealed class Draft
{
    public string? Title { get; set; }

    public List<int> Lines { get; set; } = [];
}
