using System.Globalization;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Areas.Returns.Reminders;

/// <summary>The secretariat reminds whoever is late: each person of all that is theirs, in one message, and of no return twice a day.</summary>
internal sealed class ReturnChase(ReturnStore store, OutboxStore outbox, NextMovers movers, ReturnNotices notices, TimeProvider time)
{
    private const string Kind = "reminder of returns";

    /// <summary>Whom it would remind of what now.</summary>
    /// <param name="from">Who reminds the others.</param>
    /// <param name="period">The id of the funding year; empty for all of them.</param>
    /// <param name="kind">Named, the newest year's is reminded of although it is not due yet.</param>
    public ChasePlan Plan(Person from, string period, FundedLineId? area, ReturnKind? kind)
    {
        var people = new Dictionary<PersonId, ChasedPerson>();
        List<ChasedReturn> own = [], nobody = [], notYet = [];
        foreach (var (chased, whole) in Chased(period, area, kind))
        {
            if (chased.Status.WaitsForPlan)
            {
                notYet.Add(chased);
                continue;
            }

            var toRemind = movers.Of(chased.Status.Key, whole);
            if (toRemind.Any(person => person.Id == from.Id))
            {
                own.Add(chased);
            }

            foreach (var person in toRemind.Where(person => person.Id != from.Id))
            {
                people[person.Id] = people.TryGetValue(person.Id, out var known)
                    ? known with { Returns = [.. known.Returns, chased] }
                    : new ChasedPerson(person, NextMovers.Called(person, chased.Status.Mover, chased.Area.Name), [chased]);
            }

            if (toRemind.Count == 0)
            {
                nobody.Add(chased);
            }
        }

        List<ChasedPerson> due = [], before = [];
        foreach (var person in people.Values)
        {
            var (_, titles) = Told(person.Person);
            var told = person.Returns.Where(one => titles.Contains(one.Title)).ToList();
            due.Add(person with { Returns = [.. person.Returns.Except(told)] });
            before.Add(person with { Returns = told });
        }

        return new ChasePlan([.. due.Where(static person => person.Returns.Count > 0)], [.. before.Where(static person => person.Returns.Count > 0)], own, nobody, notYet);
    }

    /// <param name="from">Who of the secretariat reminds them.</param>
    public async Task RemindAsync(Person from, ChasePlan plan, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var person in plan.People)
        {
            var (next, _) = Told(person.Person);
            var payload = OutboxPayload.Of(notices.Reminders(person.Returns, from.Name)) with { Mark = string.Join('\n', person.Returns.Select(static one => one.Title)) };

            // Its words are true on its day only: what could not be sent by then is missed and reported.
            var until = LondonTime.At(LondonTime.DayOf(now).AddDays(1), TimeOnly.MinValue).Instant;
            await outbox.AddAsync(new OutboxPost(next, OutboxRecipient.Person(person.Person.Id), person.Name, Kind, payload, now, until), cancellationToken);
        }
    }

    /// <summary>When something is due next; empty where nothing is.</summary>
    public string NextDue()
    {
        var today = LondonTime.DayOf(time.GetUtcNow());
        var next = store.Periods()
            .SelectMany(static period => Enum.GetValues<ReturnKind>(), static (period, kind) => (Due: period.DueOn(kind), What: $"{ReturnWords.Kind(kind)} {period.Name}"))
            .Where(one => one.Due >= today)
            .OrderBy(static one => one.Due)
            .FirstOrDefault();
        return next.What is null ? "" : $" The {next.What} is due next, on {ReturnWords.Day(next.Due)}.";
    }

    /// <summary>What is overdue, longest first, and what is named.</summary>
    private IEnumerable<(ChasedReturn Chased, Return? Whole)> Chased(string period, FundedLineId? area, ReturnKind? kind)
    {
        var today = LondonTime.DayOf(time.GetUtcNow());
        var periods = store.Periods().Where(one => period.Length == 0 || string.Equals(one.Id.Value, period, StringComparison.Ordinal)).ToList();
        return periods.SelectMany((year, age) =>
        {
            var kept = store.InPeriod(year.Id).ToDictionary(static one => one.Key);
            return StatusBoard.Of(year, kept.Values.Select(ReturnSummary.Of), today).Rows
                .Where(row => area is null || row.Area.Area == area)
                .SelectMany(row => row.Returns
                    .Where(status => !status.IsSettled && status.Mover != PendingParty.Nobody)
                    .Where(status => kind is null ? status.IsOverdue : status.Key.Kind == kind && (age == 0 || status.IsOverdue))
                    .Select(status => (new ChasedReturn(status, row.Area, year.Name), kept.GetValueOrDefault(status.Key))));
        }).OrderBy(static one => one.Item1.Status.Due);
    }

    /// <summary>The key of a person's next reminder today, and what they were reminded of by those before it.</summary>
    private (string Next, HashSet<string> Titles) Told(Person person)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"chase/{LondonTime.DayOf(time.GetUtcNow()):yyyy-MM-dd}/{person.Id.Value:N}/{number}");
            if (outbox.Find(key) is not { } sent)
            {
                return (key, titles);
            }

            titles.UnionWith((OutboxPayload.FromJson(sent.Payload).Mark ?? "").Split('\n'));
        }
    }
}
