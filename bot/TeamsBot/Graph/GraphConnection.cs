using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Authentication.Azure;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using Partnership.Meetings.Papers;
using TeamsBot.Teams;

namespace TeamsBot.Graph;

/// <summary>The way to Microsoft Graph as an application. The SDK is large: it is loaded when <see cref="Client"/> is first asked for.</summary>
internal sealed class GraphConnection(IOptions<GraphOptions> options, IOptions<BotOptions> bot, SocketsHttpHandler connections) : IDisposable
{
    /// <summary>Repetitions of one request after 429, 503 and 504, as far as they are to wait no longer than <see cref="LongestWait"/> in all.</summary>
    private const int Repetitions = 2;

    private const int SecondsBetween = 2;

    /// <summary>The longest answer that is read: a paper of the largest size, and pages of a list are far shorter.</summary>
    private const int MostBytes = PaperReader.MostBytes + (1024 * 1024);

    private HttpClient? _http;
    private GraphServiceClient? _client;

    /// <summary>The longest that Graph may ask to wait within one request. Who is asked for more comes back at a later reading.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Not for several threads at once: one reading runs at a time.</summary>
    public GraphServiceClient Client => _client ??= Create();

    public void Dispose()
    {
        _client?.Dispose();
        _http?.Dispose();
    }

    private GraphServiceClient Create()
    {
        var settings = options.Value;
        var graph = new Uri(settings.BaseAddress);
        var handlers = GraphClientFactory.CreateDefaultHandlers(new GraphClientOptions());
        var retry = handlers.Single(static handler => handler is RetryHandler);
        handlers[handlers.IndexOf(retry)] = new RetryHandler(new RetryHandlerOption { MaxRetry = Repetitions, Delay = SecondsBetween, RetriesTimeLimit = LongestWait });
        retry.Dispose();

        // The last handler is not the client's: the pool of connections is the bot's.
        HttpMessageHandler chain = new SharedConnections(connections, MostBytes);
        foreach (var handler in handlers.Reverse())
        {
            handler.InnerHandler = chain;
            chain = handler;
        }

        _http = new HttpClient(chain) { Timeout = settings.RequestTimeout };

        // The token goes to Graph's own host and nowhere else, whatever address a page names as the next one.
        var authentication = new AzureIdentityAuthenticationProvider(GraphCredentials.Create(settings, bot.Value, connections), [graph.Host], scopes: [$"{graph.Scheme}://{graph.Authority}/.default"]);
        return new GraphServiceClient(_http, authentication, settings.BaseAddress);
    }
}
