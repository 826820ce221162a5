using System.CommandLine;
using TeamsBot.Commands.Demo;

namespace TeamsBot.Commands;

/// <summary>What can be asked of the program in a terminal. Without a command it runs the bot.</summary>
internal static class CommandLine
{
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where reasons go when a command fails.</param>
    /// <param name="time">The present; the system's clock unless a test says otherwise.</param>
    /// <returns>The exit code: 0 when the command did its work.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, TimeProvider? time = null)
    {
        var root = new RootCommand("A community safety partnership's Teams bot, with the facts of the folder that its settings name. Without a command it runs the bot; settings: see appsettings.template.json.")
        {
            AskCommand.Create(output, error),
            PlaygroundCommand.Create(output, error, time ?? TimeProvider.System),
            DemoCommand.Create(output, error),
            CheckCommand.Create(output, time ?? TimeProvider.System),
            BackupCommand.Create(output, error),
            AuditCommand.Create(output, error),
            ForgetCommand.Create(output, error),
            ExportCommand.Create(output, error),
            PackageCommand.Create(output, error),
        };
        root.SetAction((_, _) => BotHost.RunAsync(error));
        return root.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }
}
