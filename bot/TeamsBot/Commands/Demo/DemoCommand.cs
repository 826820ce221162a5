using System.CommandLine;
using TeamsBot.Areas.People;
using TeamsBot.Hosting;
using TeamsBot.Storage;

namespace TeamsBot.Commands.Demo;

/// <summary>Fills the development database with a world worth looking at. It needs the database to itself, so the bot has to be stopped.</summary>
internal static class DemoCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var command = new Command("demo", "Fill the development database with made-up work: a funding year, returns, updates, meetings. Stop the bot first.");
        command.SetAction((_, cancellationToken) => RunAsync(output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!Settings.IsDevelopment)
        {
            await error.WriteLineAsync("The demo is for trying things out: its people and their work are made up. It runs in Development alone (ASPNETCORE_ENVIRONMENT=Development, which \"dotnet run\" sets). Nothing was made.");
            return 1;
        }

        try
        {
            await using var bot = BotHost.Build(configure: static builder => builder.Logging.AddFilter(static level => level >= LogLevel.Warning));
            await ActivatorUtilities.CreateInstance<RoleSeeding>(bot.Services).StartAsync(cancellationToken);
            return await ActivatorUtilities.CreateInstance<DemoWorld>(bot.Services).MakeAsync(output, error, cancellationToken);
        }
        catch (DatabaseFaultException fault) when (fault.Fault is DatabaseFault.InUse)
        {
            await error.WriteLineAsync($"{fault.Message} Then run this again, and start the bot after it.");
            return 1;
        }
        catch (Exception exception) when (StartFault.Explain(exception) is { } reason)
        {
            await error.WriteLineAsync(reason);
            return 1;
        }
    }
}
