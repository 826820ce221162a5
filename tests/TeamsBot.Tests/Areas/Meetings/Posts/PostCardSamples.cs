using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Messages;
using Partnership.Meetings.Papers;
using Partnership.Meetings.Reminders;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Areas.Meetings.Posts.Cards;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>The samples of what is posted about meetings.</summary>
internal static class PostCardSamples
{
    public const string Body = "Oxfordshire Safer Communities Partnership Board";

    public static readonly DateTimeOffset Now = new(2027, 3, 11, 9, 0, 0, TimeSpan.Zero);

    private static readonly CardBudget _room = new(Title: 120, Text: 600, Note: 600);
    private static readonly Uri _calendarFile = new("https://bot.example.org/meetings/0e5a1e000000400080000000000000aa.ics?t=code");

    public static Meeting Meeting { get; } = Scheduled().ReviseAgenda(
        [
            new AgendaItem("1", "Minutes of the last meeting", AgendaPurpose.Information, Minutes: 5),
            new AgendaItem("2", "Fly-tipping", AgendaPurpose.Decision, "Jo Hale", 20, "Fly-tipping report.docx"),
            new AgendaItem("3", "Community Safety Fund 2027-28", AgendaPurpose.Discussion, "The Chair", 30),
        ],
        Now.AddDays(-8)).Meeting;

    public static IReadOnlyDictionary<string, PaperSummary> Papers { get; } = new Dictionary<string, PaperSummary>(StringComparer.Ordinal)
    {
        ["2"] = new("Fly-tipping in the districts", "Jo Hale, Oxford City Council", new DateOnly(2027, 2, 26), "To agree how fly-tipping is dealt with across the county.", ["Agree a shared hotline from June.", "Ask each district for a named officer."], ["The hotline costs £12,000 a year."], "Districts answer by 30 April 2027.", ["3,214 incidents were reported in 2026, a tenth more than the year before."], IsExempt: false),
    };

    public static IReadOnlyDictionary<string, string> All { get; } = Each().ToDictionary(StringComparer.Ordinal);

    public static PostKey Key(PostKind kind, string offset = PostKey.NoOffset, int revision = 1) => new(Meeting.Id, kind, offset, revision);

    private static IEnumerable<KeyValuePair<string, string>> Each()
    {
        var moved = Meeting.Move(MeetingTime.At(new DateOnly(2027, 3, 19), new TimeOnly(10, 0), TimeSpan.FromHours(2)), "The Town Hall, Oxford", Now).Meeting;
        var revised = Meeting.ReviseAgenda([.. Meeting.Agenda.Items, new AgendaItem("4", "Any other business")], Now).Meeting;
        var cancelled = Meeting.Cancel("the chair is ill", Now).Meeting;
        yield return Message("reminder", PostKind.Reminder, MeetingMessages.Reminder(Meeting, Body, Now, ["Cherwell: mid-year return 2027-28", "Oxford: mid-year return 2027-28"]), PostLook.Reminder, "1d");
        yield return Message("agenda", PostKind.AgendaSummary, MeetingMessages.AgendaSummary(Meeting, Body, Now, Papers), PostLook.Agenda);
        yield return Message("change", PostKind.AgendaChange, MeetingMessages.AgendaChange(revised), PostLook.Change);
        yield return Message("moved", PostKind.Moved, MeetingMessages.Moved(moved, Body, Now), PostLook.Moved);
        yield return Message("cancelled", PostKind.Cancelled, MeetingMessages.Cancelled(cancelled, Body), PostLook.Cancelled);
        var coming = new ComingPost(new PlannedPost(Key(PostKind.Reminder, "1d"), Now, [ReminderOffset.Days(1)]), Meeting, new PostingChannel("19:demo-partnership@thread.tacv2", "Partnership", Now.AddDays(-30)), IsSkipped: false);
        yield return Preview("planned", PostComposer.Preview(coming, "in Partnership", conversation: null, "", isOpen: true));
        yield return Preview("skipped", PostComposer.Preview(coming with { IsSkipped = true }, "in Partnership", "19:demo-partnership@thread.tacv2", "I leave it out in Partnership. Until its time you can change your mind.", isOpen: true));
        yield return Preview("posted", PostComposer.Preview(coming, "in Partnership", conversation: null, "I am posting it now in Partnership.", isOpen: false));
    }

    private static Meeting Scheduled() => Partnership.Meetings.Meeting.Schedule(
        new MeetingId(Guid.Parse("0e5a1e00-0000-4000-8000-0000000000aa")),
        new BodyId("oscp-board"),
        new MeetingDetails("OSCP Board", MeetingTime.At(new DateOnly(2027, 3, 12), new TimeOnly(10, 0), TimeSpan.FromHours(2)), "County Hall, Oxford", new Uri("https://teams.example.org/join")),
        MeetingSource.Card,
        Now.AddDays(-40)).Meeting;

    private static KeyValuePair<string, string> Message(string name, PostKind kind, MeetingMessage message, PostLook look, string offset = PostKey.NoOffset) =>
        Sample($"meetings/posts-message.{name}", PostComposer.Message(Key(kind, offset), message, look, _calendarFile, _room));

    private static KeyValuePair<string, string> Preview(string name, PostPreviewCard card) => Sample($"meetings/posts-preview.{name}", card);

    private static KeyValuePair<string, string> Sample<T>(string name, T card) => new(name, CardJson.Write(card));
}
