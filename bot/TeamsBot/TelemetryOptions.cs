namespace TeamsBot;

/// <summary>Where measurements go.</summary>
internal sealed class TelemetryOptions
{
    public const string SectionName = "Telemetry";

    /// <summary>The OTLP collector's address, such as http://localhost:4317; empty: nothing is exported.</summary>
    public string OtlpEndpoint { get; set; } = "";
}
