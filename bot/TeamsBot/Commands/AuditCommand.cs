using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using TeamsBot.Hosting;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Commands;

/// <summary>Checks the audit trail, also while the bot runs: exit code 1 where an entry was changed, removed or put in.</summary>
internal static class AuditCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var command = new Command("audit", "Check that no entry of the audit trail was changed or removed, and print its length and last hash.");
        command.SetAction(_ => Run(output, error));
        return command;
    }

    private static int Run(TextWriter output, TextWriter error)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Settings.Root });
        builder.Configuration.AddLocal();
        builder.Services.AddStorage();
        using var services = builder.Services.BuildServiceProvider();
        try
        {
            var file = services.GetRequiredService<DatabaseFile>();
            file.RefuseForeignLog();
            try
            {
                using var session = new DatabaseSession(file);
                return Report(AuditVerification.Run(session), output, error);
            }
            catch (SqliteException exception)
            {
                throw DatabaseFaultException.From(exception, file.Path)
                    ?? new DatabaseFaultException(DatabaseFault.Unknown, $"The database '{file.Path}' has no audit trail that can be read ({exception.Message}). Start this version of the bot on it once.");
            }
        }
        catch (Exception exception) when (exception is DatabaseFaultException or OptionsValidationException)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static int Report(AuditVerification result, TextWriter output, TextWriter error)
    {
        if (result.BrokenAt is { } broken)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The audit trail breaks at entry {broken}: {result.Finding}. The {result.Entries} before it hold."));
            return 1;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The audit trail holds: {result.Entries} entries, last hash {result.LastHash}."));
        return 0;
    }
}
