using Newtonsoft.Json.Linq;

namespace TeamsBot.Conversation;

/// <summary>What a person wants done: a button's verb and data, or the words that stand for them.</summary>
internal sealed record CapabilityRequest(string Verb, JObject Data)
{
    /// <summary>A request that needs no more than its verb.</summary>
    public static CapabilityRequest Of(string verb) => new(verb, []);
}
