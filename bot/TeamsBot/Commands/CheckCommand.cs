using System.CommandLine;
using System.Globalization;
using Partnership.Calendars;
using Partnership.Facts;
using TeamsBot.Alarms;
using TeamsBot.Hosting;

namespace TeamsBot.Commands;

/// <summary>Checks a folder of fact files: exit code 1 when it has a fault. It warns of a list of bank holidays that nears its end.</summary>
internal static class CheckCommand
{
    public static Command Create(TextWriter output, TimeProvider time)
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The folder with the fact files; without it, the one in the settings.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check", "Check the fact files: names file, place and rule of each fault, and counts facts per document section.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder) ?? Path.GetFullPath(AskCommand.FolderInSettings(), Settings.Root), output, time));
        return command;
    }

    private static int Run(string folder, TextWriter output, TimeProvider time)
    {
        if (BankHolidayCover.Warning(BankHolidays.England, LondonTime.DayOf(time.GetUtcNow())) is { } warning)
        {
            output.WriteLine($"Warning: {warning}");
        }

        var report = FactBookChecker.Check(folder);
        foreach (var fault in report.Faults)
        {
            output.WriteLine(fault);
        }

        if (report.Faults.Count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Faults.Count} fault(s) in {folder}."));
            return 1;
        }

        PrintCoverage(report, output);
        output.WriteLine($"No faults in {folder}.");
        return 0;
    }

    private static void PrintCoverage(FactCheckReport report, TextWriter output)
    {
        foreach (var document in report.Coverage.GroupBy(section => section.DocumentTitle, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Key}: {document.Sum(section => section.Facts)} facts"));
            foreach (var section in document)
            {
                output.WriteLine(section.Facts == 0
                    ? $"    none  {section.Section}"
                    : string.Create(CultureInfo.InvariantCulture, $"  {section.Facts,6}  {section.Section}"));
            }
        }
    }
}
