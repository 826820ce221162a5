namespace Microsoft.Bot.Connector;

/// <summary>Channel ids as activities carry them.</summary>
public class Channels
{
    public const string Emulator = "emulator";
    public const string Msteams = "msteams";
    public const string Test = "test";
}
