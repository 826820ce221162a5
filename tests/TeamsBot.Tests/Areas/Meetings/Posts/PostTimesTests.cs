using Partnership.Calendars;
using Partnership.Meetings;
using Shouldly;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>When posts are made, through clock changes, bank holidays and quiet hours.</summary>
public sealed class PostTimesTests
{
    /// <summary>A meeting, the bot's steps through the days before it, and London's clock at each post.</summary>
    [Theory]
    [InlineData("2027-03-29 09:30", "2027-03-25 09:00")] // The clocks go forward on Sunday the 28th, Easter is on it: Thursday is the last working day.
    [InlineData("2027-10-31 00:30", "2027-10-29 09:00")] // In the night of the change, and a Sunday.
    [InlineData("2027-05-04 10:00", "2027-04-30 09:00")] // The day after a bank holiday.
    [InlineData("2027-06-09 07:15", "2027-06-08 09:00")] // An hour before it is quiet: one reminder the day before says both.
    public async Task The_last_reminder_comes_on_a_working_day_outside_the_quiet_hours(string starts, string last)
    {
        await using var bench = await PostsBench.StartAsync("2027-01-04 10:00");
        await bench.ScheduleAsync(PostsBench.Time(starts));

        var posts = await StepAsync(bench, PostsBench.At(starts).AddDays(-6), PostsBench.At(starts).AddHours(1));

        var before = posts.Where(at => LondonTime.DayOf(at) < LondonTime.DayOf(PostsBench.At(starts))).ToList();
        before[^1].ShouldBe(PostsBench.At(last));
        posts.ShouldAllBe(at => WorkingDays.England.IsWorkingDay(LondonTime.DayOf(at)) && LondonTime.ClockAt(at).Hour >= 7 && LondonTime.ClockAt(at).Hour <= 20);
    }

    [Fact]
    public async Task A_whole_day_has_no_reminder_an_hour_before_it()
    {
        await using var bench = await PostsBench.StartAsync("2027-01-04 10:00");
        await bench.ScheduleAsync(MeetingTime.WholeDays(new DateOnly(2027, 3, 17), new DateOnly(2027, 3, 17)));

        var posts = await StepAsync(bench, PostsBench.At("2027-03-01 06:00"), PostsBench.At("2027-03-18 06:00"));

        posts.ShouldBe([PostsBench.At("2027-03-03 09:00"), PostsBench.At("2027-03-10 09:00"), PostsBench.At("2027-03-16 09:00")]);
        bench.Standing[^1].Title.ShouldBe("OSCP Board tomorrow");
    }

    [Theory]
    [InlineData("2027-03-26 10:00", "2027-04-02 10:00")]
    [InlineData("2027-10-29 10:00", "2027-11-05 10:00")]
    public async Task A_meeting_moved_across_a_clock_change_is_reminded_of_by_the_clock(string from, string to)
    {
        await using var bench = await PostsBench.StartAsync("2027-01-04 10:00");
        var meeting = await bench.ScheduleAsync(PostsBench.Time(from));
        await StepAsync(bench, PostsBench.At(from).AddDays(-15), PostsBench.At(from).AddDays(-3));

        await bench.MoveAsync(meeting.Id, PostsBench.Time(to));
        var posts = await StepAsync(bench, PostsBench.At(from).AddDays(-3), PostsBench.At(to));

        posts.Select(at => LondonTime.ClockAt(at).TimeOfDay).Skip(1).ShouldAllBe(time => time == new TimeSpan(9, 0, 0));
        bench.Standing[^1].Title.ShouldBe("OSCP Board in 1 hour");
        bench.Standing.ShouldAllBe(post => post.Summary.Contains(PostsBench.Time(to).ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task News_in_the_quiet_hours_waits_until_they_end_and_what_stands_is_put_right_at_once()
    {
        await using var bench = await PostsBench.StartAsync("2027-01-04 10:00");
        bench.Clock.Set(PostsBench.At("2027-03-01 10:00"));
        var meeting = await bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await bench.GoToAsync("2027-03-05 09:01");
        bench.Clock.Set(PostsBench.At("2027-03-08 22:00"));

        await bench.MoveAsync(meeting.Id, PostsBench.Time("2027-03-19 10:00"));
        await bench.RunAsync();

        bench.Standing.ShouldHaveSingleItem().Title.ShouldBe("Moved: OSCP Board");
        await bench.GoToAsync("2027-03-09 06:59");
        bench.Standing.Count.ShouldBe(1);
        await bench.GoToAsync("2027-03-09 07:00");
        bench.Standing.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_body_can_have_reminders_of_its_own()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Meetings:Reminders:Offsets:0"] = "3d",
            ["Meetings:Reminders:Bodies:sop-oversight:Offsets:0"] = "2d",
            ["Meetings:Reminders:Bodies:sop-oversight:PostAt"] = "15:30",
        };
        await using var bench = await PostsBench.StartAsync("2027-01-04 10:00", settings: settings);
        await bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await bench.ScheduleAsync(PostsBench.Time("2027-03-12 14:00"), PostsBench.Oversight, "Oversight Committee");

        var posts = await StepAsync(bench, PostsBench.At("2027-03-08 06:00"), PostsBench.At("2027-03-12 16:00"));

        posts.ShouldBe([PostsBench.At("2027-03-09 09:00"), PostsBench.At("2027-03-10 15:30")]);
    }

    /// <summary>Goes on half an hour at a time, and tells at which of the steps something new came to stand in the channel.</summary>
    private static async Task<List<DateTimeOffset>> StepAsync(PostsBench bench, DateTimeOffset from, DateTimeOffset until)
    {
        var posted = new List<DateTimeOffset>();
        for (var at = from.AddMinutes(-(LondonTime.ClockAt(from).Minute % 30)); at < until; at = at.AddMinutes(30))
        {
            var before = bench.Standing.Count;
            bench.Clock.Set(at);
            await bench.RunAsync();
            posted.AddRange(Enumerable.Repeat(at, bench.Standing.Count - before));
        }

        return posted;
    }
}
