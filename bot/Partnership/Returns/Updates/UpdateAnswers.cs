using System.Globalization;
using Partnership.Calendars;
using Partnership.Facts;

namespace Partnership.Returns.Updates;

/// <summary>Answers questions from the accepted updates: how things stand is a body's own word, so each is named with its day.</summary>
public sealed class UpdateAnswers(FactBook book)
{
    /// <summary>Updates told in the text itself; the rest are counted.</summary>
    private const int Told = 5;

    private readonly UpdateSubjects _subjects = new(book);
    private readonly Dictionary<BodyId, string> _bodies = book.Bodies.ToDictionary(static body => body.Id, static body => body.Name);

    /// <summary>"What's the latest from Cherwell on anti-social behaviour?"</summary>
    /// <param name="updates">Any updates; those not accepted are passed over.</param>
    /// <param name="body">Whose; null for everybody's.</param>
    /// <param name="topic">On what; null for everything.</param>
    public UpdateAnswer Latest(IEnumerable<ProgressUpdate> updates, BodyId? body, Topic? topic)
    {
        var found = Accepted(updates)
            .Where(update => (body is null || update.Body == body) && (topic is null || _subjects.IsAbout(update.Subject, topic.Id)))
            .ToList();
        var scope = (body is { } known ? $" from {Name(known)}" : "") + (topic is null ? "" : $" on {topic.Name}");
        return found.Count == 0
            ? new UpdateAnswer($"There is no accepted progress update{scope} yet.", [])
            : new UpdateAnswer(List(found), found);
    }

    /// <summary>"Which priorities are red?"</summary>
    /// <param name="body">Whose; null for everybody's.</param>
    public UpdateAnswer Standing(IEnumerable<ProgressUpdate> updates, Rag rag, BodyId? body)
    {
        var all = Accepted(updates).Where(update => body is null || update.Body == body).ToList();
        var found = all.Where(update => update.Rag == rag).ToList();
        var colour = rag.ToString().ToLowerInvariant();
        var whose = body is { } known ? $" of {Name(known)}" : "";
        return (all.Count, found.Count) switch
        {
            (0, _) => new UpdateAnswer($"There is no accepted progress update{(body is { } one ? $" from {Name(one)}" : "")} yet.", []),
            (_, 0) => new UpdateAnswer($"None{whose} is {colour}, by {Count(all.Count, "accepted update")}.", []),
            (_, 1) => new UpdateAnswer($"One{whose} is {colour}.\n{List(found)}", found),
            _ => new UpdateAnswer(string.Create(CultureInfo.InvariantCulture, $"{found.Count}{whose} are {colour}.\n{List(found)}"), found),
        };
    }

    private static List<ProgressUpdate> Accepted(IEnumerable<ProgressUpdate> updates) =>
        [.. updates.Where(static update => update.State == UpdateState.Accepted).OrderByDescending(static update => update.Changed)];

    private string List(List<ProgressUpdate> updates)
    {
        var lines = updates.Take(Told).Select(Line).ToList();
        if (updates.Count > Told)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"And {updates.Count - Told} more."));
        }

        return string.Join('\n', lines);
    }

    private string Line(ProgressUpdate update) =>
        $"{Name(update.Body)} on {update.Subject.Title} ({update.Rag.ToString().ToLowerInvariant()}, {Day(update.Changed)}): {update.Headline}";

    private string Name(BodyId body) => _bodies.GetValueOrDefault(body, body.Value);

    private static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");

    private static string Day(DateTimeOffset instant) => LondonTime.DayOf(instant).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
