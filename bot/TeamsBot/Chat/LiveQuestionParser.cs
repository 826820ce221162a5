using Newtonsoft.Json.Linq;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Live;
using TeamsBot.Facts;

namespace TeamsBot.Chat;

/// <summary>Reads from typed words what they ask of the present work.</summary>
internal sealed class LiveQuestionParser(Knowledge knowledge, TimeProvider time)
{
    private volatile LiveQuestionReader? _reader;

    /// <summary>Null for what the documents are to answer.</summary>
    public async ValueTask<LiveQuestion?> ReadAsync(string text)
    {
        var (facts, _) = await knowledge.GetAsync();
        var reader = _reader;
        if (reader is null || !ReferenceEquals(reader.Facts, facts))
        {
            _reader = reader = new LiveQuestionReader(facts, new LiveReader(facts));
        }

        return reader.Live.Read(text, LondonTime.DayOf(time.GetUtcNow()));
    }

    /// <summary>What the words of a request ask for; null where a button carries none.</summary>
    public ValueTask<LiveQuestion?> ReadAsync(JObject data) =>
        data[CapabilityRequest.TextKey] is JValue { Value: string text } ? ReadAsync(text) : ValueTask.FromResult<LiveQuestion?>(null);

    private sealed record LiveQuestionReader(FactBook Facts, LiveReader Live);
}
