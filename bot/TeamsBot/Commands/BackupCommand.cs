using System.CommandLine;
using Microsoft.Extensions.Options;
using TeamsBot.Hosting;
using TeamsBot.Storage;

namespace TeamsBot.Commands;

/// <summary>Copies the database, also while the bot runs.</summary>
internal static class BackupCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var path = new Argument<string>("path") { Description = "The file to write. An existing file is never overwritten." };
        var command = new Command("backup", "Copy the database to a file while the bot runs, and check the copy.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), output, error));
        return command;
    }

    private static int Run(string path, TextWriter output, TextWriter error)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Settings.Root });
        builder.Configuration.AddLocal();
        builder.Services.AddStorage();
        using var services = builder.Services.BuildServiceProvider();
        try
        {
            services.GetRequiredService<DatabaseFile>().RefuseForeignLog();
            var bytes = services.GetRequiredService<DatabaseBackup>().CopyTo(path);
            output.WriteLine($"Wrote {Path.GetFullPath(path)}, {bytes} bytes.");
            return 0;
        }
        catch (Exception exception) when (exception is DatabaseFaultException or OptionsValidationException)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }
}
