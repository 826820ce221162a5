using System.Diagnostics.CodeAnalysis;

namespace TeamsBot.Chat;

/// <summary>What the bot can do, by verb. Refuses to be built when two capabilities want the same verb.</summary>
internal sealed class Capabilities
{
    private readonly LiveQuestionParser _live;
    private readonly List<ICapability> _all = [];
    private readonly Dictionary<string, (ICapability Capability, AnswerPlace Place)> _byVerb = new(StringComparer.Ordinal);

    public Capabilities(IEnumerable<ICapability> capabilities, IEnumerable<HelpTopic> beyondChat, LiveQuestionParser live)
    {
        _live = live;
        BeyondChat = [.. beyondChat];
        foreach (var capability in capabilities)
        {
            _all.Add(capability);
            foreach (var (verb, place) in capability.Verbs)
            {
                if (!_byVerb.TryAdd(verb, (capability, place)))
                {
                    throw new InvalidOperationException($"The verb '{verb}' belongs to {_byVerb[verb].Capability.GetType().Name} and to {capability.GetType().Name}.");
                }
            }
        }
    }

    public IReadOnlyList<ICapability> All => _all;

    /// <summary>What the bot does elsewhere than in chat, for the help.</summary>
    public IReadOnlyList<HelpTopic> BeyondChat { get; }

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

        return await ReadLiveAsync(text, cancellationToken) ?? await ReadLooselyAsync(text, cancellationToken);
    }

    private async ValueTask<CapabilityRequest?> ReadLooselyAsync(string text, CancellationToken cancellationToken)
    {
        foreach (var capability in _all)
        {
            if (await capability.ReadLooselyAsync(text, cancellationToken) is { } request)
            {
                return request;
            }
        }

        return null;
    }

    /// <summary>What is kept of the present work is asked before the documents are.</summary>
    private async ValueTask<CapabilityRequest?> ReadLiveAsync(string text, CancellationToken cancellationToken)
    {
        if (await _live.ReadAsync(text) is not { } question)
        {
            return null;
        }

        foreach (var capability in _all)
        {
            if (await capability.ReadLiveAsync(question, cancellationToken) is { } request)
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
