using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TeamsBot.Scheduling;
using TeamsBot.Storage.References;
using TeamsBot.Storage.State;

namespace TeamsBot.Storage;

internal static class StorageRegistration
{
    /// <summary>
    /// What keeps data: the file, bot state, conversation references, contexts, backup and health; each area adds its own stores. With
    /// <see cref="AddDatabaseOpening"/> the host opens the database at its start; a command that only copies the file leaves that out.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DatabaseFile>();
        services.AddSingleton<BotDatabase>();
        services.AddSingleton<BotDbContextFactory>();
        services.AddSingleton<DatabaseWriter>();
        services.AddSingleton<DatabaseReader>();
        services.AddSingleton<SqliteBotStorage>();
        services.AddSingleton<IStorage>(static provider => provider.GetRequiredService<SqliteBotStorage>());
        services.AddSingleton<ConversationReferenceStore>();
        services.AddSingleton<IScheduledWork, RemoveOldUsedForms>();
        services.AddSingleton<IScheduledWork, FoldLogIn>();
        services.AddSingleton<DatabaseBackup>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>(DatabaseHealthCheck.Name);
        return services;
    }

    /// <summary>Opens the database with the host, which then ends with <see cref="DatabaseFaultException"/> where that fails.</summary>
    public static IServiceCollection AddDatabaseOpening(this IServiceCollection services) => services.AddHostedService<DatabaseOpening>();
}
