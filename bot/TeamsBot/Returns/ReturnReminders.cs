using System.Globalization;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Cards.Returns;
using TeamsBot.Conversation;
using TeamsBot.Delivery;
using TeamsBot.Storage.Returns;

namespace TeamsBot.Returns;

/// <summary>Reminds whoever has the next move: by itself before and after a due date, and when the secretariat chases.</summary>
internal sealed class ReturnReminders(ReturnStore store, OutboxStore outbox, Roles roles, ReturnNotices notices, TimeProvider time)
{
    private const string Kind = "reminder of a return";

    /// <summary>After an outage, reminders of so many days back are still made, in the words of today.</summary>
    private const int DaysBack = 3;

    /// <summary>London time at which people are reminded; who looks at a phone at night wants no reminder.</summary>
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Puts today's reminders out, each once however often this runs.</summary>
    public async Task RemindAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = LondonTime.DayOf(now);
        foreach (var period in store.Periods())
        {
            var kept = store.InPeriod(period.Id).Select(ReturnSummary.Of);
            foreach (var reminder in DueCalendar.Reminders(period, kept, today.AddDays(-DaysBack), today))
            {
                foreach (var person in Movers(reminder.Status))
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"reminder/{Name(reminder.Key)}/{reminder.Offset}/{person.Id.Value:N}");
                    await outbox.AddAsync(Post(key, person, period, reminder.Status, from: null, LondonTime.At(today, Morning).Instant, now), cancellationToken);
                }
            }
        }
    }

    /// <summary>Reminds of what is overdue, or of what is named.</summary>
    /// <param name="from">Who of the secretariat chases.</param>
    public async Task<ChaseResult> ChaseAsync(Person from, FundingPeriod period, FundedLineId? area, ReturnKind? kind, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = LondonTime.DayOf(now);
        var result = new ChaseResult([], [], []);
        foreach (var status in Chased(StatusBoard.Of(period, store.InPeriod(period.Id).Select(ReturnSummary.Of), today), area, kind))
        {
            var title = ReturnWords.Title(period.Allocations.First(one => one.Area == status.Key.Area).Name, status.Key.Kind, period.Name);
            var people = Movers(status);
            foreach (var person in people)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"chase/{Name(status.Key)}/{person.Id.Value:N}/{today:yyyy-MM-dd}");
                var isNew = await outbox.AddAsync(Post(key, person, period, status, from.Name, now, now), cancellationToken);
                (isNew ? result.Reminded : result.RemindedBefore).Add($"{title} ({Called(person)})");
            }

            if (people.Count == 0)
            {
                result.Nobody.Add(title);
            }
        }

        return result;
    }

    /// <summary>What is named; else what is overdue, as nobody wants to be chased for what is not due yet.</summary>
    private static IEnumerable<ReturnStatus> Chased(StatusBoard board, FundedLineId? area, ReturnKind? kind) => board.Rows
        .Where(row => area is null || row.Area.Area == area)
        .SelectMany(row => row.Returns)
        .Where(status => !status.IsSettled && status.Mover != ReturnMover.Nobody)
        .Where(status => kind is null ? status.IsOverdue : status.Key.Kind == kind);

    private IReadOnlyList<Person> Movers(ReturnStatus status) => status.Mover switch
    {
        ReturnMover.Contact => roles.ContactsFor(status.Key.Area),
        ReturnMover.Commander => roles.CommandersFor(status.Key.Area),
        ReturnMover.Secretariat => roles.Secretariat(),
        ReturnMover.Nobody => [],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status.Mover, message: null),
    };

    /// <summary>Its words are true on its day only: what could not be sent by then is missed and reported.</summary>
    private OutboxPost Post(string key, Person person, FundingPeriod period, ReturnStatus status, string? from, DateTimeOffset notBefore, DateTimeOffset now) => new(
        key,
        OutboxRecipient.Person(person.Id),
        person.Name,
        Kind,
        OutboxPayload.Of(notices.Reminder(status, period.Allocations.First(one => one.Area == status.Key.Area), period.Name, from)),
        notBefore,
        LondonTime.At(LondonTime.DayOf(now).AddDays(1), TimeOnly.MinValue).Instant);

    private static string Name(ReturnKey key) => $"{key.Period.Value}/{key.Area.Value}/{key.Kind}";

    private static string Called(Person person) => person.Name.Length == 0 ? "a person whose name I do not know yet" : person.Name;
}
