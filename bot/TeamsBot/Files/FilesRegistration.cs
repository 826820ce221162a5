using Partnership.Meetings.Papers;

namespace TeamsBot.Files;

/// <summary>The reading of documents.</summary>
internal static class FilesRegistration
{
    /// <summary>After what posts, since a notice goes to the outbox, and before Graph, which begins to read at its start.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<ReadDocument>(PaperReader.Read);
        services.AddSingleton<DocumentMarks>();
        services.AddHostedService(provider => provider.GetRequiredService<DocumentMarks>());
        services.AddSingleton<DocumentReader>();
        return services;
    }
}
