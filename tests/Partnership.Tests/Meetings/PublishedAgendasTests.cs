using Partnership.Meetings.Agendas;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

/// <summary>Agendas in the layouts that English councils and partnerships publish, against one careful reading of each.</summary>
public sealed class PublishedAgendasTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "agendas");

    /// <param name="cases">Those that the reader was written with, or those of somebody who had not seen it.</param>
    [Theory]
    [InlineData("given", 0.98, 0.9, 0.9, 0.95)]
    [InlineData("blind", 0.88, 0.78, 0.8, 0.85)]
    public void Published_agendas_are_read_as_a_careful_reader_reads_them(string cases, double items, double presenters, double purposes, double papers)
    {
        var score = new AgendaScore();
        foreach (var file in Directory.GetFiles(_folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name.StartsWith("blind", StringComparison.Ordinal) == cases is "blind")
            {
                score.Add(name, File.ReadAllText(file), File.ReadAllText(Path.ChangeExtension(file, ".expect.md")));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', score.Misses.Prepend($"{cases}: items {score.Items}, presenters {score.Presenters}, purposes {score.Purposes}, papers {score.Papers}, minutes {score.Minutes}, made up {score.MadeUp}")));
        score.MadeUp.ShouldBe(0);
        Share(score.Items).ShouldBeGreaterThanOrEqualTo(items);
        Share(score.Presenters).ShouldBeGreaterThanOrEqualTo(presenters);
        Share(score.Purposes).ShouldBeGreaterThanOrEqualTo(purposes);
        Share(score.Papers).ShouldBeGreaterThanOrEqualTo(papers);
    }

    [Theory]
    [InlineData("blind-01", "Smoke Alarm")]
    [InlineData("blind-03", "CCTV at the Recreation")]
    [InlineData("blind-06", "WARDENS")]
    [InlineData("blind-08", "Domestic Abuse Related")]
    [InlineData("blind-09", "PROTECTIVE SECURITY")]
    [InlineData("blind-14", "offender management")]
    [InlineData("blind-15", "Old Mill Road")]
    public void What_a_published_agenda_keeps_from_the_public_stays_kept(string name, string title)
    {
        var items = AgendaReader.Read(File.ReadAllText(Path.Combine(_folder, $"{name}.txt"))).Items;

        items.ShouldContain(item => item.Title.Contains(title));
        ExemptItems.PublicOf(items).ShouldAllBe(item => !item.Title.Contains(title));
    }

    private static double Share((int Right, int Of) count) => (double)count.Right / count.Of;
}
