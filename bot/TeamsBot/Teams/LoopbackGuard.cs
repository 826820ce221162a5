using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using TeamsBot.Hosting;

namespace TeamsBot.Teams;

/// <summary>A bot that authenticates nobody listens to its own machine only. Looks at what the server is really bound to.</summary>
internal sealed class LoopbackGuard(IServer server, IOptions<BotOptions> bot) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return !bot.Value.IsRegistered && addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open
            ? throw new StartRefusedException($"MicrosoftAppId is missing, so nobody is authenticated, and {open} can be reached from other machines. Set MicrosoftAppId, or listen on http://localhost only.")
            : Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static bool IsLoopback(string address) => IsLoopbackHost(BindingAddress.Parse(address).Host);

    /// <param name="host">A name or an address, without a port.</param>
    internal static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
