using System.Globalization;
using Partnership.Calendars;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Areas.Returns.Reminders;

/// <summary>Reminds whoever has the next move, by itself before and after a due date.</summary>
internal sealed class ReturnReminders(ReturnStore store, OutboxStore outbox, NextMovers movers, ReturnNotices notices, TimeProvider time)
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
            var kept = store.InPeriod(period.Id).ToDictionary(static one => one.Key);
            foreach (var reminder in DueCalendar.Reminders(period, kept.Values.Select(ReturnSummary.Of), today.AddDays(-DaysBack), today))
            {
                foreach (var person in movers.Of(reminder.Key, kept.GetValueOrDefault(reminder.Key)))
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"reminder/{Name(reminder.Key)}/{reminder.Offset}/{person.Id.Value:N}");
                    await outbox.AddAsync(Post(key, person, period, reminder.Status, LondonTime.At(today, Morning).Instant, now), cancellationToken);
                }
            }
        }
    }

    /// <summary>Its words are true on its day only: what could not be sent by then is missed and reported.</summary>
    private OutboxPost Post(string key, Person person, FundingPeriod period, ReturnStatus status, DateTimeOffset notBefore, DateTimeOffset now)
    {
        var area = period.Allocations.First(one => one.Area == status.Key.Area);
        return new OutboxPost(
            key,
            OutboxRecipient.Person(person.Id),
            NextMovers.Called(person, status.Mover, area.Name),
            Kind,
            OutboxPayload.Of(notices.Reminder(status, area, period.Name)),
            notBefore,
            LondonTime.At(LondonTime.DayOf(now).AddDays(1), TimeOnly.MinValue).Instant);
    }

    private static string Name(ReturnKey key) => $"{key.Period.Value}/{key.Area.Value}/{key.Kind}";
}
