using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Returns.Exports;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Hosting;
using TeamsBot.Storage;

namespace TeamsBot.Commands;

/// <summary>Writes returns to files, also while the bot runs: it only reads the database.</summary>
internal static class ExportCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var what = new Argument<string>("what") { Description = "A funding year such as 2017-18, or the reference of one return such as CSF-2017-18-CHE-MID-1." };
        var folder = new Option<string>("--out") { Description = "The folder to write to; it is created, and files of the same name are replaced.", DefaultValueFactory = _ => "." };
        var command = new Command("export", "Write returns as Word documents, and a funding year's as a table (CSV) too.") { what, folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(what), parsed.GetRequiredValue(folder), output, error));
        return command;
    }

    private static int Run(string what, string folder, TextWriter output, TextWriter error)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Settings.Root });
        builder.Configuration.AddLocal();
        builder.Services.AddStorage();
        using var services = builder.Services.BuildServiceProvider();
        try
        {
            return Write(Read(services.GetRequiredService<DatabaseFile>(), what), folder, output, error);
        }
        catch (Exception exception) when (exception is DatabaseFaultException or OptionsValidationException or FactBookException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static Found Read(DatabaseFile file, string what)
    {
        file.RefuseForeignLog();
        try
        {
            using var session = new DatabaseSession(file);
            var versions = new ReturnVersions(new SessionReturns(session), static () => FactBookLoader.Load(Path.GetFullPath(AskCommand.FolderInSettings(), AppContext.BaseDirectory)).Fund, TimeProvider.System);
            return ReturnReference.Parse(what) is { } reference ? One(versions, reference)
                : FundingYear.Parse(what) is { } year ? Whole(versions, year)
                : new Found([], $"'{what}' is neither a funding year such as 2017-18 nor a reference such as CSF-2017-18-CHE-MID-1.");
        }
        catch (SqliteException exception)
        {
            throw DatabaseFaultException.From(exception, file.Path)
                ?? new DatabaseFaultException(DatabaseFault.Unknown, $"The database '{file.Path}' has no returns that can be read ({exception.Message}). Start this version of the bot on it once.");
        }
    }

    private static Found Whole(ReturnVersions versions, FundingYear year)
    {
        if (versions.Period(year.Id) is not { } period)
        {
            return new Found([], $"The funding year {year.Name} has not been opened.");
        }

        return versions.Signed(period) is { Count: > 0 } signed
            ? new Found([.. signed.Select(ExportedFile.Of), ExportedFile.Of(period, signed)], Fault: null)
            : new Found([], $"Nobody has signed a return of {year.Name} yet.");
    }

    private static Found One(ReturnVersions versions, ReturnReference reference)
    {
        if (versions.Period(reference.Period) is not { } period)
        {
            return new Found([], $"The funding year {reference.Period.Value} has not been opened.");
        }

        if (period.Allocations.FirstOrDefault(one => one.Code.Equals(reference.Area, StringComparison.OrdinalIgnoreCase)) is not { } area)
        {
            return new Found([], $"{reference.Area} is no area of {period.Name}. Its areas are {string.Join(", ", period.Allocations.Select(one => one.Code))}.");
        }

        return versions.Find(period, area, reference.Kind, reference.Submission) is { IsDraft: false } found && found.Reference == reference
            ? new Found([ExportedFile.Of(found)], Fault: null)
            : new Found([], $"There is no return {reference}: nothing was signed under that reference.");
    }

    private static int Write(Found found, string folder, TextWriter output, TextWriter error)
    {
        if (found.Fault is { } fault)
        {
            error.WriteLine(fault);
            return 1;
        }

        var target = Directory.CreateDirectory(folder);
        foreach (var file in found.Files)
        {
            var path = Path.Combine(target.FullName, file.Name);
            File.WriteAllBytes(path, file.Content);
            output.WriteLine(FormattableString.Invariant($"Wrote {path}, {file.Content.Length} bytes."));
        }

        return 0;
    }

    /// <summary>The files to write, or why there are none.</summary>
    private sealed record Found(IReadOnlyList<ExportedFile> Files, string? Fault);
}
