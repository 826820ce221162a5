using System.Text.Json.Nodes;

namespace TeamsBot.Tests.Graph;

/// <summary>What Graph or the login service says in place of the right answer.</summary>
/// <param name="Status">Null: the connection is reset before there is an answer.</param>
/// <param name="RetryAfter">Seconds, or a date.</param>
/// <param name="HoldFor">How long the answer is held back.</param>
internal sealed record GraphAnswer(int? Status, string Body = "", string? RetryAfter = null, string ContentType = "application/json", TimeSpan HoldFor = default)
{
    public static GraphAnswer Reset { get; } = new(Status: null);

    public static GraphAnswer Error(int status, string code, string? retryAfter = null) => new(
        status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "As told.", ["innerError"] = new JsonObject { ["date"] = "2027-01-04T08:00:00" } } }.ToJsonString(),
        retryAfter);
}
