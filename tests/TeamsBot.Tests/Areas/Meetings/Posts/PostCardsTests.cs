using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Messages;
using Partnership.Meetings.Papers;
using Partnership.Meetings.Reminders;
using Shouldly;
using TeamsBot.Areas.Meetings.Posts.Cards;
using TeamsBot.Cards;
using TeamsBot.Tests.Areas.Returns;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

public sealed class PostCardsTests
{
    private static readonly JsonSerializerOptions _written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PostCards _cards = new(new CardTemplates(Path.Combine(AppContext.BaseDirectory, "cards")));

    public static TheoryData<string> Names => [.. PostCardSamples.All.Keys];

    /// <summary>After a change that is meant, run it with CARD_SAMPLES set to the cards folder, and read the difference.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_what_its_composer_makes(string name)
    {
        var made = JsonNode.Parse(PostCardSamples.All[name])!;
        if (Environment.GetEnvironmentVariable("CARD_SAMPLES") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.sample.json"), made.ToJsonString(_written) + "\n");
            return;
        }

        var kept = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cards", $"{name}.sample.json")));

        JsonNode.DeepEquals(kept, made).ShouldBeTrue($"{name} is now {made.ToJsonString(_written)}");
    }

    [Fact]
    public void The_largest_agenda_stays_within_what_a_message_may_weigh()
    {
        var paper = new PaperSummary(Long("Title"), Long("Author"), PostDay, Long("Purpose"), [Long("Decide"), Long("Agree")], [Long("Cost")], Long("Deadline"), [Long("Figure")], IsExempt: false);
        var items = Enumerable.Range(1, 60).Select(number => new AgendaItem(number.ToString(System.Globalization.CultureInfo.InvariantCulture), Long("Item *of* _interest_"), AgendaPurpose.Decision, Long("Presenter"), 10, Long("Paper"))).ToList();
        var meeting = PostCardSamples.Meeting.ReviseAgenda(items, PostCardSamples.Now).Meeting;
        var papers = items.ToDictionary(item => item.Number, _ => paper, StringComparer.Ordinal);

        var agenda = _cards.Message(PostCardSamples.Key(PostKind.AgendaSummary), MeetingMessages.AgendaSummary(meeting, PostCardSamples.Body, PostCardSamples.Now, papers), PostLook.Agenda, calendarFile: null);
        var change = _cards.Message(PostCardSamples.Key(PostKind.AgendaChange), MeetingMessages.AgendaChange(meeting), PostLook.Change, calendarFile: null);
        var reminder = _cards.Message(PostCardSamples.Key(PostKind.Reminder, "1d"), MeetingMessages.Reminder(meeting, PostCardSamples.Body, PostCardSamples.Now, [.. Enumerable.Repeat(Long("Return"), 60)]), PostLook.Reminder, calendarFile: null);

        foreach (var card in new[] { agenda, change, reminder })
        {
            (Encoding.UTF8.GetByteCount(card.Json) + Encoding.UTF8.GetByteCount(card.Text)).ShouldBeLessThan(27_500);
        }
    }

    [Fact]
    public void What_people_wrote_is_shown_as_they_wrote_it()
    {
        var meeting = PostCardSamples.Meeting.Change(PostCardSamples.Meeting.Details with { Title = "Board [click](https://evil.example)", Place = "**Hall** _5_ ${title}" }, PostCardSamples.Now).Meeting;

        var card = _cards.Message(PostCardSamples.Key(PostKind.Reminder, "1d"), MeetingMessages.Reminder(meeting, PostCardSamples.Body, PostCardSamples.Now), PostLook.Reminder, calendarFile: null);

        CardParts.Texts(JsonNode.Parse(card.Json)!)[0].ShouldStartWith(@"Board \[click\](https://evil.example)");
        card.Json.ShouldContain(@"\\*\\*Hall\\*\\* \\_5\\_ ${title}");
    }

    private static DateOnly PostDay => new(2027, 3, 12);

    private static string Long(string text) => string.Join(' ', Enumerable.Repeat(text + " £€", 60));
}
