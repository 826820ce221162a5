using System.Diagnostics.CodeAnalysis;
using TeamsBot.Cards;

namespace TeamsBot.Conversation;

/// <summary>What the bot can do, by verb. Refuses to be built when two capabilities want the same verb.</summary>
internal sealed class Capabilities
{
    private readonly Dictionary<string, ICapability> _byVerb = new(StringComparer.Ordinal);

    public Capabilities(IEnumerable<ICapability> capabilities)
    {
        var help = new List<HelpTopic>();
        foreach (var capability in capabilities)
        {
            help.Add(capability.Help);
            foreach (var verb in capability.Verbs)
            {
                if (!_byVerb.TryAdd(verb, capability))
                {
                    throw new InvalidOperationException($"The verb '{verb}' belongs to {_byVerb[verb].GetType().Name} and to {capability.GetType().Name}.");
                }
            }
        }

        Help = help;
    }

    public IReadOnlyList<HelpTopic> Help { get; }

    public bool TryFind(string verb, [NotNullWhen(true)] out ICapability? capability) => _byVerb.TryGetValue(verb, out capability);
}
