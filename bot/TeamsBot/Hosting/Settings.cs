namespace TeamsBot.Hosting;

/// <summary>The settings that lie beside the program, then what the environment says.</summary>
internal static class Settings
{
    /// <summary>A file of the installation's own, not part of the program: see appsettings.template.json.</summary>
    public const string LocalFile = "appsettings.Local.json";

    /// <summary>Everything relative in the settings starts here, whatever folder the program is started in.</summary>
    public static string Root => AppContext.BaseDirectory;

    /// <summary>Whether the program runs for somebody who develops it; Production where the environment says nothing.</summary>
    public static bool IsDevelopment => string.Equals(EnvironmentName, Environments.Development, StringComparison.OrdinalIgnoreCase);

    private static string EnvironmentName =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;

    /// <summary>The settings for a command that runs without the host.</summary>
    public static IConfiguration Load() => new ConfigurationBuilder()
        .SetBasePath(Root)
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile($"appsettings.{EnvironmentName}.json", optional: true)
        .AddLocal()
        .Build();

    /// <summary>Adds the local file and, over it, the environment once more.</summary>
    public static IConfigurationBuilder AddLocal(this IConfigurationBuilder builder) =>
        builder.AddJsonFile(LocalFile, optional: true, reloadOnChange: false).AddEnvironmentVariables();
}
