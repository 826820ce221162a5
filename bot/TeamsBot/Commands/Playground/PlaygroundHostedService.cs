using System.ComponentModel;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using TeamsBot.Hosting;
using TeamsBot.Teams;

namespace TeamsBot.Commands.Playground;

/// <summary>
/// Runs Microsoft 365 Agents Playground beside a bot in development and tells where to open it. It begins when the bot already
/// listens, and nothing that befalls the client touches the bot: without Node.js, or when the client ends, the reason is told.
/// </summary>
internal sealed partial class PlaygroundHostedService(
    IOptions<PlaygroundOptions> options,
    IOptions<BotOptions> bot,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime,
    IServer server,
    TimeProvider time,
    ILogger<PlaygroundHostedService> logger) : BackgroundService
{
    // Ctrl+C reaches the client as well as the bot, and the client is quicker to go. Within this time its end is not news.
    private static readonly TimeSpan SharedEnd = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Start || !environment.IsDevelopment())
        {
            return;
        }

        if (bot.Value.IsRegistered)
        {
            Log.NoTokens(logger);
            return;
        }

        try
        {
            await WaitForBotAsync(stoppingToken);
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops, and the client with it.
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            Log.CannotStart(logger, exception.Message);
        }
    }

    private async Task WaitForBotAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (BotAddress.Reachable(addresses) is not { } address)
        {
            Log.NoPlainAddress(logger, string.Join(", ", addresses));
            return;
        }

        if (NpxLocator.Find() is not { } npx)
        {
            Announce(
                $"The bot listens on {Shown(address)}.",
                "To talk to it in a Teams client on this machine, install Node.js 20 or newer (https://nodejs.org)",
                "and start the bot again: it then starts Microsoft 365 Agents Playground beside itself.");
            return;
        }

        Log.Starting(logger, PlaygroundProcess.Package);
        await using var playground = PlaygroundProcess.Start(npx, address, PlaygroundWorld.FilePath, time);
        using var polling = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var end = playground.WaitForEndAsync(cancellationToken);
        var ready = playground.WaitUntilReadyAsync(polling.Token);
        if (await Task.WhenAny(ready, end) == ready && ready.IsCompletedSuccessfully)
        {
            Announce(
                $"The bot listens on {Shown(address)}.",
                $"Open {Shown(await ready)} in a browser: a Teams client with the bot in it.",
                "Ctrl+C ends both. In another terminal, \"dotnet run --project bot/TeamsBot -- playground --as commander\" opens one as another person.");
        }

        await end;
        await polling.CancelAsync();
        await Task.Delay(SharedEnd, time, cancellationToken);
        Log.Ended(logger, playground.Reason());
    }

    private static string Shown(Uri address) => address.GetLeftPart(UriPartial.Authority);

    // On the console itself rather than in the log: it is what the person who typed the command waits for.
    private static void Announce(params ReadOnlySpan<string> lines) =>
        Console.Out.WriteLine($"{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", lines)}{Environment.NewLine}");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Starting the Teams client ({Package}). The first time, npm fetches it")]
        public static partial void Starting(ILogger logger, string package);

        [LoggerMessage(LogLevel.Warning, "The Teams client is not started: it reaches the bot by http alone, and the bot listens on {Addresses}")]
        public static partial void NoPlainAddress(ILogger logger, string addresses);

        [LoggerMessage(LogLevel.Information, "The Teams client is not started: it sends no tokens, and with MicrosoftAppId set the bot answers nobody without one")]
        public static partial void NoTokens(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "The Teams client cannot be started, the bot goes on: {Reason}")]
        public static partial void CannotStart(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "The Teams client ended, the bot goes on: {Reason}")]
        public static partial void Ended(ILogger logger, string reason);
    }
}
