using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Updates;

/// <summary>What bodies report on, from the facts: their own priorities and the rows of the delivery plan that they lead.</summary>
public sealed class UpdateSubjects(FactBook book)
{
    private readonly Dictionary<PeriodId, Period> _periods = book.Periods.ToDictionary(static period => period.Id);
    private readonly Dictionary<TopicId, Topic> _topics = book.Topics.ToDictionary(static topic => topic.Id);

    /// <summary>
    /// What a body can choose from: its priorities in the newest period that has any, then the work that it leads in the newest delivery
    /// plan. The CSPs together stand for each of them.
    /// </summary>
    public IReadOnlyList<UpdateSubject> Of(BodyId body)
    {
        var self = book.Bodies.FirstOrDefault(candidate => candidate.Id == body);
        var leads = new HashSet<BodyId> { body };
        if (self is { Kind: BodyKind.CommunitySafetyPartnership, PartOf: { } together })
        {
            leads.Add(together);
        }

        var priorities = Newest(book.Priorities.Where(priority => priority.Body == body && IsReportedOn(priority.Kind)), static priority => priority.Period)
            .Select(static priority => new UpdateSubject($"priority/{priority.Id}", priority.Title, priority.Period, priority.Topics));
        var work = Newest(book.AreasOfWork, static area => area.Period)
            .Where(area => area.Leads.Any(leads.Contains))
            .Select(static area => new UpdateSubject($"work/{area.Id}", area.Title, area.Period, area.Topics));
        return [.. priorities.Concat(work)];
    }

    /// <summary>The subject with this id; null where the facts do not have it.</summary>
    public UpdateSubject? WithId(BodyId body, string? id) =>
        Of(body).FirstOrDefault(subject => string.Equals(subject.Id, id, StringComparison.Ordinal))
        ?? (id is not null && id.StartsWith("topic/", StringComparison.Ordinal) && _topics.TryGetValue(new TopicId(id["topic/".Length..]), out var topic) ? OfTopic(topic) : null);

    /// <summary>What a body means by these words: its subject of that title, else one on that topic, else the topic alone; null for words without meaning.</summary>
    public UpdateSubject? Find(BodyId body, string words)
    {
        var subjects = Of(body);
        var key = TypedText.Key(words);
        if (subjects.FirstOrDefault(subject => string.Equals(TypedText.Key(subject.Title), key, StringComparison.Ordinal)) is { } named)
        {
            return named;
        }

        return FindTopic(words) is not { } topic
            ? null
            : subjects.FirstOrDefault(subject => subject.Topics.Contains(topic.Id))
                ?? subjects.FirstOrDefault(subject => subject.Topics.Any(topic.Broader.Contains))
                ?? OfTopic(topic);
    }

    /// <summary>The topic of this name or alias.</summary>
    public Topic? FindTopic(string words)
    {
        var key = TypedText.Key(words);
        return key.Length == 0
            ? null
            : book.Topics.FirstOrDefault(topic => string.Equals(TypedText.Key(topic.Name), key, StringComparison.Ordinal))
                ?? book.Topics.FirstOrDefault(topic => topic.Aliases.Any(alias => string.Equals(TypedText.Key(alias), key, StringComparison.Ordinal)));
    }

    /// <summary>Whether an update on this subject answers a question on this topic: it is about it, or about what is part of it.</summary>
    public bool IsAbout(UpdateSubject subject, TopicId topic) =>
        subject.Topics.Any(own => own == topic || (_topics.TryGetValue(own, out var known) && known.Broader.Contains(topic)));

    private static UpdateSubject OfTopic(Topic topic) =>
        new($"topic/{topic.Id}", char.ToUpperInvariant(topic.Name[0]) + topic.Name[1..], Period: null, [topic.Id]);

    private static bool IsReportedOn(PriorityKind kind) => kind is not (PriorityKind.Vision or PriorityKind.Indicator or PriorityKind.EmergingTheme);

    private List<T> Newest<T>(IEnumerable<T> facts, Func<T, PeriodId> periodOf)
    {
        var byPeriod = facts.GroupBy(periodOf).ToList();
        return byPeriod.Count == 0 ? [] : [.. byPeriod.MaxBy(group => (_periods[group.Key].To, _periods[group.Key].From))!];
    }
}
