using System.Diagnostics.CodeAnalysis;
using TeamsBot.Cards;

namespace TeamsBot.Conversation;

/// <summary>What the bot can do, by verb. Refuses to be built when two capabilities want the same verb.</summary>
internal sealed class Capabilities
{
    private readonly List<ICapability> _all = [];
    private readonly Dictionary<string, (ICapability Capability, AnswerPlace Place)> _byVerb = new(StringComparer.Ordinal);

    /// <param name="beyondChat">What the bot does elsewhere than in chat, for the help.</param>
    public Capabilities(IEnumerable<ICapability> capabilities, IEnumerable<HelpTopic> beyondChat)
    {
        var help = new List<HelpTopic>();
        foreach (var capability in capabilities)
        {
            _all.Add(capability);
            help.Add(capability.Help);
            foreach (var (verb, place) in capability.Verbs)
            {
                if (!_byVerb.TryAdd(verb, (capability, place)))
                {
                    throw new InvalidOperationException($"The verb '{verb}' belongs to {_byVerb[verb].Capability.GetType().Name} and to {capability.GetType().Name}.");
                }
            }
        }

        Help = [.. help, .. beyondChat];
    }

    public IReadOnlyList<HelpTopic> Help { get; }

    /// <summary>The request that a typed text stands for; null where it is a question like any other.</summary>
    public async ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken)
    {
        foreach (var capability in _all)
        {
            if (await capability.ReadAsync(text, cancellationToken) is { } request)
            {
                return request;
            }
        }

        return null;
    }

    /// <param name="place">Where the answer may be shown.</param>
    public bool TryFind(string verb, [NotNullWhen(true)] out ICapability? capability, out AnswerPlace place)
    {
        var isKnown = _byVerb.TryGetValue(verb, out var found);
        (capability, place) = found;
        return isKnown;
    }
}
