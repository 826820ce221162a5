using Partnership.Calendars;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Reads "to be published at least 5 clear working days before the 14 January board".</summary>
internal static class DeadlineWords
{
    public static MeetingRequest.Deadline? Read(PhraseContext context, DateTimeOffset now, WorkingDays days)
    {
        var words = context.Words;
        for (var at = 0; at + 3 < words.Count; at++)
        {
            var isClear = words[at + 1].Text is "clear";
            var rest = at + (isClear ? 2 : 1);
            if (DateWords.NumberOf(words[at].Text) is not (> 0 and <= 60 and var number) || rest + 2 >= words.Count || (words[rest].Text, words[rest + 1].Text, words[rest + 2].Text) is not ("working", "days" or "day", "before"))
            {
                continue;
            }

            foreach (var match in context.References(rest + 3).Select(static found => found.Match).Append(DayMatch(words, rest + 3)).Where(static match => match.Bodies is not null || match.Day is not null))
            {
                var day = match.Day?.Resolve(LondonTime.DayOf(now), meeting: null).Day;
                return new MeetingRequest.Deadline(
                    new MeetingReference(match.Bodies?[0], day, match.Month), day is { } known ? days.Before(known, number + (isClear ? 1 : 0)) : null, number, isClear);
            }
        }

        return null;
    }

    private static PhraseMatch DayMatch(IReadOnlyList<RequestWord> words, int at) =>
        DateWords.Read(words, at + (at < words.Count && words[at].Text is "the" ? 1 : 0), out _, out var fault) is { } day && fault is null ? new PhraseMatch { Day = day } : new PhraseMatch();
}
