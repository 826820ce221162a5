using Partnership.Facts;

namespace Partnership.Questions.Knowledge;

/// <summary>The places of facts by what they belong to, so that an answer on one body or priority never walks through all the others.</summary>
internal sealed class FactLists
{
    private readonly int[][] _statementsByKind;
    private readonly int[][] _areasByPriority;
    private readonly int[][] _areasByLead;
    private readonly int[][] _prioritiesByBody;
    private readonly int[][] _statementsByBody;

    public FactLists(FactIndex facts)
    {
        var book = facts.Book;
        var kinds = Enum.GetValues<StatementKind>().Length;
        StatementBodies = [.. book.Statements.Select(s => facts.BodyOf(s.Body))];
        StatementMembers = [.. book.Statements.Select(s => facts.BodyOf(s.Member))];
        StatementPeriods = [.. book.Statements.Select(s => facts.PeriodOf(s.Period))];
        _statementsByKind = Group(kinds, book.Statements.Count, i => [(int)book.Statements[i].Kind]);
        _statementsByBody = Group(book.Bodies.Count, book.Statements.Count, i => [StatementBodies[i]]);
        _areasByPriority = Group(book.Priorities.Count, book.AreasOfWork.Count, i => [facts.PriorityOf(book.AreasOfWork[i].Priority)]);
        _areasByLead = Group(book.Bodies.Count, book.AreasOfWork.Count, i => [.. book.AreasOfWork[i].Leads.Select(id => facts.BodyOf(id)).Distinct()]);
        _prioritiesByBody = Group(book.Bodies.Count, book.Priorities.Count, i => [facts.BodyOf(book.Priorities[i].Body)]);
    }

    /// <summary>For each statement, the body that it concerns; -1 where it concerns none.</summary>
    public int[] StatementBodies { get; }

    /// <summary>For each statement, the body that is the member; -1 where it is no membership.</summary>
    public int[] StatementMembers { get; }

    /// <summary>For each statement, the place of its period.</summary>
    public int[] StatementPeriods { get; }

    public ReadOnlySpan<int> StatementsOf(StatementKind kind) => _statementsByKind[(int)kind];

    /// <summary>The statements that concern a body itself.</summary>
    public ReadOnlySpan<int> StatementsOf(int body) => _statementsByBody[body];

    public ReadOnlySpan<int> AreasUnder(int priority) => _areasByPriority[priority];

    /// <summary>The work that a body leads itself, alone or with others.</summary>
    public ReadOnlySpan<int> AreasLedBy(int body) => _areasByLead[body];

    public ReadOnlySpan<int> PrioritiesOf(int body) => _prioritiesByBody[body];

    /// <summary>For each of <paramref name="groups"/>, the items that belong to it, in order.</summary>
    private static int[][] Group(int groups, int items, Func<int, int[]> groupsOf)
    {
        var lists = new List<int>?[groups];
        for (var item = 0; item < items; item++)
        {
            foreach (var group in groupsOf(item))
            {
                if (group >= 0)
                {
                    (lists[group] ??= []).Add(item);
                }
            }
        }

        return [.. lists.Select(static list => list?.ToArray() ?? [])];
    }
}
