using TeamsBot.Alarms;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Areas.People;
using TeamsBot.Commands.Playground;
using TeamsBot.Delivery;
using TeamsBot.Facts;
using TeamsBot.Files;
using TeamsBot.Graph;
using TeamsBot.Hosting;
using TeamsBot.Storage;
using TeamsBot.Teams;

namespace TeamsBot;

/// <summary>The bot as a web application.</summary>
internal static class BotHost
{
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>Runs the bot until it is told to stop.</summary>
    /// <param name="error">Where the reason goes when it cannot start.</param>
    /// <returns>The process's exit code: 1 when it could not start for a reason that its operator can put right.</returns>
    public static async Task<int> RunAsync(TextWriter error)
    {
        try
        {
            await using var app = Build();
            await app.StartAsync();
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (StartFault.Explain(exception) is { } reason)
        {
            await error.WriteLineAsync($"The bot cannot start. {reason}");
            return 1;
        }
    }

    /// <param name="environment">Null: what ASPNETCORE_ENVIRONMENT says, Production without it.</param>
    /// <param name="configure">Changes the builder before the application is made from it; tests do.</param>
    public static WebApplication Build(string? environment = null, Action<WebApplicationBuilder>? configure = null)
    {
        // Settings are read at the start alone. Watching their files would wake the process at every write to a database that lies beside them.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Settings.Root, EnvironmentName = environment, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Configuration.AddLocal();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MessagesEndpoint.MaximumBody;
        });
        UseDefaultUrl(builder);

        // Until the bot runs, a fault is told in one line by RunAsync; the host's own report with its stack trace would hide that.
        var hasStarted = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && Volatile.Read(ref hasStarted));
        builder.Services
            .AddHostOptions(builder.Configuration)
            .AddStorage()
            .AddDatabaseOpening()
            .AddBotFramework()
            .AddConversation()
            .AddPeople()
            .AddHealth()
            .AddStartup()
            .AddDelivery()
            .AddDocuments()
            .AddGraph()
            .AddMeetingPosts()
            .AddAlarms()
            .AddPlayground();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => Volatile.Write(ref hasStarted, true));
        app.MapMessages();
        app.MapHealth();
        app.MapCalendarFiles();
        app.Services.GetRequiredService<Knowledge>().Preload();
        return app;
    }

    private static void UseDefaultUrl(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (string.IsNullOrEmpty(settings[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(settings[WebHostDefaults.HttpPortsKey])
            && string.IsNullOrEmpty(settings[WebHostDefaults.HttpsPortsKey])
            && !settings.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }
}
