using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering;

/// <summary>Questions that any fact book of some size answers, made from its own names.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> Of(FactIndex facts)
    {
        var examples = new List<string> { "What are the partnership's priorities?" };
        var newest = facts.Book.AreasOfWork.OrderBy(static a => a, Comparer<Facts.AreaOfWork>.Create((a, b) => facts.NewestFirst(a.Period, b.Period)))
            .FirstOrDefault(a => a.Topics.Count > 0 && a.Leads.Count == 1);
        if (newest is not null)
        {
            examples.Insert(0, $"Who leads on {facts.Book.Topics[facts.TopicOf(newest.Topics[0])].Name}?");
        }

        if (facts.Book.FundedLines.FirstOrDefault(static l => l.PartOf is not null) is { } line)
        {
            examples.Add($"How much funding did {line.Name} get?");
        }

        if (facts.Book.Statements.FirstOrDefault(static s => s.Kind == Facts.StatementKind.Term) is { } term)
        {
            examples.Add($"What is {term.Subject}?");
        }

        return examples;
    }

    /// <summary>Questions on each piece of the newest joint work, each body's priorities and each line of the fund, by turns, with the name that each is about.</summary>
    public static IReadOnlyList<(string Name, string Question)> All(FactIndex facts)
    {
        var newest = facts.Book.AreasOfWork.Select(static area => area.Period).OrderBy(static period => period, Comparer<Facts.PeriodId>.Create(facts.NewestFirst)).FirstOrDefault();
        List<(string, string)>[] kinds =
        [
            [.. facts.Book.AreasOfWork.Where(area => area.Period == newest && area.Topics.Count > 0).Select(area => facts.Book.Topics[facts.TopicOf(area.Topics[0])].Name).Select(static name => (name, $"Who leads on {name}?"))],
            [.. facts.Book.Bodies.Where((_, at) => facts.Lists.PrioritiesOf(at).Length > 0).Select(static body => (body.Name, $"What are the priorities of {Wording.WithArticle(body.Name)}?"))],
            [.. facts.Book.FundedLines.Where(static line => line.PartOf is not null).Select(static line => (line.Name, $"How much funding did {line.Name} get?"))],
        ];
        return [.. Enumerable.Range(0, kinds.Max(static kind => kind.Count)).SelectMany(at => kinds.Where(kind => at < kind.Count).Select(kind => kind[at]))];
    }

    /// <summary>A question about the commissioner's objectives; null where the facts have none.</summary>
    public static string? Objectives(FactIndex facts)
    {
        var owner = facts.Book.Priorities.Where(static p => p.Kind == Facts.PriorityKind.StrategicObjective).Select(p => facts.Body(p.Body)).FirstOrDefault(static b => b.Kind == Facts.BodyKind.Commissioner);
        return owner is null ? null : $"What are the {(owner.Aliases.Contains("PCC", StringComparer.Ordinal) ? "PCC" : owner.Name)}'s strategic objectives?";
    }
}
