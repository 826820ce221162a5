using Microsoft.Extensions.Options;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.Files;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>Returns as files, and how they are handed over.</summary>
internal static class ExportsRegistration
{
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        services.AddOptions<FileUploadOptions>().BindConfiguration(FileUploadOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FileUploadOptions>, FileUploadOptionsValidator>();
        services.AddSingleton<IReturnReading>(provider => provider.GetRequiredService<ReturnStore>());
        services.AddSingleton(provider => new ReturnVersions(provider.GetRequiredService<IReturnReading>(), () => provider.GetRequiredService<Knowledge>().Fund, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ReturnExports>();
        services.AddSingleton<TrustedFileHosts>();
        services.AddSingleton<FileDownloads>();
        services.AddSingleton<FileUploads>();
        services.AddSingleton<FileHandover>();
        services.AddSingleton<ICapability, ExportsCapability>();
        return services;
    }
}
