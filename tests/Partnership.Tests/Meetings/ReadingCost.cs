using System.Globalization;
using System.Text;
using Partnership.Meetings.Papers;

namespace Partnership.Tests.Meetings;

/// <summary>What reading a document costs, in the processor's time and not the clock's, so that a busy machine does not matter.</summary>
/// <param name="Seconds">Of the processor; 0 where the system does not tell it for a thread.</param>
/// <param name="Allocated">Bytes in all, most of which are free again when it ends.</param>
internal sealed record ReadingCost(PaperReading Reading, double Seconds, long Allocated)
{
    /// <summary>Less than any thread has: what recurses as deep as a document goes is found out.</summary>
    private const int Stack = 256 * 1024;

    /// <summary>A second for Linux, on every processor that .NET runs on.</summary>
    private const double Ticks = 100;

    // What a process spends once, on patterns and on code that is compiled, is no cost of the file that happens to be read first.
    static ReadingCost()
    {
        foreach (var line in HarmfulFiles.Lines)
        {
            PaperReader.Read(Encoding.UTF8.GetBytes(HarmfulFiles.Repeated(line, 20_000)), "paper.txt");
        }

        PaperReader.Read(HarmfulFiles.Document(""), "paper.docx");
    }

    public static ReadingCost Of(byte[] content, string name)
    {
        ReadingCost? cost = null;
        var thread = new Thread(
            () =>
            {
                var (seconds, allocated) = (OfThisThread(), GC.GetAllocatedBytesForCurrentThread());
                var reading = PaperReader.Read(content, name);
                cost = new ReadingCost(reading, OfThisThread() - seconds, GC.GetAllocatedBytesForCurrentThread() - allocated);
            },
            Stack);
        thread.Start();
        thread.Join();
        return cost!;
    }

    /// <summary>The processor's time of this thread, in itself and in the system's calls: the 14th and 15th field of its line, the 12th and 13th behind its name.</summary>
    private static double OfThisThread()
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var line = File.ReadAllText("/proc/thread-self/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / Ticks;
    }
}
