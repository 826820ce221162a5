using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TeamsBot.Scheduling;
using TeamsBot.Teams;

namespace TeamsBot;

/// <summary>/health/live says that the process runs, /health/ready that it can answer and how its parts are.</summary>
internal static class HealthRegistration
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<FactsHealthCheck>("facts")
            .AddCheck<SchedulerHealthCheck>("scheduler")
            .AddCheck<TurnsHealthCheck>("turns");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    /// <summary>States and numbers only: descriptions can name files, and those are for the log.</summary>
    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        json.WriteStartObject("checks");
        foreach (var (name, check) in report.Entries)
        {
            json.WriteStartObject(name);
            json.WriteString("status", check.Status.ToString());
            foreach (var (key, value) in check.Data)
            {
                if (value is double number)
                {
                    json.WriteNumber(key, Math.Round(number, 1));
                }
                else
                {
                    json.WriteString(key, value.ToString());
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
