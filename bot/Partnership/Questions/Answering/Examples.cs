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
}
