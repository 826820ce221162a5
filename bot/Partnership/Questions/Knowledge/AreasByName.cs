using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>Leads from what a question names to the pieces of work that can have to do with it, so that the others are never looked at.</summary>
internal sealed class AreasByName
{
    private readonly List<int>[] _byTopic;
    private readonly List<int>[] _byPriority;

    public AreasByName(FactIndex facts)
    {
        _byTopic = [.. facts.Book.Topics.Select(static _ => new List<int>())];
        _byPriority = [.. facts.Book.Priorities.Select(static _ => new List<int>())];
        var narrower = NarrowerTopics(facts);
        for (var area = 0; area < facts.Book.AreasOfWork.Count; area++)
        {
            var work = facts.Book.AreasOfWork[area];
            foreach (var topic in work.Topics.Select(facts.TopicOf))
            {
                foreach (var near in facts.TopicUps[topic].Concat(narrower[topic]))
                {
                    Add(_byTopic[near], area);
                }
            }

            var priority = facts.PriorityOf(work.Priority);
            Add(_byPriority[priority], area);
            foreach (var served in facts.Book.Priorities[priority].Serves)
            {
                Add(_byPriority[facts.PriorityOf(served)], area);
            }
        }
    }

    /// <summary>Work on a topic, on a part of it, or on what it is part of.</summary>
    public IReadOnlyList<int> OfTopic(int topic) => _byTopic[topic];

    /// <summary>All work that a topic, a priority or a title in the question leads to, in the fact book's order.</summary>
    public IEnumerable<int> Named(Query query)
    {
        var areas = new SortedSet<int>();
        foreach (var link in query.Links)
        {
            foreach (var (kind, index) in link.Meanings)
            {
                switch (kind)
                {
                    case MeaningKind.Topic:
                        areas.UnionWith(_byTopic[index]);
                        break;
                    case MeaningKind.Priority:
                        areas.UnionWith(_byPriority[index]);
                        break;
                    case MeaningKind.Area:
                        areas.Add(index);
                        break;
                    default:
                        break;
                }
            }
        }

        return areas;
    }

    /// <summary>For each topic, those that are part of it.</summary>
    private static List<int>[] NarrowerTopics(FactIndex facts)
    {
        List<int>[] narrower = [.. facts.TopicUps.Select(static _ => new List<int>())];
        for (var topic = 0; topic < narrower.Length; topic++)
        {
            foreach (var broader in facts.TopicUps[topic])
            {
                narrower[broader].Add(topic);
            }
        }

        return narrower;
    }

    /// <summary>Work is added in order, so a repeated one is the last.</summary>
    private static void Add(List<int> areas, int area)
    {
        if (areas.Count == 0 || areas[^1] != area)
        {
            areas.Add(area);
        }
    }
}
