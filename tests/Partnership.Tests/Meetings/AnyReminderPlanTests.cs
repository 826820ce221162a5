using FsCheck;
using FsCheck.Fluent;
using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

/// <summary>What holds for every meeting, whenever it is, whenever it was arranged, whatever its body wants.</summary>
public sealed class AnyReminderPlanTests
{
    private static readonly WorkingDays Days = WorkingDays.England;

    private static readonly Gen<ReminderOffset> Offset = Gen.OneOf(
        Gen.Choose(1, 30).Select(ReminderOffset.Days),
        Gen.Choose(1, 48).Select(ReminderOffset.Hours),
        Gen.Choose(5, 90).Select(ReminderOffset.Minutes));

    // Beside ordinary hours, quiet hours of all shapes that leave nine in the morning free.
    private static readonly Gen<ReminderSettings> Settings =
        from offsets in Gen.ListOf(Offset)
        from defaults in Gen.Elements(true, false)
        from quiet in Gen.Elements(
            QuietHours.None,
            ReminderSettings.Default.Quiet,
            new QuietHours(new TimeOnly(18, 0), new TimeOnly(8, 30)),
            new QuietHours(new TimeOnly(12, 0), new TimeOnly(13, 0)),
            new QuietHours(new TimeOnly(0, 0), new TimeOnly(6, 0)))
        select new ReminderSettings(defaults ? ReminderSettings.Default.Offsets : [.. offsets.Distinct()], new TimeOnly(9, 0), quiet);

    private static readonly Gen<Meeting> AnyMeeting =
        from day in Gen.Choose(0, (365 * 3) - 1)
        from quarter in Gen.Choose(0, 95)
        from allDay in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from hoursAhead in Gen.Choose(1, 24 * 40)
        let date = new DateOnly(2026, 6, 1).AddDays(day)
        let time = allDay ? MeetingTime.WholeDays(date, date) : MeetingTime.At(date, new TimeOnly(quarter / 4, quarter % 4 * 15), TimeSpan.FromHours(2))
        select MeetingSamples.Scheduled(time, time.Starts.AddHours(-hoursAhead));

    [Fact]
    public void No_reminder_falls_on_a_weekend_or_bank_holiday_or_in_the_quiet_hours() => Holds(static (meeting, settings, plan) =>
        plan.Where(post => post.Due != meeting.TimeSetAt).All(post =>
            Days.IsWorkingDay(LondonTime.DayOf(post.Due)) && !settings.Quiet.Contains(TimeOnly.FromDateTime(LondonTime.ClockAt(post.Due)))));

    [Fact]
    public void Every_key_is_there_once() => Holds(static (_, _, plan) => plan.Select(static post => post.Key.ToString()).Distinct(StringComparer.Ordinal).Count() == plan.Count);

    [Fact]
    public void Every_reminder_comes_before_the_meeting_and_not_before_it_was_arranged() => Holds(static (meeting, _, plan) =>
        plan.All(post => post.Due < meeting.Time.Starts && post.Due >= meeting.TimeSetAt));

    [Fact]
    public void A_longer_offset_is_never_due_after_a_shorter_one() => Holds(static (_, _, plan) =>
        plan.Where(static post => post.Key.Offset[^1] == 'd').Zip(plan.Where(static post => post.Key.Offset[^1] == 'd').Skip(1)).All(static pair => pair.First.Covers[0] > pair.Second.Covers[^1]));

    [Fact]
    public void One_day_has_one_reminder_but_for_hours_that_were_asked_for() => Holds(static (_, _, plan) =>
        plan.GroupBy(static post => LondonTime.DayOf(post.Due)).All(static day => day.Count(static post => post.Covers.Any(static offset => offset.Unit == ReminderUnit.Days)) <= 1));

    [Fact]
    public void The_plan_is_in_the_order_of_time() => Holds(static (_, _, plan) => plan.Zip(plan.Skip(1)).All(static pair => pair.First.Due <= pair.Second.Due));

    [Fact]
    public void An_offset_is_covered_once_at_most() => Holds(static (_, _, plan) => plan.SelectMany(static post => post.Covers).GroupBy(static offset => offset).All(static same => same.Count() == 1));

    [Fact]
    public void Through_any_outage_each_post_is_sent_once_or_missed_and_never_two_reminders_in_one_breath()
    {
        var outages = Gen.ListOf(Gen.Choose(0, 60 * 24 * 41).SelectMany(static from => Gen.Choose(1, 60 * 72).Select(length => (From: from, Length: length)))).Select(static list => list.Take(3).ToList());
        Prop.ForAll((from meeting in AnyMeeting from down in outages select (meeting, down)).ToArbitrary(), static sample =>
        {
            var (meeting, down) = sample;
            var plan = ReminderPlan.For(meeting, ReminderSettings.Default, Days);
            var (settled, posted) = (new HashSet<PostKey>(), new HashSet<PostKey>());
            for (var minute = 0; meeting.TimeSetAt.AddMinutes(minute) < meeting.Time.Starts.AddHours(1); minute += 5)
            {
                if (down.Exists(outage => minute >= outage.From && minute < outage.From + outage.Length))
                {
                    continue;
                }

                var decisions = PostDecisions.At(meeting.TimeSetAt.AddMinutes(minute), meeting, plan, ReminderSettings.Default, Days, settled, posted);
                decisions.Count(static decision => decision.Action is PostAction.Send or PostAction.SendLate).ShouldBeLessThanOrEqualTo(1);
                foreach (var decision in decisions.Where(static decision => decision.Action != PostAction.Wait))
                {
                    (decision.Action is PostAction.Miss or PostAction.Drop ? settled : posted).Add(decision.Post.Key).ShouldBeTrue();
                }
            }

            // The outage may last beyond the meeting: then what is left is missed at the first moment after it.
            foreach (var decision in PostDecisions.At(meeting.Time.Starts.AddDays(5), meeting, plan, ReminderSettings.Default, Days, settled, posted))
            {
                decision.Action.ShouldBe(PostAction.Miss);
                settled.Add(decision.Post.Key).ShouldBeTrue();
            }

            settled.Intersect(posted).ShouldBeEmpty();
            settled.Union(posted).ShouldBe(plan.Select(static post => post.Key), ignoreOrder: true);
        }).QuickCheckThrowOnFailure();
    }

    private static void Holds(Func<Meeting, ReminderSettings, IReadOnlyList<PlannedPost>, bool> property) =>
        Prop.ForAll(
            (from meeting in AnyMeeting from settings in Settings select (meeting, settings)).ToArbitrary(),
            sample => property(sample.meeting, sample.settings, ReminderPlan.For(sample.meeting, sample.settings, Days))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
