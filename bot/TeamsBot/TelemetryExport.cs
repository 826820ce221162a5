using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using TeamsBot.Teams;

namespace TeamsBot;

/// <summary>Sends the bot's measurements to an OTLP collector, where one is configured.</summary>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.OtlpEndpoint is { Length: > 0 } endpoint)
        {
            _provider = Export(new Uri(endpoint));
        }

        return Task.CompletedTask;
    }

    /// <summary>What was measured since the last export goes out before the bot ends.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.Shutdown(timeoutMilliseconds: 2000);
        return Task.CompletedTask;
    }

    public void Dispose() => _provider?.Dispose();

    /// <summary>By itself, so that OpenTelemetry is loaded only where it is used.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MeterProvider Export(Uri endpoint) => Sdk.CreateMeterProviderBuilder()
        .AddMeter(BotMetrics.MeterName)
        .AddOtlpExporter(exporter => exporter.Endpoint = endpoint)
        .Build();
}
