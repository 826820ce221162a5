using System.Collections.Frozen;
using TeamsBot.Conversation;

namespace TeamsBot.Returns;

/// <summary>The words by which people ask for their returns.</summary>
internal sealed class ReturnRequests
{
    private static readonly FrozenSet<string> Phrases = FrozenSet.ToFrozenSet(
        ["start my return", "continue my return", "my return", "my returns", "show my returns", "show the returns", "go on with my return"], StringComparer.OrdinalIgnoreCase);

    public ValueTask<CapabilityRequest?> ReadAsync(string text) =>
        ValueTask.FromResult(Phrases.Contains(text.Trim(' ', '.', '!', '?')) ? CapabilityRequest.Of(ReturnVerbs.Choose) : null);
}
