using System.Collections.Frozen;

namespace Partnership.Meetings.Requests;

/// <summary>Reads one part of a request from a place among its words: a day, a time, a length, an address or a title, with the joining words before it.</summary>
/// <param name="isTitled">Whether a name for the meeting may be among the words.</param>
/// <param name="isLoose">Whether "about" may say what the talk is of.</param>
/// <param name="isNamed">Whether a word names the meeting.</param>
internal sealed class PartReader(RequestText text, DayParts days, TimeParts times, bool isTitled, bool isLoose, Func<int, bool> isNamed)
{
    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(
        [
            "on", "at", "for", "from", "to", "the", "of", "starting", "beginning", "and", "instead", "until", "@", "start", "starts", "begin", "begins", "so", "its", "-", "end", "but", "or", "by", "still", "up", "duration", "lasting", "ending", "finishing", "between", "forward", "back", "including",
        ], StringComparer.Ordinal);

    /// <summary>A time or day after one of these is a bound, and nobody's meeting is at it.</summary>
    private static readonly FrozenSet<string> Bounds = FrozenSet.ToFrozenSet(["after", "before", "by", "than", "past", "between"], StringComparer.Ordinal);

    public static bool IsJoining(string word) => Joining.Contains(word);

    /// <summary>Reads the part that begins at a word; null where there is none.</summary>
    public SpokenPart? Read(int start)
    {
        for (var at = start; ; at++)
        {
            if (ReadAt(at) is { } part)
            {
                return part with { Used = part.Used + at - start };
            }

            if (at >= text.Count)
            {
                // A request that trails off, "move it to", has joining words and nothing after them.
                return at > start ? new SpokenPart(at - start, static _ => { }) : null;
            }

            if (!Joining.Contains(text[at]))
            {
                return null;
            }
        }
    }

    private SpokenPart? ReadAt(int at)
    {
        if (at >= text.Count || isNamed(at))
        {
            return null;
        }

        // "Room 1.04" is no time and no day.
        if (text[at - 1] is "room" or "rooms" or "rm" or "suite" or "floor" or "unit" or "number" && char.IsAsciiDigit(text[at][0]))
        {
            return null;
        }

        var before = Enumerable.Range(1, at).Select(back => text[at - back]).FirstOrDefault(static word => word is not ("the" or "on" or "end" or "of"), "");
        return Link(at) ?? Title(at) ?? AllDay(at) ?? times.End(at) ?? times.Arrival(at) ?? days.Series(at) ?? times.Shift(at) ?? times.Length(at) ?? times.Half(at)
            ?? (before is not "between" && Bounds.Contains(before) ? null : times.Span(at) ?? days.Day(at, before) ?? times.Time(at));
    }

    private SpokenPart? Link(int at)
    {
        if (!text[at].Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        var address = text.Written(at, 1).TrimEnd('.', ',', ')');
        return new SpokenPart(1, JoinLink.Of(address) is { } link ? kept => kept.Link = link : kept => kept.AddFault($"The link to join {JoinLink.WhyNot(address)}."));
    }

    private SpokenPart? Title(int at)
    {
        if (!isTitled || text[at] is not ("called" or "titled" or "entitled" or "about") || at + 1 >= text.Count || text[at + 1] is "off" || (text[at] is "about" && (isLoose || times.Time(at) is not null)))
        {
            return null;
        }

        var last = Enumerable.Range(at + 2, text.Count - at - 2).FirstOrDefault(one => text.Words[one].Breaks && PassingWords.Courtesy(text.Words, one) + one == text.Count, text.Count);
        var (from, to) = (text.Words[at + 1].Start, last < text.Count ? text.Words[last - 1].End : text.Whole.Length);
        var title = text.Whole[from..to].Trim().Trim('"', '\u201c', '\u201d', '.', '\'');
        return new SpokenPart(text.Count - at, kept => kept.Title = title);
    }

    private SpokenPart? AllDay(int at) =>
        text[at] is "all" or "whole" && text[at + 1] is "day" ? new SpokenPart(2, static kept => kept.When = kept.When with { AllDay = true }) : null;
}
