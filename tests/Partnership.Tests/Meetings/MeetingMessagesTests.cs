using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Messages;
using Partnership.Meetings.Papers;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

public sealed class MeetingMessagesTests
{
    private const string Body = "Oversight Committee";

    private static readonly DateTimeOffset Now = Instant("2027-03-11T09:00Z");

    [Fact]
    public void A_reminder_says_what_when_where_and_in_how_long()
    {
        var message = MeetingMessages.Reminder(Scheduled(Time("2027-03-12"), joinLink: new Uri("https://teams.example/1")), Body, Now, ["Cherwell: mid-year return"]);

        message.Title.ShouldBe("Oversight Committee tomorrow at 10:00");
        message.Summary.ShouldBe("Oversight Committee: Friday 12 March 2027, 10:00 to 12:00, County Hall, tomorrow at 10:00.");
        message.Lines.ShouldBe([new("When", "Friday 12 March 2027, 10:00 to 12:00 (tomorrow at 10:00)"), new("Where", "County Hall, or join online"), new("Agenda", "None yet")]);
        message.PointsTitle.ShouldBe("Returns still missing");
        message.Points.ShouldBe(["Cherwell: mid-year return"]);
        message.JoinLink.ShouldNotBeNull();
        message.CalendarLink.ShouldNotBeNull();
    }

    [Fact]
    public void A_reminder_that_comes_late_is_true_when_it_comes() =>
        MeetingMessages.Reminder(Scheduled(Time("2027-03-12")), Body, Instant("2027-03-12T09:20Z")).Title.ShouldBe("Oversight Committee in 40 minutes");

    [Fact]
    public void A_meeting_with_a_title_of_its_own_names_its_body()
    {
        var meeting = Scheduled(Time("2027-03-12"), place: null);
        meeting = meeting with { Details = meeting.Details with { Title = "Special meeting" } };

        MeetingMessages.Reminder(meeting, Body, Now).Lines.ShouldBe(
            [new("When", "Friday 12 March 2027, 10:00 to 12:00 (tomorrow at 10:00)"), new("Meeting of", Body), new("Where", "Not settled yet"), new("Agenda", "None yet")]);
    }

    [Fact]
    public void A_reminder_names_the_agenda_and_its_papers()
    {
        var meeting = Scheduled(Time("2027-03-12")).ReviseAgenda(Items, Now).Meeting.ReviseAgenda([Items[0], Items[1]], Now).Meeting;

        MeetingMessages.Reminder(meeting, Body, Now).Lines.TakeLast(2).ShouldBe([new("Agenda", "2 items (revision 2)"), new("Papers", "Paper A")]);
    }

    [Fact]
    public void A_moved_meeting_is_told_with_both_times()
    {
        var moved = Scheduled(Time("2027-03-12")).Move(Time("2027-03-19", "14:00"), "Town Hall", Now).Meeting;

        var message = MeetingMessages.Moved(moved, Body, Now);

        message.Title.ShouldBe("Moved: Oversight Committee");
        message.Summary.ShouldBe("Oversight Committee is now on Friday 19 March 2027, 14:00 to 16:00, Town Hall (was Friday 12 March 2027, 10:00 to 12:00).");
        message.Lines.ShouldBe([new("When", "Friday 19 March 2027, 14:00 to 16:00 (in 8 days)"), new("Was", "Friday 12 March 2027, 10:00 to 12:00"), new("Where", "Town Hall")]);
    }

    [Fact]
    public void A_cancelled_meeting_offers_no_way_to_join_it()
    {
        var message = MeetingMessages.Cancelled(Scheduled(Time("2027-03-12"), joinLink: new Uri("https://teams.example/1")).Cancel("No quorum", Now).Meeting, Body);

        message.Summary.ShouldBe("Oversight Committee on Friday 12 March 2027, 10:00 to 12:00 is cancelled.");
        message.Lines.ShouldBe([new("Was", "Friday 12 March 2027, 10:00 to 12:00"), new("Why", "No quorum")]);
        message.JoinLink.ShouldBeNull();
        message.CalendarLink.ShouldBeNull();
    }

    [Fact]
    public void An_agenda_is_summarised_item_by_item_with_its_papers()
    {
        var meeting = Scheduled(Time("2027-03-12")).ReviseAgenda(Items, Now).Meeting;
        var paper = new PaperSummary("The duty", "Jo Hale", null, null, ["Adopt it."], [], null, [], IsExempt: false);

        var message = MeetingMessages.AgendaSummary(meeting, Body, Now, new Dictionary<string, PaperSummary>(StringComparer.Ordinal) { ["2"] = paper });

        message.Title.ShouldBe("Agenda: Oversight Committee, Friday 12 March");
        message.Summary.ShouldBe("The agenda of Oversight Committee on Friday 12 March 2027 is out: 3 items, 1 decision.");
        message.Lines.TakeLast(2).ShouldBe([new("Agenda", "3 items, 1 decision"), new("Time set aside", "40 minutes")]);
        message.Entries.Select(static entry => entry.Title).ShouldBe(["1. Welcome and apologies (information, Chair, 5 minutes)", "2. Serious violence duty (decision, Jo Hale, 20 minutes)", "3. Rural crime update (discussion, Sam Reed, 15 minutes)"]);
        message.Entries[1].Lines.ShouldBe([new("Title", "The duty"), new("From", "Jo Hale"), new("Decision asked for", "Adopt it.")]);
    }

    [Fact]
    public void A_long_agenda_shows_what_fits_and_counts_the_rest()
    {
        var items = Enumerable.Range(1, 25).Select(static i => new AgendaItem(i.ToString(System.Globalization.CultureInfo.InvariantCulture), "Something")).ToList();

        var message = MeetingMessages.AgendaSummary(Scheduled(Time("2027-03-12")).ReviseAgenda(items, Now).Meeting, Body, Now);

        message.Entries.Count.ShouldBe(MeetingMessages.MostEntries);
        message.Points.ShouldBe(["And 10 more items."]);
    }

    [Fact]
    public void An_agenda_full_of_papers_stays_within_what_a_message_holds()
    {
        var items = Enumerable.Range(1, 15).Select(static i => new AgendaItem(i.ToString(System.Globalization.CultureInfo.InvariantCulture), "Something", AgendaPurpose.Decision, "Jo Hale", 10)).ToList();
        var sentence = string.Join(' ', Enumerable.Repeat("deliberation", 60)) + ".";
        var paper = new PaperSummary(sentence, sentence, new DateOnly(2027, 3, 1), sentence, [sentence, sentence], [sentence], sentence, [sentence], IsExempt: false);

        var message = MeetingMessages.AgendaSummary(Scheduled(Time("2027-03-12")).ReviseAgenda(items, Now).Meeting, Body, Now, items.ToDictionary(static item => item.Number, _ => paper, StringComparer.Ordinal));

        message.Entries.Sum(static entry => entry.Title.Length + entry.Lines.Sum(static line => line.Label.Length + line.Text.Length)).ShouldBeLessThan(14_000);
        message.Entries.ShouldAllBe(static entry => entry.Lines.Any(static line => line.Label == "Decision asked for"));
    }

    [Fact]
    public void What_changed_about_an_agenda_is_told_in_points()
    {
        var meeting = Scheduled(Time("2027-03-12")).ReviseAgenda(Items, Now).Meeting.ReviseAgenda([.. Items, new AgendaItem("4", "Fly-tipping")], Now).Meeting;

        var message = MeetingMessages.AgendaChange(meeting);

        message.Summary.ShouldBe("The agenda of Oversight Committee on Friday 12 March 2027 has 1 change.");
        message.Points.ShouldBe(["Added: 4. Fly-tipping."]);
    }
}
