using Partnership.Facts.Reading;

namespace Partnership.Facts.Rules;

/// <summary>Every id that a fact points to exists, every source names a section that its document lists, and nothing is part of itself.</summary>
internal sealed class ReferenceRules(FactFiles facts)
{
    private readonly Dictionary<string, HashSet<string>> sections = facts.Documents
        .GroupBy(document => document.Fact.Id.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Fact.Sections.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly HashSet<string> bodies = Ids(facts.Bodies, body => body.Id.Value);
    private readonly HashSet<string> periods = Ids(facts.Periods, period => period.Id.Value);
    private readonly HashSet<string> topics = Ids(facts.Topics, topic => topic.Id.Value);
    private readonly HashSet<string> priorities = Ids(facts.Priorities, priority => priority.Id.Value);
    private readonly HashSet<string> lines = Ids(facts.FundedLines, line => line.Id.Value);
    private readonly List<FactFault> faults = [];

    public IReadOnlyList<FactFault> Apply()
    {
        if (facts.Home.Value.Length > 0 && !bodies.Contains(facts.Home.Value))
        {
            faults.Add(new FactFault(FactFolder.PartnershipFile, "$.home", Dangling("body", facts.Home.Value)));
        }

        foreach (var document in facts.Documents)
        {
            Period(document, "period", document.Fact.Period);
        }

        CheckBodies();
        CheckTopics();
        CheckPrioritiesAndWork();
        CheckMoney();
        CheckStatements();
        return faults;
    }

    private void CheckBodies()
    {
        foreach (var body in facts.Bodies)
        {
            Body(body, "partOf", body.Fact.PartOf);
            Body(body, "replacedBy", body.Fact.ReplacedBy);
            for (var i = 0; i < body.Fact.OtherNames.Count; i++)
            {
                Period(body, $"otherNames[{i}].from", body.Fact.OtherNames[i].From);
                Period(body, $"otherNames[{i}].to", body.Fact.OtherNames[i].To);
            }

            for (var i = 0; i < body.Fact.Sources.Count; i++)
            {
                Source(body, $"sources[{i}]", body.Fact.Sources[i]);
            }
        }

        NoCircles(facts.Bodies, "partOf", body => body.Id.Value, body => body.PartOf is { } whole ? [whole.Value] : []);
        NoCircles(facts.Bodies, "replacedBy", body => body.Id.Value, body => body.ReplacedBy is { } next ? [next.Value] : []);
    }

    private void CheckTopics()
    {
        foreach (var topic in facts.Topics)
        {
            Topics(topic, "broader", topic.Fact.Broader);
            Topics(topic, "related", topic.Fact.Related);
        }

        NoCircles(facts.Topics, "broader", topic => topic.Id.Value, topic => topic.Broader.Select(broader => broader.Value));
    }

    private void CheckPrioritiesAndWork()
    {
        foreach (var priority in facts.Priorities)
        {
            Body(priority, "body", priority.Fact.Body);
            Period(priority, "period", priority.Fact.Period);
            Topics(priority, "topics", priority.Fact.Topics);
            Source(priority, "source", priority.Fact.Source);
            for (var i = 0; i < priority.Fact.Serves.Count; i++)
            {
                Known(priority, $"serves[{i}]", priorities, "priority", priority.Fact.Serves[i].Value);
            }
        }

        foreach (var area in facts.AreasOfWork)
        {
            Body(area, "body", area.Fact.Body);
            Period(area, "period", area.Fact.Period);
            Known(area, "priority", priorities, "priority", area.Fact.Priority.Value);
            Topics(area, "topics", area.Fact.Topics);
            Source(area, "source", area.Fact.Source);
            for (var i = 0; i < area.Fact.Leads.Count; i++)
            {
                Body(area, $"leads[{i}]", area.Fact.Leads[i]);
            }
        }
    }

    private void CheckMoney()
    {
        foreach (var line in facts.FundedLines)
        {
            Body(line, "body", line.Fact.Body);
            Topics(line, "topics", line.Fact.Topics);
            Known(line, "partOf", lines, "funded line", line.Fact.PartOf?.Value);
            Source(line, "source", line.Fact.Source);
        }

        NoCircles(facts.FundedLines, "partOf", line => line.Id.Value, line => line.PartOf is { } whole ? [whole.Value] : []);
        foreach (var grant in facts.Grants)
        {
            Known(grant, "line", lines, "funded line", grant.Fact.Line?.Value);
            Period(grant, "period", grant.Fact.Period);
            Source(grant, "source", grant.Fact.Source);
        }
    }

    private void CheckStatements()
    {
        foreach (var statement in facts.Statements)
        {
            Body(statement, "body", statement.Fact.Body);
            Body(statement, "member", statement.Fact.Member);
            Period(statement, "period", statement.Fact.Period);
            Period(statement, "previousPeriod", statement.Fact.PreviousPeriod);
            Topics(statement, "topics", statement.Fact.Topics);
            Source(statement, "source", statement.Fact.Source);
        }
    }

    private void Body<T>(Located<T> fact, string field, BodyId? body) => Known(fact, field, bodies, "body", body?.Value);

    private void Period<T>(Located<T> fact, string field, PeriodId? period) => Known(fact, field, periods, "period", period?.Value);

    private void Topics<T>(Located<T> fact, string field, IReadOnlyList<TopicId> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            Known(fact, $"{field}[{i}]", topics, "topic", ids[i].Value);
        }
    }

    private void Source<T>(Located<T> fact, string field, Source source)
    {
        if (source.Document.Value.Length == 0)
        {
            return;
        }

        if (!sections.TryGetValue(source.Document.Value, out var known))
        {
            faults.Add(fact.Fault($"{field}.document", Dangling("document", source.Document.Value)));
        }
        else if (source.Section.Length > 0 && !known.Contains(source.Section))
        {
            faults.Add(fact.Fault($"{field}.section", $"'{source.Section}' is not a section that {source.Document} lists"));
        }
    }

    /// <summary>An empty id was reported when it was read.</summary>
    private void Known<T>(Located<T> fact, string field, HashSet<string> ids, string kind, string? id)
    {
        if (!string.IsNullOrEmpty(id) && !ids.Contains(id))
        {
            faults.Add(fact.Fault(field, Dangling(kind, id)));
        }
    }

    private void NoCircles<T>(List<Located<T>> items, string field, Func<T, string> id, Func<T, IEnumerable<string>> next)
    {
        var links = items.GroupBy(item => id(item.Fact), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => next(group.First().Fact).ToArray(), StringComparer.Ordinal);
        foreach (var item in items)
        {
            var start = id(item.Fact);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var open = new Queue<string>(links[start]);
            while (open.TryDequeue(out var at))
            {
                if (string.Equals(at, start, StringComparison.Ordinal))
                {
                    faults.Add(item.Fault(field, $"leads back to '{start}' itself"));
                    break;
                }

                if (seen.Add(at) && links.TryGetValue(at, out var further))
                {
                    Array.ForEach(further, open.Enqueue);
                }
            }
        }
    }

    private static HashSet<string> Ids<T>(List<Located<T>> items, Func<T, string> id) =>
        items.Select(item => id(item.Fact)).ToHashSet(StringComparer.Ordinal);

    private static string Dangling(string kind, string id) => $"there is no {kind} '{id}'";
}
