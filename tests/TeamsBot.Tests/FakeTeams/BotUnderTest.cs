using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using TeamsBot.Storage;
using TeamsBot.Teams;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>The whole bot on a port of its own with an empty database, and a client that talks to it as Teams does.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly RecordingLoggerProvider _log;

    private BotUnderTest(WebApplication app, string folder, RecordingLoggerProvider log)
    {
        (_app, _folder, _log) = (app, folder, log);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>What the bot warns of, and errors of whoever logs them. What the server warns of, such as a late heartbeat, tells of the machine.</summary>
    public IReadOnlyList<string> Complaints => [.. _log.Complaints];

    public static async Task<BotUnderTest> StartAsync(
        string environment = "Development",
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<WebApplicationBuilder>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("teamsbot-").FullName;
        var log = new RecordingLoggerProvider();
        var app = BotHost.Build(environment, builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Database:Path"] = Path.Combine(folder, "test.db"),
                ["Playground:Start"] = "false",
            });
            builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal));
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders().AddProvider(log);
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        return new BotUnderTest(app, folder, log);
    }

    /// <summary>Every text in every table of the database, as another program reads them.</summary>
    public IReadOnlyList<string> StoredTexts()
    {
        using var connection = Services.GetRequiredService<DatabaseFile>().Open();
        return [.. Read("SELECT name FROM sqlite_master WHERE type = 'table'").SelectMany(table => Read($"SELECT * FROM \"{table}\"")).ToList()];

        IEnumerable<string> Read(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    yield return Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) ?? "";
                }
            }
        }
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token = null) => await PostAsync(activity.ToJsonString(), token);

    public async Task<HttpResponseMessage> PostAsync(string body, string? token = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, MessagesEndpoint.Path);
        request.Content = new StringContent(body, Encoding.UTF8);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>Sends an activity that expects its replies in the response, and gives them back.</summary>
    public async Task<IReadOnlyList<JsonObject>> ExchangeAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity.ExpectingReplies());
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return [.. body["activities"]!.AsArray().Select(one => one!.AsObject())];
    }

    public async Task<JsonObject> AskAsync(string question, string? conversation = null) =>
        (await ExchangeAsync(TeamsActivity.Personal(question, conversation: conversation))).ShouldHaveSingleItem();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class RecordingLoggerProvider : ILoggerProvider
    {
        public ConcurrentQueue<string> Complaints { get; } = new();

        public ILogger CreateLogger(string categoryName) => new RecordingLogger(categoryName, Complaints);

        public void Dispose()
        {
        }
    }

    private sealed class RecordingLogger(string category, ConcurrentQueue<string> complaints) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error || (logLevel == LogLevel.Warning && IsOfTheBot);

        private bool IsOfTheBot => category.StartsWith("TeamsBot", StringComparison.Ordinal) || category.StartsWith("Microsoft.Bot", StringComparison.Ordinal);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                complaints.Enqueue($"{category}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
