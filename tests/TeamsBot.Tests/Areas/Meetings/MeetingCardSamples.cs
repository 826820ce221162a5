using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Papers;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>The samples of cards/meetings.</summary>
internal static class MeetingCardSamples
{
    private const string BodyName = "Safer Oxfordshire Partnership Oversight Committee";

    private static readonly DateTimeOffset _now = new(2027, 3, 2, 11, 0, 0, TimeSpan.Zero);
    private static readonly Guid _nonce = Guid.Parse("11111111-2222-4333-8444-555555555555");
    private static readonly CardBudget _room = new(Title: 120, Text: 600, Note: 600);
    private static readonly Uri _file = new("https://bot.example.org/meetings/6666666677778888999900000000aaaa.ics?t=AAAAAAAAAAAAAAAAAAAAAA");

    private static readonly IReadOnlyList<AgendaItem> _items =
    [
        new("1", "Welcome and apologies", AgendaPurpose.NotStated, "Chair", 5),
        new("2", "Budget 2027/28", AgendaPurpose.Decision, "Jo Hale", 20, "Budget 2027-28.docx"),
        new("3", "Rural crime", AgendaPurpose.Discussion, "Sam Reed", 15),
        new("4", "Any other business"),
    ];

    private static readonly PaperSummary _paper = new(
        "Budget 2027/28",
        "Jo Hale, Treasurer",
        new DateOnly(2027, 2, 20),
        "To set the partnership's budget for the year.",
        ["Agree the budget of £319,899.", "Note the reserve."],
        ["The budget is £319,899."],
        "Comments are wanted by 8 March 2027.",
        ["Grants are the same as in the year before."],
        IsExempt: false);

    public static readonly Meeting Planned = new()
    {
        Id = new MeetingId(Guid.Parse("66666666-7777-8888-9999-00000000aaaa")),
        Body = new BodyId("sop-oversight"),
        Details = new MeetingDetails(
            "Oversight Committee", MeetingTime.At(new DateOnly(2027, 3, 12), new TimeOnly(10, 0), TimeSpan.FromHours(2)), "County Hall", new Uri("https://teams.microsoft.com/l/meetup-join/abc")),
        Source = MeetingSource.Card,
        TimeSetAt = _now,
    };

    private static readonly Meeting _moved = Done(Planned.Move(MeetingTime.At(new DateOnly(2027, 3, 19), new TimeOnly(10, 0), TimeSpan.FromHours(2)), place: null, _now));
    private static readonly Meeting _cancelled = Done(Planned.Cancel("The chair is ill.", _now));
    private static readonly Meeting _drafted = Done(Planned.DraftAgenda(_items));
    private static readonly Meeting _published = Done(_drafted.PublishAgenda(_now));
    private static readonly Meeting _revised = Done(_published.DraftAgenda([.. _items, new AgendaItem("5", "Road safety", AgendaPurpose.Information)]));

    public static IReadOnlyDictionary<string, string> All { get; } = Meetings().Concat(Forms()).Concat(Lists()).Concat(Agendas()).Concat(Papers()).ToDictionary(StringComparer.Ordinal);

    public static MeetingView View(Meeting meeting, bool manages) => new(new KeptMeeting(meeting, 3, Origin: null), BodyName, _now, manages, _file);

    private static IEnumerable<KeyValuePair<string, string>> Meetings()
    {
        yield return Sample("meetings/meeting.planned", MeetingComposer.Compose(View(Planned, manages: true)));
        yield return Sample("meetings/meeting.moved", MeetingComposer.Compose(
            View(_moved, manages: true) with { Notes = [new CardNote("good", "", ["Now on Friday 19 March 2027, 10:00 to 12:00 (was Friday 12 March 2027, 10:00 to 12:00)."])] }));
        yield return Sample("meetings/meeting.cancelled", MeetingComposer.Compose(View(_cancelled, manages: true)));
        yield return Sample("meetings/meeting.member", MeetingComposer.Compose(View(_published, manages: false)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Forms()
    {
        Body[] bodies = [Body("sop-oversight", BodyName), Body("cherwell-csp", "Cherwell Community Safety Partnership")];
        var form = new MeetingForm(Editing: null, bodies, new MeetingInput("", "", "", "", "", AllDay: false, "", ""), [], "", _nonce);
        var saturday = MeetingInput.Of(Planned) with { Day = "2027-03-13" };
        yield return Sample("meetings/form.new", MeetingFormComposer.Compose(form));
        yield return Sample("meetings/form.faults", MeetingFormComposer.Compose(form with
        {
            Typed = saturday with { Day = "", Link = "http://example.org" },
            Faults = [new FieldFault("", "June has no day 31."), new FieldFault(MeetingFields.Day, "Choose the day."), new FieldFault(MeetingFields.Link, "The address has to begin with https://.")],
        }));
        yield return Sample("meetings/form.doubt", MeetingFormComposer.Compose(form with
        {
            Typed = saturday,
            Faults = [new FieldFault(MeetingFields.Day, "13 March 2027 is a Saturday.", IsQuestion: true)],
            Confirms = "sop-oversight/1805018400/1805025600",
        }));
        yield return Sample("meetings/form.dropped", MeetingFormComposer.Dropped);
        yield return Sample("meetings/form.question", MeetingFormComposer.Compose(form with
        {
            Editing = new KeptMeeting(Planned, 3, Origin: null),
            Typed = saturday,
            Faults = [new FieldFault(MeetingFields.Day, "13 March 2027 is a Saturday.", IsQuestion: true)],
            Confirms = "sop-oversight/1805018400/1805025600",
            Remarks = ["I took “Saturday” as Saturday 13 March 2027."],
        }));
        yield return Sample("meetings/form.cancel", CancelComposer.Compose(View(Planned, manages: true), "The chair is ill.", [], _nonce));
        yield return Sample("meetings/form.publish", PublishComposer.Compose(View(_drafted, manages: true), "2 channels are told at once, with a summary of the agenda and its papers.", _nonce));
        yield return Sample("meetings/form.revise", PublishComposer.Compose(View(_revised, manages: true), "The summary in 2 channels is edited at once, and a short reply says what changed.", _nonce));
        yield return Sample("meetings/form.agenda", AgendaFormComposer.Compose(new AgendaForm(
            View(_drafted, manages: true),
            AgendaInput.Of(AgendaText.Of(_items)),
            [new AgendaSuggestion("0123456789ab", new AgendaItem("", "Business Plan signed off", AgendaPurpose.Decision)), new AgendaSuggestion("ba9876543210", new AgendaItem("", "Overdue: Cherwell: mid-year return 2017/18", AgendaPurpose.Discussion))],
            [],
            "",
            _nonce)));
        yield return Sample("meetings/form.agenda-faults", AgendaFormComposer.Compose(new AgendaForm(
            View(_drafted, manages: true),
            AgendaInput.Of("1. Welcome\n1. Budget") with { Minutes = "soon" },
            [],
            [new FieldFault(MeetingFields.Agenda, "Line 2: there are two items 1.", IsQuestion: true), new FieldFault(MeetingFields.ItemTitle, "What is the item called?")],
            "0011223344556677",
            _nonce)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Papers()
    {
        var paper = new ReadPaper("Budget 2027-28.docx", _paper, new AgendaReading([], [], []));
        yield return Sample("meetings/form.paper", PaperComposer.Ask(paper, _nonce, [new KeptMeeting(_drafted, 3, Origin: null)], []));
        yield return Sample("meetings/meeting.paper", PaperComposer.Laid(View(_drafted, manages: true), _items[1], paper.Name, _paper));
    }

    private static IEnumerable<KeyValuePair<string, string>> Lists()
    {
        KeptMeeting[] meetings = [new(_published, 3, Origin: null), new(_cancelled, 4, Origin: null), new(_moved, 2, Origin: null)];
        yield return Sample("meetings/list.upcoming", MeetingListComposer.Upcoming("Meetings that are coming up", meetings, body: null, _now, page: 1));
        yield return Sample("meetings/list.page", MeetingListComposer.Upcoming("Meetings that are coming up", [.. Enumerable.Repeat(meetings[0], 20)], "sop-oversight", _now, page: 2));
        yield return Sample("meetings/list.choose", MeetingListComposer.Choose(meetings, MeetingVerbs.Said, "move it to the 19th", _now));
    }

    private static IEnumerable<KeyValuePair<string, string>> Agendas()
    {
        var papers = new Dictionary<string, PaperSummary>(StringComparer.Ordinal) { ["Budget 2027-28.docx"] = _paper };
        yield return Sample("meetings/agenda.member", AgendaComposer.Compose(new AgendaView(View(_published, manages: false), _published.Agenda.Items, IsDraft: false, papers, Page: 1), _room));
        yield return Sample("meetings/agenda.draft", AgendaComposer.Compose(new AgendaView(View(_revised, manages: true), _revised.Agenda.Latest, IsDraft: true, papers, Page: 1), _room));
    }

    private static Body Body(string id, string name) => new(new BodyId(id), name, BodyKind.Partnership, [], [], null, null, null, "", null, []) { Meets = true };

    private static Meeting Done(MeetingOutcome outcome) => outcome is MeetingOutcome.Changed changed ? changed.Meeting : throw new InvalidOperationException($"A sample ended as {outcome}.");

    private static KeyValuePair<string, string> Sample<T>(string name, T card) => new(name, CardJson.Write(card));
}
