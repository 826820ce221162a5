using System.Diagnostics.CodeAnalysis;

namespace Partnership.Meetings.Agendas;

/// <summary>Which items of an agenda are not for everybody.</summary>
public static class ExemptItems
{
    private static readonly string[] _numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

    /// <summary>
    /// Marks what the agenda itself says to be exempt: items whose title or paper says so, with their parts, and items after such a heading, unless those below it
    /// are told apart already. What is marked stays marked. The heading itself tells nothing, and is for everybody.
    /// </summary>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<AgendaItem>? Mark(IReadOnlyList<AgendaItem>? items)
    {
        if (items is null)
        {
            return null;
        }

        var marked = new List<AgendaItem>(items.Count);
        var isExemptPart = false;
        string? above = null;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var heading = item.IsExempt ? null : ExemptWords.HeadingOf(item.Title);
            if (heading is not null)
            {
                isExemptPart = heading is AgendaPart.Exempt && !items.Skip(i + 1).TakeWhile(static below => ExemptWords.HeadingOf(below.Title) is null).Any(static below => below.IsExempt);
            }

            var isExempt = heading is null && (item.IsExempt || isExemptPart || IsPartOf(item.Number, above) || ExemptWords.IsIn(item.Title) || (item.Paper is { } paper && ExemptWords.IsIn(paper)));
            above = isExempt && !IsPartOf(item.Number, above) ? item.Number : isExempt ? above : null;
            marked.Add(item with { IsExempt = isExempt });
        }

        return marked;
    }

    /// <summary>What everybody may see.</summary>
    public static IReadOnlyList<AgendaItem> PublicOf(IReadOnlyList<AgendaItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return [.. items.Where(static item => !item.IsExempt)];
    }

    /// <summary>"Two items are kept out of the post because they are exempt."; null where none is.</summary>
    public static string? KeptOut(IReadOnlyList<AgendaItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count(static item => item.IsExempt) switch
        {
            0 => null,
            1 => "One item is kept out of the post because it is exempt.",
            var count => $"{(count < _numbers.Length ? _numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture))} items are kept out of the post because they are exempt.",
        };
    }

    /// <summary>"8a" and "8.1" are parts of item 8, "E1" of item E.</summary>
    internal static bool IsPartOf(string number, string? whole) =>
        whole is not null && number.Length > whole.Length && number.StartsWith(whole, StringComparison.OrdinalIgnoreCase) && !(char.IsAsciiDigit(whole[^1]) && char.IsAsciiDigit(number[whole.Length]));
}
