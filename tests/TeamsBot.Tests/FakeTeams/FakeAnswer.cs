namespace TeamsBot.Tests.FakeTeams;

/// <summary>What Teams makes of a post, and what the bot hears of it: the two need not agree.</summary>
/// <param name="Accepts">Whether people see the post.</param>
/// <param name="Status">The answer's status; null: the connection is reset before there is one.</param>
/// <param name="HoldFor">How long the answer is held back; the bot may give up before.</param>
internal sealed record FakeAnswer(bool Accepts, int? Status, string Body = """{"error":{"code":"Told","message":"as told"}}""", string? RetryAfter = null, TimeSpan HoldFor = default)
{
    public static FakeAnswer Accepted { get; } = new(Accepts: true, Status: 201);

    public static FakeAnswer Refused(int status, string? code = null, string? retryAfter = null, string? subCode = null) =>
        new(Accepts: false, status, $$$"""{"error":{"code":"{{{code ?? "Told"}}}","message":"as told","subCode":"{{{subCode}}}"}}""", retryAfter);
}
