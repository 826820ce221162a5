using System.CommandLine;
using TeamsBot.Commands.AppPackage;

namespace TeamsBot.Commands;

/// <summary>Writes the app package that an administrator uploads to Teams.</summary>
internal static class PackageCommand
{
    private const string DefaultOutput = "teamsbot.zip";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var botId = new Option<string>("--bot-id") { Description = "The bot's app id in Entra ID (a GUID).", Required = true };
        var domain = new Option<string>("--domain") { Description = "The domain that the bot answers on, such as bot.example.org.", Required = true };
        var path = new Option<string>("--output") { Description = $"The zip to write; without it, {DefaultOutput} in the current folder.", DefaultValueFactory = _ => DefaultOutput };
        var command = new Command("package", "Write the Teams app package: manifest and icons in a zip.") { botId, domain, path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(botId), parsed.GetRequiredValue(domain), parsed.GetRequiredValue(path), output, error));
        return command;
    }

    private static int Run(string botId, string domain, string path, TextWriter output, TextWriter error)
    {
        switch (AppPackageWriter.BesideTheProgram().Write(botId, domain, path))
        {
            case AppPackageResult.Written written:
                output.WriteLine($"Wrote {written.Path}.");
                return 0;
            case AppPackageResult.Refused refused:
                foreach (var fault in refused.Faults)
                {
                    error.WriteLine(fault);
                }

                return 1;
            default:
                throw new InvalidOperationException("A package is written or refused.");
        }
    }
}
