namespace TeamsBot.Hosting;

/// <summary>Picks the address by which a program on this machine reaches the bot.</summary>
internal static class BotAddress
{
    private static readonly IReadOnlyList<string> EveryInterface = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>
    /// The first plain http address among those that the server listens on, with a host that can be called: a wildcard stands for
    /// the loopback. Null when there is none, because the client does not know the bot's development certificate.
    /// </summary>
    public static Uri? Reachable(IEnumerable<string> addresses) =>
        addresses.Select(Parse).FirstOrDefault(address => address is not null && string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal));

    private static Uri? Parse(string address)
    {
        var callable = EveryInterface.Aggregate(
            address,
            (text, wildcard) => text.Replace($"://{wildcard}:", "://127.0.0.1:", StringComparison.Ordinal));
        return Uri.TryCreate(callable, UriKind.Absolute, out var uri) ? uri : null;
    }
}
