using System.Buffers;
using Partnership.Facts;
using Partnership.Returns.Indicators;

namespace Partnership.Returns.Requests;

/// <summary>
/// Reads what typed words ask for. Strict: a whole sentence has to fit, and every area, body, topic or indicator in it has to be known;
/// everything else is left to the questions on facts.
/// </summary>
public sealed class ReturnRequestReader
{
    /// <summary>A longer text is no request, unless it is an update or a line with its text.</summary>
    private const int Longest = 200;

    // Every request has one of these; most questions have none and are passed on without a look at the patterns.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "return", "spending plan", " plan", "mid-year", "mid year", "midyear", "half-year", "half year", "end-year", "end year", "of year", "of-year", "year-end", "year end",
            "continue", "carry", "resume", "where was", "status", " late", "overdue", "exception", "funding period", "funding year", "chase", "remind", "nudge", "prompt", "chivvy", "ping", "poke", "prod", "hurry", "line", "export", "download", "draft",
            "update", "latest", "newest", "recent", " red", "amber", "yellow", "green", "scorecard", "indicator", "doing",
        ],
        StringComparison.OrdinalIgnoreCase);

    private readonly AreaNames _areas;
    private readonly ReturnWords _returns;
    private readonly UpdateWords _updates;
    private readonly IndicatorWords _indicators;

    public ReturnRequestReader(FactBook book)
    {
        _areas = new AreaNames(book);
        _returns = new ReturnWords(_areas);
        _updates = new UpdateWords(book, _areas);
        _indicators = new IndicatorWords(book, _areas);
    }

    /// <param name="text">As typed, without a mention of the bot.</param>
    /// <param name="indicators">What is counted now: the facts' indicators and those that the secretariat defined.</param>
    /// <param name="today">The London day, for quarters named without their year.</param>
    /// <returns>Null where it is no request.</returns>
    public ReturnRequest? Read(string text, IReadOnlyList<IndicatorDefinition> indicators, DateOnly today)
    {
        if (!text.AsSpan().ContainsAny(Hints))
        {
            return text.Length > Longest ? null : StandingWords.Read(RequestText.Of(text), today);
        }

        if (text.Length > Longest)
        {
            return LineWords.Read(RequestText.Of(text), _areas) ?? _updates.Read(text: "", text);
        }

        var plain = RequestText.Of(text);
        return plain.Length == 0
            ? null
            : LineWords.Read(plain, _areas) ?? _returns.Read(plain) ?? _updates.Read(plain, text) ?? _indicators.Read(plain, indicators, today) ?? StandingWords.Read(plain, today);
    }
}
