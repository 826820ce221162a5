using System.CommandLine;
using System.ComponentModel;
using TeamsBot.Commands.Playground;
using TeamsBot.Hosting;

namespace TeamsBot.Commands;

/// <summary>Starts one more Teams client beside a bot that runs already, with another person of the demo world before it.</summary>
internal static class PlaygroundCommand
{
    // Ctrl+C reaches the client as well as this program, and the client is quicker to go. Within this time its end is not news.
    private static readonly TimeSpan SharedEnd = TimeSpan.FromSeconds(1);

    public static Command Create(TextWriter output, TextWriter error, TimeProvider time)
    {
        var person = new Option<string>("--as") { Description = "Who sits before it, such as commander; any other word lists all.", Required = true };
        var bot = new Option<string>("--bot") { Description = "Where the bot listens.", DefaultValueFactory = _ => BotInSettings() };
        var command = new Command("playground", "Start a Teams client as another person of the demo world, beside the bot that runs.") { person, bot };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(person), parsed.GetRequiredValue(bot), output, error, time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string word, string address, TextWriter output, TextWriter error, TimeProvider time, CancellationToken cancellationToken)
    {
        var world = new PlaygroundWorld(await File.ReadAllLinesAsync(PlaygroundWorld.FilePath, cancellationToken));
        if (world.People.FirstOrDefault(person => string.Equals(person.Word, word, StringComparison.OrdinalIgnoreCase)) is not { Word: not null } person)
        {
            await error.WriteLineAsync($"There is no \"{word}\" in the demo world. Its people are:");
            foreach (var known in world.People)
            {
                await error.WriteLineAsync($"  --as {known.Word,-12} {known.Name}");
            }

            return 1;
        }

        if (BotAddress.Reachable([address]) is not { } bot)
        {
            await error.WriteLineAsync($"\"{address}\" is no address that the client can call. It is one such as {BotHost.DefaultUrl}.");
            return 1;
        }

        if (!await LocalAddress.AnswersAsync(new Uri(bot, "/health/live"), cancellationToken))
        {
            await error.WriteLineAsync($"No bot answers at {bot.GetLeftPart(UriPartial.Authority)}. Start it first, in a terminal of its own: dotnet run --project bot/TeamsBot. One that listens elsewhere is named with --bot.");
            return 1;
        }

        if (NpxLocator.Find() is not { } npx)
        {
            await error.WriteLineAsync("The Teams client needs Node.js 20 or newer. Install it from https://nodejs.org and run this again.");
            return 1;
        }

        var file = Path.Combine(Path.GetTempPath(), $"playground-{Guid.NewGuid():N}.yml");
        await File.WriteAllTextAsync(file, world.SeenBy(person.Word), cancellationToken);
        try
        {
            return await ShowAsync(npx, bot, file, person.Name, output, error, time, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            await error.WriteLineAsync($"The Teams client cannot be started: {exception.Message}");
            return 1;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs the client until it ends, or Ctrl+C ends it.</summary>
    private static async Task<int> ShowAsync(string npx, Uri bot, string world, string name, TextWriter output, TextWriter error, TimeProvider time, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"Starting the Teams client of {name}. The first time, npm fetches it.");
        await using var playground = PlaygroundProcess.Start(npx, bot, world, time);
        var end = playground.WaitForEndAsync(cancellationToken);
        var ready = playground.WaitUntilReadyAsync(cancellationToken);
        if (await Task.WhenAny(ready, end) == ready && ready.IsCompletedSuccessfully)
        {
            await output.WriteLineAsync($"Open {(await ready).GetLeftPart(UriPartial.Authority)} in a browser. Ctrl+C ends the client, and the bot goes on.");
        }

        await end;
        await Task.Delay(SharedEnd, time, cancellationToken);
        await error.WriteLineAsync($"The Teams client ended: {playground.Reason()}");
        return 1;
    }

    /// <summary>Where a bot listens that is started in the same environment.</summary>
    private static string BotInSettings() => BotAddress.Reachable((Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "").Split(';'))?.AbsoluteUri ?? BotHost.DefaultUrl;
}
