using Newtonsoft.Json.Linq;

namespace TeamsBot.Chat;

/// <summary>What a person wants done: a button's verb and data, or the words that stand for them.</summary>
internal sealed record CapabilityRequest(string Verb, JObject Data)
{
    /// <summary>The verb of a button that carries a question.</summary>
    public const string AskVerb = "ask";

    public const string TextKey = "text";

    /// <summary>A request that needs no more than its verb.</summary>
    public static CapabilityRequest Of(string verb) => new(verb, []);

    /// <summary>A request that reads the words themselves.</summary>
    public static CapabilityRequest Saying(string verb, string text) => new(verb, new JObject { [TextKey] = text });
}
