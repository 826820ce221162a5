namespace TeamsBot.Commands.AppPackage;

/// <summary>Says, in words for the person at the console, what is wrong with the input of an app package.</summary>
internal static class PackageInput
{
    /// <summary>The faults of a bot's id, none when it is a GUID in its usual form.</summary>
    public static IEnumerable<string> FaultsOfBotId(string botId)
    {
        if (!Guid.TryParseExact(botId.Trim(), "D", out var id))
        {
            yield return $"--bot-id '{botId}' is not an application id: give the client id of the bot's Entra application, 8-4-4-4-12 hexadecimal digits.";
        }
        else if (id == Guid.Empty)
        {
            yield return "--bot-id is all zeros: give the client id of the bot's Entra application.";
        }
    }

    /// <summary>The faults of a domain, none when it is a public host name such as bot.example.org.</summary>
    public static IEnumerable<string> FaultsOfDomain(string domain)
    {
        var name = domain.Trim();
        if (name.Contains("://", StringComparison.Ordinal))
        {
            yield return $"--domain '{domain}' holds a scheme: give the name alone, such as bot.example.org.";
        }
        else if (name.AsSpan().IndexOfAny("/:?#@") >= 0)
        {
            yield return $"--domain '{domain}' holds more than a name: leave out port and path, such as bot.example.org.";
        }
        else if (Uri.CheckHostName(name) != UriHostNameType.Dns || !name.Contains('.', StringComparison.Ordinal)
            || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.'))
        {
            yield return $"--domain '{domain}' is not a public host name such as bot.example.org.";
        }
    }
}
