using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace TeamsBot.Hosting;

/// <summary>Sends the bot's measurements to an OTLP collector, where one is configured.</summary>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.OtlpEndpoint is { Length: > 0 } endpoint)
        {
            _provider = Sdk.CreateMeterProviderBuilder()
                .AddMeter(BotMetrics.MeterName)
                .AddOtlpExporter(exporter => exporter.Endpoint = new Uri(endpoint))
                .Build();
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
}
