using System.Globalization;

namespace Partnership.Meetings.Agendas;

/// <summary>Writes an agenda as the text that <see cref="AgendaReader"/> reads, so that it can be changed by hand and read again.</summary>
public static class AgendaText
{
    private const string Exempt = "exempt";

    /// <summary>An item a line where that reads back as the same item; with a line for each detail where it would not.</summary>
    public static string Of(IReadOnlyList<AgendaItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var text = Joined(items, static item => ReadsAs(OneLine(item), [item]) ? OneLine(item) : Lines(item));
        return ReadsAs(text, items) ? text : Joined(items, Lines);
    }

    /// <summary>What stands below a heading of the exempt part and is not exempt has a heading of its own.</summary>
    private static string Joined(IReadOnlyList<AgendaItem> items, Func<AgendaItem, string> write)
    {
        var lines = new List<string>(items.Count);
        var isExemptPart = false;
        foreach (var item in items)
        {
            var heading = item.IsExempt ? null : ExemptWords.HeadingOf(item.Title);
            if (heading is null && isExemptPart && !item.IsExempt)
            {
                lines.Add("Part 1 \u2013 public");
                isExemptPart = false;
            }

            isExemptPart = heading is null ? isExemptPart : heading is AgendaPart.Exempt;
            lines.Add(write(item));
        }

        return string.Join('\n', lines);
    }

    private static bool ReadsAs(string text, IReadOnlyList<AgendaItem> items) =>
        AgendaReader.Read(text) is { Faults.Count: 0 } reading && reading.Items.Count == items.Count && reading.Items.Zip(items).All(static pair => pair.First == pair.Second || pair.First == AsProcedure(pair.Second));

    /// <summary>What every meeting begins with is for information, though nobody says so.</summary>
    private static AgendaItem AsProcedure(AgendaItem item) =>
        item.Purpose == AgendaPurpose.NotStated && AgendaWords.IsProcedure(item.Title) ? item with { Purpose = AgendaPurpose.Information } : item;

    private static string OneLine(AgendaItem item) => $"{item.Number}. " + string.Join(" \u2013 ", new[]
    {
        item.Title,
        item.Purpose == AgendaPurpose.NotStated ? null : "for " + AgendaWords.Of(item.Purpose),
        item.Presenter,
        item.Minutes is { } minutes ? Minutes(minutes) : null,
        item.IsExempt ? Exempt : null,
        item.Paper is null ? null : "Paper: " + item.Paper,
    }.Where(static part => part is not null));

    private static string Lines(AgendaItem item) => string.Join("\n   ", new[]
    {
        $"{item.Number}. {item.Title}",
        item.Purpose == AgendaPurpose.NotStated ? null : "Purpose: " + AgendaWords.Of(item.Purpose),
        item.Presenter is null ? null : "Lead: " + item.Presenter,
        item.Minutes is { } minutes ? "Time: " + Minutes(minutes) : null,
        item.IsExempt ? "Access: " + Exempt : null,
        item.Paper is null ? null : "Paper: " + item.Paper,
    }.Where(static part => part is not null));

    private static string Minutes(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes} mins");
}
