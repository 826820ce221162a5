using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Partnership.Meetings;
using Partnership.Meetings.Exchange;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = Instant("2027-03-01T09:00Z");

    [Fact]
    public void A_meeting_is_written_line_by_line() =>
        CalendarFile.Write(Scheduled(Time("2027-07-12"), joinLink: new Uri("https://teams.example/j?a=1,2")), Stamp).ShouldBe(string.Join("\r\n",
            "BEGIN:VCALENDAR",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "PRODID:-//TeamsBot//Meetings//EN",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "DESCRIPTION:Join online: https://teams.example/j?a=1\\,2",
            "DTEND:20270712T110000Z",
            "DTSTAMP:20270301T090000Z",
            "DTSTART:20270712T090000Z",
            "LOCATION:County Hall",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            "SUMMARY:Oversight Committee",
            "UID:7a1c2b3d-0000-4000-8000-000000000001",
            "URL:https://teams.example/j?a=1,2",
            "END:VEVENT",
            "END:VCALENDAR",
            ""));

    [Fact]
    public void A_later_file_replaces_the_earlier_entry_and_a_cancelled_meeting_takes_it_off()
    {
        var moved = Scheduled(Time("2027-03-12")).Move(Time("2027-03-19"), null, Stamp).Meeting;
        var cancelled = moved.Cancel("No quorum", Stamp).Meeting;

        Lines(moved).ShouldContain("SEQUENCE:1", StringComparer.Ordinal);
        Lines(cancelled).ShouldContain("SEQUENCE:2", StringComparer.Ordinal);
        Lines(cancelled).ShouldContain("METHOD:CANCEL", StringComparer.Ordinal);
        Lines(cancelled).ShouldContain("STATUS:CANCELLED", StringComparer.Ordinal);
        Lines(cancelled).ShouldContain("DESCRIPTION:Cancelled: No quorum", StringComparer.Ordinal);
        Lines(cancelled).Where(static line => line.StartsWith("UID:", StringComparison.Ordinal)).ShouldBe(Lines(moved).Where(static line => line.StartsWith("UID:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_whole_day_ends_on_the_day_after()
    {
        var lines = Lines(Scheduled(MeetingTime.WholeDays(Day("2027-03-28"), Day("2027-03-29"))));

        lines.ShouldContain("DTSTART;VALUE=DATE:20270328", StringComparer.Ordinal);
        lines.ShouldContain("DTEND;VALUE=DATE:20270330", StringComparer.Ordinal);
    }

    [Fact]
    public void The_agenda_is_in_the_entry_with_its_marks_escaped()
    {
        var meeting = Scheduled(Time("2027-03-12"), place: "Room 1; or, perhaps, C:\\").ReviseAgenda(Items, Stamp).Meeting;

        Lines(meeting).ShouldContain(@"LOCATION:Room 1\; or\, perhaps\, C:\\", StringComparer.Ordinal);
        Lines(meeting).ShouldContain(@"DESCRIPTION:Agenda:\n1. Welcome and apologies (information\, Chair\, 5 minutes)\n2. Serious violence duty (decision\, Jo Hale\, 20 minutes)\n3. Rural crime update (discussion\, Sam Reed\, 15 minutes)", StringComparer.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_folding_loses_nothing()
    {
        var text = Gen.ListOf(Gen.Elements("a", "é", "£", "漢", "\U0001F389", " ", ",", ";", "\\", "\n", "\r\n", "\u0007")).Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), static title =>
        {
            var meeting = Scheduled(Time("2027-03-12"), place: title + new string('x', 70) + title);
            var file = CalendarFile.Write(meeting, Stamp);

            file.Split("\r\n").ShouldAllBe(static line => Encoding.UTF8.GetByteCount(line) <= 75);
            file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
            var location = Unfolded(file).Single(static line => line.StartsWith("LOCATION:", StringComparison.Ordinal))["LOCATION:".Length..];
            location.Replace("\\\\", "\u0001", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace('\u0001', '\\')
                .ShouldBe(meeting.Details.Place!.ReplaceLineEndings("\n").Replace("\u0007", "", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_link_opens_the_meeting_in_Outlook()
    {
        OutlookLink.To(Scheduled(Time("2027-07-12"), place: "Room 1 & 2")).OriginalString.ShouldBe(
            "https://outlook.office.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject=Oversight%20Committee&startdt=2027-07-12T09%3A00%3A00Z&enddt=2027-07-12T11%3A00%3A00Z&location=Room%201%20%26%202");
        OutlookLink.To(Scheduled(MeetingTime.WholeDays(Day("2027-03-28"), Day("2027-03-28")))).Query.ShouldContain("startdt=2027-03-28&enddt=2027-03-29&allday=true");
    }

    [Fact]
    public void A_long_agenda_does_not_make_the_link_too_long()
    {
        var meeting = Scheduled(Time("2027-03-12")).ReviseAgenda([.. Enumerable.Range(1, 90).Select(static i => new Partnership.Meetings.Agendas.AgendaItem(i.ToString(System.Globalization.CultureInfo.InvariantCulture), "Something to talk about"))], Stamp).Meeting;

        OutlookLink.To(meeting).OriginalString.Length.ShouldBeLessThan(2000);
    }

    private static string[] Lines(Meeting meeting) => Unfolded(CalendarFile.Write(meeting, Stamp));

    private static string[] Unfolded(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
