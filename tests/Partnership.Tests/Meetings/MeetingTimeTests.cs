using Partnership.Meetings;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

public sealed class MeetingTimeTests
{
    [Fact]
    public void A_meeting_has_its_clock_and_its_instant()
    {
        var time = Time("2027-07-12");

        time.Starts.ShouldBe(Instant("2027-07-12T09:00Z"));
        time.StartTime.ShouldBe(new TimeOnly(10, 0));
        time.ToString().ShouldBe("Monday 12 July 2027, 10:00 to 12:00");
        time.ClockNote.ShouldBeNull();
    }

    [Fact]
    public void A_time_that_the_clocks_leave_out_is_told()
    {
        var time = Time("2027-03-28", "01:30", 60);

        time.ToString().ShouldBe("Sunday 28 March 2027, 02:30 to 03:30");
        time.ClockNote.ShouldBe("The clocks go forward on Sunday 28 March, so there is no 01:30 that day; I took it as 02:30.");
    }

    [Fact]
    public void A_time_that_comes_twice_is_the_first_and_told()
    {
        var time = Time("2027-10-31", "01:30", 60);

        time.Starts.ShouldBe(Instant("2027-10-31T00:30Z"));
        time.ClockNote.ShouldNotBeNull().ShouldContain("01:30 comes twice that day");
    }

    [Fact]
    public void The_second_of_two_like_times_is_kept_where_a_calendar_names_it()
    {
        var second = MeetingTime.FromInstants(Instant("2027-10-31T01:30Z"), Instant("2027-10-31T02:30Z"));

        second.StartTime.ShouldBe(new TimeOnly(1, 30));
        second.SameAs(Time("2027-10-31", "01:30", 60)).ShouldBeFalse();
    }

    [Fact]
    public void A_length_is_real_time_through_the_night_of_a_change()
    {
        Time("2027-03-28", "00:30", 120).EndTime.ShouldBe(new TimeOnly(3, 30));
        Time("2027-10-31", "00:30", 120).EndTime.ShouldBe(new TimeOnly(1, 30));
    }

    [Fact]
    public void A_meeting_may_end_after_midnight()
    {
        var time = MeetingTime.Between(Day("2027-03-12"), new TimeOnly(22, 0), new TimeOnly(0, 30));

        time.ToString().ShouldBe("Friday 12 March 2027, 22:00 to 00:30 on Saturday 13 March");
        time.LastDay.ShouldBe(Day("2027-03-13"));
        MeetingTime.Between(Day("2027-03-12"), new TimeOnly(22, 0), new TimeOnly(0, 0)).LastDay.ShouldBe(Day("2027-03-12"));
    }

    [Fact]
    public void An_end_in_the_hour_left_out_still_comes_after_the_start() =>
        MeetingTime.Between(Day("2027-10-31"), new TimeOnly(1, 30), new TimeOnly(1, 31)).Length.ShouldBe(TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData("2027-03-28", 23)]
    [InlineData("2027-10-31", 25)]
    [InlineData("2027-06-01", 24)]
    public void A_whole_day_is_as_long_as_Londons_day(string day, int hours)
    {
        var time = MeetingTime.WholeDays(Day(day), Day(day));

        time.Length.ShouldBe(TimeSpan.FromHours(hours));
        time.LastDay.ShouldBe(Day(day));
    }

    [Fact]
    public void Whole_days_are_told_without_a_time()
    {
        MeetingTime.WholeDays(Day("2027-06-01"), Day("2027-06-01")).ToString().ShouldBe("Tuesday 1 June 2027, all day");
        MeetingTime.WholeDays(Day("2027-06-01"), Day("2027-06-02")).ToString().ShouldBe("Tuesday 1 June 2027 to Wednesday 2 June 2027");
    }

    [Fact]
    public void A_meeting_does_not_end_before_it_starts() =>
        Should.Throw<ArgumentException>(() => MeetingTime.FromInstants(Instant("2027-10-31T01:30Z"), Instant("2027-10-31T01:30Z")));
}
