using System.Globalization;
using Partnership.Facts;

namespace Partnership.Meetings.Agendas;

/// <summary>The yearly round of tasks that the facts give, of the newest document that has one.</summary>
public sealed class BusinessCycle
{
    private readonly List<CycleTask> _tasks;

    public BusinessCycle(FactBook facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var ends = facts.Periods.ToDictionary(static period => period.Id, static period => period.To);
        var statements = facts.Statements.Where(static statement => statement is { Kind: StatementKind.CycleTask, Month: not null }).ToList();
        var newest = statements.Count == 0 ? default : statements.MaxBy(statement => ends.GetValueOrDefault(statement.Period))!.Period;
        _tasks =
        [
            .. statements.Where(statement => statement.Period == newest)
                .Select(static statement => new CycleTask(statement.Month!.Value, statement.Subject, statement.Text, statement.Source, statement.Period)),
        ];
    }

    /// <summary>The months that have tasks, in the order of the year.</summary>
    public IReadOnlyList<int> Months => [.. _tasks.Select(static task => task.Month).Distinct().Order()];

    /// <summary>The tasks of a month, 1 to 12; none for a month outside the cycle.</summary>
    public IReadOnlyList<CycleTask> TasksOf(int month) => _tasks.FindAll(task => task.Month == month);

    /// <summary>The first month from this day's on that has tasks, and its first day; null where there is no cycle.</summary>
    public (DateOnly From, IReadOnlyList<CycleTask> Tasks)? NextFrom(DateOnly day)
    {
        for (var (month, left) = (new DateOnly(day.Year, day.Month, 1), 12); left > 0; (month, left) = (month.AddMonths(1), left - 1))
        {
            if (TasksOf(month.Month) is { Count: > 0 } tasks)
            {
                return (month, tasks);
            }
        }

        return null;
    }

    /// <summary>The tasks of a meeting's month that its agenda does not have yet, as items that go on from the last number.</summary>
    public IReadOnlyList<AgendaItem> SuggestFor(DateOnly meeting, IReadOnlyList<AgendaItem> agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var last = agenda.Select(static item => WholeNumber(item.Number)).DefaultIfEmpty().Max();
        return
        [
            .. TasksOf(meeting.Month).Where(task => !agenda.Any(item => item.Title.Contains(task.Subject, StringComparison.OrdinalIgnoreCase)))
                .Select((task, i) => task.AsItem((last + i + 1).ToString(CultureInfo.InvariantCulture))),
        ];
    }

    private static int WholeNumber(string number) =>
        int.TryParse([.. number.TakeWhile(char.IsAsciiDigit)], NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : 0;
}
