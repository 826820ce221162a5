using System.Diagnostics.Metrics;
using Partnership.Questions;

namespace TeamsBot.Teams;

/// <summary>What the bot counts. Ids and texts are no dimensions: a measurement never says who asked what.</summary>
internal sealed class BotMetrics : IDisposable
{
    public const string MeterName = "Partnership.TeamsBot";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _turns;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _rejections;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _feedback;
    private readonly Counter<long> _searches;
    private readonly Counter<long> _sends;
    private readonly Counter<long> _throttles;

    public BotMetrics()
    {
        _turns = _meter.CreateCounter<long>("teamsbot.turns", "{turn}", "Turns, by activity type.");
        _failures = _meter.CreateCounter<long>("teamsbot.turn.failures", "{turn}", "Turns that ended in an error, by reason.");
        _duplicates = _meter.CreateCounter<long>("teamsbot.duplicates", "{activity}", "Activities that were delivered again and not answered again.");
        _rejections = _meter.CreateCounter<long>("teamsbot.rejections", "{activity}", "Activities that were refused, by HTTP status.");
        _durations = _meter.CreateHistogram<double>("teamsbot.turn.duration", "s", "Time that a turn took.");
        _answers = _meter.CreateCounter<long>("teamsbot.answers", "{answer}", "Answers, by kind.");
        _refusals = _meter.CreateCounter<long>("teamsbot.refusals", "{answer}", "Questions that no fact answered.");
        _feedback = _meter.CreateCounter<long>("teamsbot.feedback", "{reaction}", "Thumbs up and down on answers.");
        _searches = _meter.CreateCounter<long>("teamsbot.searches", "{search}", "Searches from the compose box, by whether anything was found.");
        _sends = _meter.CreateCounter<long>("teamsbot.sends", "{request}", "Requests to the connector.");
        _throttles = _meter.CreateCounter<long>("teamsbot.throttles", "{request}", "Requests that the connector refused with 429.");
    }

    public void Turned(string activityType, TimeSpan duration)
    {
        _turns.Add(1, new KeyValuePair<string, object?>("type", activityType));
        _durations.Record(duration.TotalSeconds);
    }

    public void Failed(string reason) => _failures.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Duplicated() => _duplicates.Add(1);

    public void Rejected(int status)
    {
        if (_rejections.Enabled)
        {
            _rejections.Add(1, new KeyValuePair<string, object?>("status", status));
        }
    }

    public void Answered(AnswerKind kind)
    {
        if (_answers.Enabled)
        {
            _answers.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));
        }

        if (kind == AnswerKind.NotFound)
        {
            _refusals.Add(1);
        }
    }

    /// <param name="reaction">"like", "dislike" or "other".</param>
    public void Rated(string reaction) => _feedback.Add(1, new KeyValuePair<string, object?>("reaction", reaction));

    public void Searched(bool isFound)
    {
        if (_searches.Enabled)
        {
            _searches.Add(1, new KeyValuePair<string, object?>("found", isFound));
        }
    }

    public void Sent(bool isThrottled)
    {
        _sends.Add(1);
        if (isThrottled)
        {
            _throttles.Add(1);
        }
    }

    public void Dispose() => _meter.Dispose();
}
