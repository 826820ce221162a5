using System.Text.Json.Nodes;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>Finds in a card what a person could press.</summary>
internal static class CardReading
{
    /// <summary>The actions of the rows that ask a question, from top to bottom.</summary>
    public static IReadOnlyList<JsonObject> Questions(JsonNode card) =>
        [.. card["body"]!.AsArray().Select(element => element!["selectAction"]).OfType<JsonObject>()];
}
