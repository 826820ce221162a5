using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

public sealed class ReminderPlanTests
{
    [Fact]
    public void A_meeting_is_announced_two_weeks_one_week_one_day_and_one_hour_before() =>
        Plan(Scheduled(Time("2027-03-12"))).ShouldBe(["reminder 14d 2027-02-26T09:00Z", "reminder 7d 2027-03-05T09:00Z", "reminder 1d 2027-03-11T09:00Z", "reminder 1h 2027-03-12T09:00Z"]);

    [Fact]
    public void Nine_in_the_morning_is_Londons_on_both_sides_of_a_clock_change() =>
        Plan(Scheduled(Time("2027-04-01"))).ShouldBe(["reminder 14d 2027-03-18T09:00Z", "reminder 7d 2027-03-25T09:00Z", "reminder 1d 2027-03-31T08:00Z", "reminder 1h 2027-04-01T08:00Z"]);

    [Fact]
    public void A_day_before_on_a_weekend_is_the_Friday() => Plan(Scheduled(Time("2027-03-15"))).ShouldContain("reminder 1d 2027-03-12T09:00Z", StringComparer.Ordinal);

    [Fact]
    public void After_Easter_the_last_working_day_is_Maundy_Thursday() => Plan(Scheduled(Time("2027-03-30"))).ShouldContain("reminder 1d 2027-03-25T09:00Z", StringComparer.Ordinal);

    [Fact]
    public void Two_that_fall_on_one_day_are_one()
    {
        var settings = ReminderSettings.Default with { Offsets = [ReminderOffset.Days(3), ReminderOffset.Days(2), ReminderOffset.Days(1)] };

        var post = ReminderPlan.For(Scheduled(Time("2027-03-15")), settings, WorkingDays.England).ShouldHaveSingleItem();

        post.Key.Offset.ShouldBe("1d");
        post.Covers.ShouldBe([ReminderOffset.Days(1), ReminderOffset.Days(2), ReminderOffset.Days(3)]);
    }

    [Fact]
    public void An_hour_before_a_Saturday_meeting_is_part_of_Fridays_reminder() =>
        Plan(Scheduled(Time("2027-03-13"))).ShouldBe(["reminder 14d 2027-02-26T09:00Z", "reminder 7d 2027-03-05T09:00Z", "reminder 1h 2027-03-12T09:00Z"]);

    [Fact]
    public void An_hour_before_half_past_midnight_would_break_the_quiet_and_joins_the_day_before() =>
        Plan(Scheduled(Time("2027-03-12", "00:30"))).ShouldBe(["reminder 14d 2027-02-26T09:00Z", "reminder 7d 2027-03-05T09:00Z", "reminder 1h 2027-03-11T09:00Z"]);

    [Fact]
    public void A_whole_day_has_no_hour_before() =>
        Plan(Scheduled(MeetingTime.WholeDays(Day("2027-03-12"), Day("2027-03-12")))).ShouldBe(["reminder 14d 2027-02-26T09:00Z", "reminder 7d 2027-03-05T09:00Z", "reminder 1d 2027-03-11T09:00Z"]);

    [Fact]
    public void Hours_on_the_same_day_stand_beside_each_other()
    {
        var settings = ReminderSettings.Default with { Offsets = [ReminderOffset.Hours(4), ReminderOffset.Hours(1)] };

        ReminderPlan.For(Scheduled(Time("2027-03-12", "14:00")), settings, WorkingDays.England).Select(static post => post.Key.Offset).ShouldBe(["4h", "1h"]);
    }

    [Fact]
    public void What_was_due_before_the_meeting_was_arranged_is_not_in_the_plan() =>
        Plan(Scheduled(Time("2027-03-12"), Instant("2027-03-03T15:00Z"))).ShouldBe(["reminder 7d 2027-03-05T09:00Z", "reminder 1d 2027-03-11T09:00Z", "reminder 1h 2027-03-12T09:00Z"]);

    [Fact]
    public void A_meeting_arranged_at_short_notice_is_announced_at_once() =>
        Plan(Scheduled(Time("2027-03-12", "14:00"), Instant("2027-03-11T15:00Z"))).ShouldBe(["reminder 1d 2027-03-11T15:00Z", "reminder 1h 2027-03-12T13:00Z"]);

    [Fact]
    public void A_meeting_arranged_at_night_is_announced_in_the_morning() =>
        Plan(Scheduled(Time("2027-03-12", "14:00"), Instant("2027-03-11T22:00Z"))).ShouldBe(["reminder 1h 2027-03-12T13:00Z"]);

    [Fact]
    public void A_moved_meeting_has_reminders_of_its_new_time_and_a_notice()
    {
        var moved = Scheduled(Time("2027-03-12")).Move(Time("2027-03-19"), null, Instant("2027-03-08T15:00Z")).Meeting;

        Plan(moved).ShouldBe(["moved - 2027-03-08T15:00Z", "reminder 7d 2027-03-12T09:00Z", "reminder 1d 2027-03-18T09:00Z", "reminder 1h 2027-03-19T09:00Z"]);
        ReminderPlan.For(moved, ReminderSettings.Default, WorkingDays.England).ShouldAllBe(static post => post.Key.Revision == 2);
    }

    [Fact]
    public void News_of_a_move_waits_for_Monday_unless_the_meeting_is_near()
    {
        var saturday = Instant("2027-03-06T12:00Z");

        Plan(Scheduled(Time("2027-03-12")).Move(Time("2027-03-19"), null, saturday).Meeting).ShouldContain("moved - 2027-03-08T07:00Z", StringComparer.Ordinal);
        Plan(Scheduled(Time("2027-03-08", "07:30")).Move(Time("2027-03-19"), null, saturday).Meeting).ShouldContain("moved - 2027-03-06T12:00Z", StringComparer.Ordinal);
    }

    [Fact]
    public void A_cancelled_meeting_has_nothing_but_its_notice() =>
        Plan(Scheduled(Time("2027-03-12")).Cancel(null, Instant("2027-03-08T15:00Z")).Meeting).ShouldBe(["cancelled - 2027-03-08T15:00Z"]);

    [Fact]
    public void Another_place_does_not_bring_the_reminders_again()
    {
        var meeting = Scheduled(Time("2027-03-12"));
        var elsewhere = meeting.Change(meeting.Details with { Place = "Town Hall" }, Instant("2027-03-08T15:00Z")).Meeting;

        ReminderPlan.For(elsewhere, ReminderSettings.Default, WorkingDays.England).Select(static post => post.Key)
            .ShouldBe(ReminderPlan.For(meeting, ReminderSettings.Default, WorkingDays.England).Select(static post => post.Key));
    }

    [Fact]
    public void A_published_agenda_is_summarised_and_a_revision_is_told()
    {
        var published = Scheduled(Time("2027-03-12")).ReviseAgenda(Items, Instant("2027-03-04T15:00Z")).Meeting;
        var revised = published.ReviseAgenda([Items[0]], Instant("2027-03-05T22:00Z")).Meeting;

        Plan(published).ShouldContain("agendasummary - 2027-03-04T15:00Z", StringComparer.Ordinal);
        Plan(revised).ShouldBe(["reminder 14d 2027-02-26T09:00Z", "reminder 7d 2027-03-05T09:00Z", "agendasummary - 2027-03-08T07:00Z", "agendachange - 2027-03-08T07:00Z", "reminder 1d 2027-03-11T09:00Z", "reminder 1h 2027-03-12T09:00Z"]);
        ReminderPlan.For(revised, ReminderSettings.Default with { Agendas = false }, WorkingDays.England).ShouldAllBe(static post => post.Key.Kind == PostKind.Reminder);
    }

    [Theory]
    [InlineData("14d", "14d")]
    [InlineData("14 days", "14d")]
    [InlineData("1 hour", "1h")]
    [InlineData("30 min", "30m")]
    public void An_offset_is_read(string text, string written) => (ReminderOffset.TryParse(text, out var offset) ? offset.ToString() : "").ShouldBe(written);

    [Theory]
    [InlineData("0d")]
    [InlineData("-1d")]
    [InlineData("400 days")]
    [InlineData("9999999999h")]
    [InlineData("d")]
    [InlineData("1 fortnight")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_offset_is_not_read(string? text) => ReminderOffset.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Settings_say_what_is_wrong_with_them()
    {
        ReminderSettings.Default.Faults().ShouldBeEmpty();
        new ReminderSettings([ReminderOffset.Days(1), ReminderOffset.Days(1), ReminderOffset.Days(0)], new TimeOnly(6, 0), ReminderSettings.Default.Quiet).Faults().Count().ShouldBe(3);
    }

    private static IEnumerable<string> Plan(Meeting meeting) =>
        ReminderPlan.For(meeting, ReminderSettings.Default, WorkingDays.England)
            .Select(static post => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{post.Key.Kind.ToString().ToLowerInvariant()} {post.Key.Offset} {post.Due:yyyy-MM-ddTHH:mm}Z"));
}
