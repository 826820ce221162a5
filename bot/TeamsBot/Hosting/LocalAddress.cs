namespace TeamsBot.Hosting;

/// <summary>Asks a program on this machine whether it is there.</summary>
internal static class LocalAddress
{
    /// <summary>Whether something answers at this address and is well.</summary>
    public static async Task<bool> AnswersAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
