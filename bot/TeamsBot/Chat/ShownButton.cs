using Newtonsoft.Json.Linq;

namespace TeamsBot.Chat;

/// <summary>A button on a card that a person was shown.</summary>
/// <param name="Sends">Whether it sends what is filled in on the card, which only pressing it does.</param>
internal sealed record ShownButton(string Title, string Verb, JObject Data, bool Sends);
