using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using TeamsBot.Hosting;

namespace TeamsBot.Teams;

/// <summary>The Bot Framework's adapter with its authentication, and what stands before every turn.</summary>
internal static class BotFrameworkRegistration
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<BotMetrics>();
        services.AddSingleton<TurnFailures>();
        services.AddSingleton<TrustedServiceUrls>();
        services.AddSingleton(_ => new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            UseCookies = false,
            AllowAutoRedirect = false,
        });
        services.AddHttpClients();
        services.AddSingleton(CreateCredentials);
        services.AddSingleton<ActivityAdmission>();
        services.AddSingleton<BotFrameworkAuthentication, AdmittingAuthentication>();
        services.AddSingleton<RecentActivities>();

        // In this order: what is counted includes duplicates, and only what is answered is remembered.
        services.AddSingleton<IMiddleware, TelemetryMiddleware>();
        services.AddSingleton<IMiddleware, TurnTimeoutMiddleware>();
        services.AddSingleton<IMiddleware, DuplicateActivityMiddleware>();
        services.AddSingleton<IMiddleware, ConversationReferenceMiddleware>();
        services.AddSingleton<CloudAdapter, PartnershipAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        services.AddSingleton<MessagesEndpoint>();
        return services;
    }

    /// <summary>The endpoint is made when the first activity comes, so that faults of the options are found by their own check at start.</summary>
    public static void MapMessages(this WebApplication app) =>
        app.MapPost(MessagesEndpoint.Path, context => context.RequestServices.GetRequiredService<MessagesEndpoint>().HandleAsync(context));

    /// <summary>Whoever asks for a client gets one behind the gate, on the bot's one pool of connections. Logs and a pool that is made anew would cost time on every send.</summary>
    private static void AddHttpClients(this IServiceCollection services)
    {
        services.AddTransient<ConnectorGate>();
        services.ConfigureHttpClientDefaults(clients => clients
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<SocketsHttpHandler>())
            .AddHttpMessageHandler<ConnectorGate>()
            .ConfigureHttpClient(client =>
            {
                // As long as a turn may take. A turn ends its own requests; this is for those that no turn waits for, such as the identity service's.
                client.Timeout = TimeSpan.FromSeconds(14);
                client.MaxResponseContentBufferSize = ConnectorGate.MostBytes;
            }));
    }

    private static ServiceClientCredentialsFactory CreateCredentials(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("login");
        return options.UsesCertificate
            ? new CertificateServiceClientCredentialsFactory(LoadCertificate(options), options.MicrosoftAppId, options.MicrosoftAppTenantId, http)
            : new ConfigurationServiceClientCredentialFactory(provider.GetRequiredService<IConfiguration>(), http);
    }

    private static X509Certificate2 LoadCertificate(BotOptions options) =>
        options.MicrosoftAppCertificatePath is { Length: > 0 } path
            ? Certificates.FromFile(path, options.MicrosoftAppPassword)
            : Certificates.FromStore(options.MicrosoftAppCertificateThumbprint)
                ?? throw new StartRefusedException("MicrosoftAppCertificateThumbprint names no certificate in the user's or the machine's store.");
}
