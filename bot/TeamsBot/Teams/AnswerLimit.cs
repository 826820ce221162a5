namespace TeamsBot.Teams;

/// <summary>Reads answers of other services as far as a limit, so that none of them can fill the memory.</summary>
internal static class AnswerLimit
{
    /// <summary>The answer with its body at hand.</summary>
    /// <exception cref="HttpRequestException">The body is longer.</exception>
    public static async Task<HttpResponseMessage> LimitedAsync(this HttpResponseMessage response, long mostBytes, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(mostBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
