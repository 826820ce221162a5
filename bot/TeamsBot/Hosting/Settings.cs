namespace TeamsBot.Hosting;

/// <summary>The settings that lie beside the program, then what the environment says.</summary>
internal static class Settings
{
    /// <summary>A file of the installation's own, not part of the program: see appsettings.template.json.</summary>
    public const string LocalFile = "appsettings.Local.json";

    /// <summary>Everything relative in the settings starts here, whatever folder the program is started in.</summary>
    public static string Root => AppContext.BaseDirectory;

    /// <summary>The settings for a command that runs without the host.</summary>
    public static IConfiguration Load()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        return new ConfigurationBuilder()
            .SetBasePath(Root)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddLocal()
            .Build();
    }

    /// <summary>Adds the local file and, over it, the environment once more.</summary>
    public static IConfigurationBuilder AddLocal(this IConfigurationBuilder builder) =>
        builder.AddJsonFile(LocalFile, optional: true, reloadOnChange: false).AddEnvironmentVariables();
}
