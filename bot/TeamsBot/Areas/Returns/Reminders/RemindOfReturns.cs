using TeamsBot.Scheduling;

namespace TeamsBot.Areas.Returns.Reminders;

/// <summary>Looks every half hour whether a reminder has fallen due.</summary>
internal sealed class RemindOfReturns(ReturnReminders reminders) : IScheduledWork
{
    public string Name => "reminders of returns";

    public TimeSpan Interval => TimeSpan.FromMinutes(30);

    public Task RunAsync(CancellationToken cancellationToken) => reminders.RemindAsync(cancellationToken);
}
