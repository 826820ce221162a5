using System.Globalization;

namespace Partnership.Meetings.Agendas;

/// <summary>Takes what an agenda says of who may be present and what is not for the public.</summary>
internal static class AgendaAccess
{
    /// <summary>A line without a number that says who may be present: a heading, or a note about items.</summary>
    public static bool Take(AgendaLine line, AgendaItemList items, bool isNumbered)
    {
        var text = line.Cells is null ? line.Text : string.Join(" \u2013 ", line.Cells);
        var heading = ExemptWords.HeadingOf(text);
        if (heading is AgendaPart.Public || (items.IsExemptPart && isNumbered && heading is null && ExemptWords.EndsPublic(text)))
        {
            items.IsExemptPart = false;
            return true;
        }

        if (isNumbered && items.Count > 0 && ExemptWords.SaysNone(text) && ExemptWords.HeadingOf(items.Last.Title) is AgendaPart.Exempt)
        {
            items.Last = items.Last with { Title = items.Last.Title + " \u2013 none" };
            items.IsExemptPart = false;
            return true;
        }

        if (isNumbered && ExemptWords.IsOfAppendix(text) && ExemptWords.IsIn(text))
        {
            return true;
        }

        // Where lines have no numbers each is an item, and its mark is read with it.
        if (heading is null && !(isNumbered && ExemptWords.IsIn(text) && AgendaDetail.Read(text) is not { IsExempt: false }))
        {
            return false;
        }

        if (heading is null && items.Count > 0 && ExemptWords.HeadingOf(items.Last.Title) is not null && items.Last.Purpose == AgendaPurpose.NotStated)
        {
            // Whether to exclude the public is decided.
            items.Last = items.Last with { Purpose = AgendaPurpose.Decision };
        }

        if (ExemptWords.ItemsIn(text) is { Count: > 0 } numbers)
        {
            items.ExemptNumbers.UnionWith(numbers);
        }
        else if (items.Count > 0 && (line.IsIndented || ExemptWords.IsAboutLast(text)) && !(heading is not null && ExemptWords.IsOfMany(text)))
        {
            items.Last = items.Last with { IsExempt = true };
        }
        else
        {
            // Right below an item, "Confidential" may go for that item as well as for what follows.
            if (heading is not null && items.Count > 0 && !line.FollowsGap && !ExemptWords.IsOfMany(text))
            {
                items.Last = items.Last with { IsExempt = true };
                items.AddFault(line.At, string.Create(CultureInfo.InvariantCulture, $"Line {line.At}: I keep item {items.Last.Number} and everything below it from the public. If that is not meant, write “exempt” behind the items that are."));
            }

            items.IsExemptPart = items.Count > 0 || heading is not null;
        }

        return true;
    }
}
