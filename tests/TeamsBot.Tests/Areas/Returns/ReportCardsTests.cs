using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Overview;
using Shouldly;
using TeamsBot.Areas.Reports;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Cards;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.ReturnCases;

namespace TeamsBot.Tests.Areas.Returns;

public sealed class ReportCardsTests
{
    private const int MostBytes = 28_000;

    private static readonly CardTemplates _templates = new(Path.Combine(AppContext.BaseDirectory, "cards"));
    private static readonly ReportCards _cards = new(_templates);
    private static readonly ReturnReports _reports = new(_templates);
    private static readonly ReturnNotices _notices = new(_templates);

    [Theory]
    [InlineData('a')]
    [InlineData('*')]
    [InlineData('\\')]
    [InlineData('漢')]
    public void Reports_on_the_longest_returns_stay_under_28_KB(char filling)
    {
        var largest = Largest(ReturnKind.MidYear, filling);
        var submissions = Enumerable.Range(1, 12).Select(number => Largest(ReturnKind.MidYear, number % 2 == 0 ? filling : 'b') with { Submission = number }).ToList();
        var view = View(largest, AsContact);
        var red = largest with { State = ReturnState.Accepted, Lines = [.. largest.Lines.Select(line => line with { Rag = Rag.Red, Cost = Money.FromPounds(9_999) })] };
        var plan = Largest(ReturnKind.SpendingPlan, filling) with { State = ReturnState.Accepted };

        Size(_reports.Versions(view, submissions)).ShouldBeLessThan(MostBytes);
        Size(_cards.Exceptions(ExceptionReport.Of(Year, [red, plan], [], new DateOnly(2018, 6, 1)), Today)).ShouldBeLessThan(MostBytes);
        Size(_notices.ChangesRequested(view)).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public void A_board_of_many_areas_stays_under_28_KB_and_goes_on_on_the_next_page()
    {
        var areas = Enumerable.Range(1, 20).Select(number => string.Create(CultureInfo.InvariantCulture, $"area-{number}")).ToList();
        var year = Year with { Allocations = [.. areas.Select(area => new Allocation(new FundedLineId(area), new string('n', 40), "CODE", Body: null, Money.FromPounds(1)))] };
        var kept = areas.Select(area => ReturnSummary.Of(ReportCardSamples.Elsewhere(MidYear, area))).ToList();
        var board = StatusBoard.Of(year, kept, new DateOnly(2018, 6, 1));

        var first = _cards.Board(board, Nonce);
        var second = _cards.Board(board, Nonce, page: 2);

        Size(first).ShouldBeLessThan(MostBytes);
        CardParts.Texts(Parse(first)).Count(text => text.Length == 40).ShouldBe(BoardComposer.PageSize);
        CardParts.Texts(Parse(second)).Count(text => text.Length == 40).ShouldBe(20 - BoardComposer.PageSize);
    }

    [Fact]
    public void The_board_opens_each_return_that_was_started()
    {
        var board = StatusBoard.Of(Year, ReportCardSamples.Kept, Today);

        var input = CardParts.Inputs(Parse(_cards.Board(board, Nonce))).ShouldHaveSingleItem();

        input["choices"]!.AsArray().Select(choice => (string)choice!["value"]!).ShouldBe(
            ["cherwell/plan", "cherwell/mid", "oxford/plan", "oxford/mid", "south-vale/plan", "south-vale/mid", "west-oxon/plan"]);
    }

    [Theory]
    [InlineData("2017-10-17", "is due in 14 days", "warning")]
    [InlineData("2017-10-30", "is due tomorrow", "warning")]
    [InlineData("2017-10-31", "is due today", "warning")]
    [InlineData("2017-11-01", "was due yesterday", "attention")]
    [InlineData("2017-11-07", "is 7 days overdue", "attention")]
    public void A_reminder_says_how_long_there_is(string today, string words, string style)
    {
        var status = ReportCardSamples.Status(ReturnKind.MidYear, MidYear, DateOnly.Parse(today, CultureInfo.InvariantCulture));

        var notice = _notices.Reminder(status, Year.Allocations[0], Year.Name);

        notice.Text.ShouldContain($"Cherwell: mid-year return 2017/18 {words}");
        ((string)Parse(notice)["body"]![0]!["style"]!).ShouldBe(style);
    }

    [Fact]
    public void A_commander_is_reminded_to_countersign()
    {
        var status = ReportCardSamples.Status(ReturnKind.MidYear, Submitted, Today);

        var button = CardParts.Buttons(Parse(_notices.Reminders([new ChasedReturn(status, Year.Allocations[0], Year.Name)], "Jo Marsh"))).ShouldHaveSingleItem();

        ((string)button["verb"]!).ShouldBe(ReturnVerbs.Countersign);
    }

    [Fact]
    public void Versions_say_what_was_and_what_is()
    {
        var second = Countersigned with { Submission = 2, Lines = ChangesRequested.Lines };

        var texts = CardParts.Texts(Parse(_reports.Versions(View(second, AsContact), [Submitted, second])));

        texts.ShouldContain(text => text == "Was: £6,120.75");
        texts.ShouldContain(text => text == "Now: £6,210.75");
        texts.ShouldContain(text => text == "The total was £23,870.75 and is now £23,960.75.");
    }

    private static JsonNode Parse(CardMessage card) => JsonNode.Parse(card.Json)!;

    private static int Size(CardMessage card) => Encoding.UTF8.GetByteCount(card.Json);
}
