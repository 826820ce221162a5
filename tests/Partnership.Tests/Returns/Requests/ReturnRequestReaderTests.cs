using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using Partnership.Returns.Requests;
using Partnership.Tests.Facts;
using Partnership.Tests.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Returns.Requests;

public sealed class ReturnRequestReaderTests
{
    private static readonly ReturnRequestReader Reader = new(Oxfordshire.Facts);
    private static readonly IReadOnlyList<IndicatorDefinition> Indicators = CommissionersIndicators.Of(Oxfordshire.Facts);
    private static readonly DateOnly Today = new(2017, 11, 1);
    private static readonly FundedLineId Cherwell = new("cherwell");
    private static readonly FundedLineId SouthVale = new("south-vale");
    private static readonly FundingYear Year = new(2017);

    [Theory]
    [InlineData("start my mid-year return", ReturnKind.MidYear, null, null, false)]
    [InlineData("Please start the mid year return for Cherwell.", ReturnKind.MidYear, "cherwell", null, false)]
    [InlineData("can I do our spending plan?", ReturnKind.SpendingPlan, null, null, false)]
    [InlineData("I'd like to submit the end of year return for South & Vale 2017/18", ReturnKind.EndYear, "south-vale", 2017, false)]
    [InlineData("spending plan for Cherwell", ReturnKind.SpendingPlan, "cherwell", null, false)]
    [InlineData("Cherwell's mid-year return", ReturnKind.MidYear, "cherwell", null, false)]
    [InlineData("show me Cherwell CSP's year-end return for 2017-18", ReturnKind.EndYear, "cherwell", 2017, false)]
    [InlineData("my return", null, null, null, false)]
    [InlineData("continue my return", null, null, null, true)]
    [InlineData("carry on with the plan", ReturnKind.SpendingPlan, null, null, true)]
    [InlineData("resume my mid-year", ReturnKind.MidYear, null, null, true)]
    [InlineData("continue", null, null, null, true)]
    public void A_return_is_opened(string text, ReturnKind? kind, string? area, int? year, bool continues) =>
        Read(text).ShouldBe(new ReturnRequest.Open(kind, area is null ? null : new FundedLineId(area), year is { } start ? new FundingYear(start) : null, continues));

    [Fact]
    public void Returns_are_listed_shown_on_a_board_and_chased()
    {
        Read("show the returns").ShouldBe(new ReturnRequest.List(Area: null, Year: null));
        Read("my returns").ShouldBe(new ReturnRequest.List(Area: null, Year: null));
        Read("list all the returns for south and vale 2017/18").ShouldBe(new ReturnRequest.List(SouthVale, Year));
        Read("status board").ShouldBe(new ReturnRequest.Board(Year: null));
        Read("Show me the status board for 2017/18!").ShouldBe(new ReturnRequest.Board(Year));
        Read("how do the returns stand?").ShouldBe(new ReturnRequest.Board(Year: null));
        Read("remind everybody who hasn't sent theirs").ShouldBe(new ReturnRequest.Chase(Area: null, Kind: null));
        Read("send everyone a reminder about the mid-year return").ShouldBe(new ReturnRequest.Chase(Area: null, ReturnKind.MidYear));
        Read("can you nudge Oxford about their spending plan").ShouldBe(new ReturnRequest.Chase(new FundedLineId("oxford"), ReturnKind.SpendingPlan));
        Read("prod the rest about the end-year return").ShouldBe(new ReturnRequest.Chase(Area: null, ReturnKind.EndYear));
        Read("give Cherwell a nudge").ShouldBe(new ReturnRequest.Chase(Cherwell, Kind: null));
        Read("remind everyone about the meeting").ShouldBeNull();
        Read("chase").ShouldBe(new ReturnRequest.Chase(Area: null, Kind: null));
        Read("chase everyone please").ShouldBe(new ReturnRequest.Chase(Area: null, Kind: null));
        Read("chase up the late ones").ShouldBe(new ReturnRequest.Chase(Area: null, Kind: null));
        Read("chase Cherwell for the mid-year return").ShouldBe(new ReturnRequest.Chase(Cherwell, ReturnKind.MidYear));
        Read("chase for the spending plan").ShouldBe(new ReturnRequest.Chase(Area: null, ReturnKind.SpendingPlan));
        Read("what are the exceptions?").ShouldBe(new ReturnRequest.Exceptions(Year: null));
        Read("exception report 2017/18").ShouldBe(new ReturnRequest.Exceptions(Year));
    }

    [Theory]
    [InlineData("change the deadline of the mid-year return to 15 December", "15 December")]
    [InlineData("Please move the due date for the mid year return back to 15/12/2017.", "15/12/2017")]
    [InlineData("extend the mid-year return to the 15th of December", "the 15th of December")]
    [InlineData("set the mid-year deadline to 15 December 2017", "15 December 2017")]
    public void A_deadline_is_moved(string text, string day) =>
        Read(text).ShouldBe(new ReturnRequest.ChangeDeadline(ReturnKind.MidYear, Year: null, day));

    [Fact]
    public void A_deadline_names_its_year_and_may_leave_open_which_return()
    {
        Read("change the deadline of the spending plan 2017/18 to 14 July").ShouldBe(new ReturnRequest.ChangeDeadline(ReturnKind.SpendingPlan, Year, "14 July"));
        Read("change the deadline of the return to 14 July").ShouldBe(new ReturnRequest.ChangeDeadline(Kind: null, Year: null, "14 July"));
    }

    [Theory]
    [InlineData("add a line: CCTV in Kidlington, £12,000", "CCTV in Kidlington", "£12,000", "")]
    [InlineData("Please add another line: Street pastors, lights and radios, 12,500", "Street pastors, lights and radios", "12,500", "")]
    [InlineData("add a line - CCTV in Kidlington £12k", "CCTV in Kidlington", "£12k", "")]
    [InlineData("add a line: £12,000 for CCTV in Kidlington", "CCTV in Kidlington", "£12,000", "")]
    [InlineData("add a line to my plan: Training for 20 wardens, £500, so that they know the law", "Training for 20 wardens", "£500", "so that they know the law")]
    [InlineData("add a line for CCTV in Kidlington, £12,000", "CCTV in Kidlington", "£12,000", "")]
    [InlineData("add a line CCTV £12,000", "CCTV", "£12,000", "")]
    [InlineData("add another line: detached worker 18500", "detached worker", "18500", "")]
    [InlineData("add a line: street lights at the station 950", "street lights at the station", "950", "")]
    [InlineData("add a line: Games 2012", "Games 2012", "", "")]
    [InlineData("add one more line", "", "", "")]
    [InlineData("add a line: CCTV 2 in Kidlington", "CCTV 2 in Kidlington", "", "")]
    [InlineData("add a line: A post at £300 or £400", "A post at £300 or £400", "", "")]
    public void A_line_is_read_with_its_cost_where_that_is_plain(string text, string title, string cost, string objective) =>
        Read(text).ShouldBe(new ReturnRequest.AddLine(Area: null, title, cost, objective));

    [Theory]
    [InlineData("discard my draft", null, null)]
    [InlineData("please delete the mid-year return for Cherwell", ReturnKind.MidYear, "cherwell")]
    [InlineData("get rid of the draft of our spending plan", ReturnKind.SpendingPlan, null)]
    public void A_draft_is_given_up(string text, ReturnKind? kind, string? area) =>
        Read(text).ShouldBe(new ReturnRequest.Discard(kind, area is null ? null : new FundedLineId(area), Year: null));

    [Theory]
    [InlineData("who is late?", null)]
    [InlineData("Who's overdue with their mid-year return?", ReturnKind.MidYear)]
    [InlineData("which returns are still missing", null)]
    [InlineData("show me the late returns", null)]
    [InlineData("who has sent their spending plan yet?", ReturnKind.SpendingPlan)]
    [InlineData("who hasn't?", null)]
    [InlineData("has anybody not submitted the end of year return", ReturnKind.EndYear)]
    [InlineData("have they all done their returns?", null)]
    [InlineData("is everybody finished", null)]
    [InlineData("which of the CSPs still owe a return?", null)]
    [InlineData("who has sent nothing so far", null)]
    [InlineData("are all the plans in?", ReturnKind.SpendingPlan)]
    public void Who_has_sent_a_return_and_who_has_not_is_read_in_many_words(string text, ReturnKind? kind) => Read(text).ShouldBe(new ReturnRequest.Late(kind, Year: null));

    [Theory]
    [InlineData("who sent their plan for 2014/15?")]
    [InlineData("who signed the grant agreement?")]
    [InlineData("who is in the partnership?")]
    [InlineData("which areas have a plan for burglary?")]
    public void Who_did_something_else_is_a_question(string text) => Read(text).ShouldBeNull();

    [Theory]
    [InlineData("sorry, the CCTV line should have been £9,500", "CCTV", "£9,500")]
    [InlineData("change line 2 to 9500 instead of 8500", "2", "9500")]
    [InlineData("No, make the line for street pastors 9.5k please", "street pastors", "9.5k")]
    [InlineData("the cost of the radios line is 950, not 590", "radios", "950")]
    public void A_lines_figure_is_corrected(string text, string line, string cost) => Read(text).ShouldBe(new ReturnRequest.ChangeLine(line, cost));

    [Theory]
    [InlineData("the line should be clearer")]
    [InlineData("change the deadline to 15000")]
    [InlineData("how much should the youth line be?")]
    public void What_names_no_line_or_no_figure_corrects_none(string text) => Read(text).ShouldBeNull();

    [Fact]
    public void A_line_names_its_area_and_may_be_long()
    {
        Read("add a line for Cherwell: CCTV, £5").ShouldBe(new ReturnRequest.AddLine(Cherwell, "CCTV", "£5", ""));
        Read("add a line for Cherwell's spending plan: CCTV, £5").ShouldBe(new ReturnRequest.AddLine(Cherwell, "CCTV", "£5", ""));
        Read("add a line for Narnia: CCTV, £5").ShouldBeNull();
        var objective = string.Join(' ', Enumerable.Repeat("safer", 60));
        Read($"add a line: CCTV, £5, {objective}").ShouldBe(new ReturnRequest.AddLine(Area: null, "CCTV", "£5", objective));
    }

    [Fact]
    public void Exports_name_a_submission_a_return_or_a_period()
    {
        Read("export CSF-2017-18-CHE-MID-1").ShouldBe(new ReturnRequest.ExportSubmission(new ReturnReference("CSF", Year.Id, "CHE", ReturnKind.MidYear, 1)));
        Read("export csf 2017/18 che mid 1").ShouldBeOfType<ReturnRequest.ExportSubmission>();
        Read("export the mid-year return for Cherwell 2017/18").ShouldBe(new ReturnRequest.ExportReturn(ReturnKind.MidYear, Cherwell, Year));
        Read("export Cherwell's spending plan").ShouldBe(new ReturnRequest.ExportReturn(ReturnKind.SpendingPlan, Cherwell, Year: null));
        Read("export 2017/18").ShouldBe(new ReturnRequest.ExportPeriod(Year));
        Read("export the returns of 2017-18").ShouldBe(new ReturnRequest.ExportPeriod(Year));
        Read("export all the returns").ShouldBe(new ReturnRequest.ExportPeriod(Year: null));
    }

    [Fact]
    public void Periods_are_opened()
    {
        Read("open the funding period 2018/19").ShouldBe(new ReturnRequest.OpenPeriod(new FundingYear(2018)));
        Read("open a new funding period").ShouldBe(new ReturnRequest.OpenPeriod(Year: null));
    }

    [Fact]
    public void An_update_is_told_in_a_message_with_its_lines()
    {
        var request = Read("Update on burglary in Cherwell: Two arrests.\nPatrols go on: nightly.").ShouldBeOfType<ReturnRequest.NewUpdate>();

        request.Body.ShouldBe(new BodyId("cherwell-csp"));
        request.About.ShouldBe("burglary");
        request.Subject.ShouldNotBeNull().Topics.ShouldNotBeEmpty();
        request.Text.ShouldBe("Two arrests.\nPatrols go on: nightly.");
    }

    [Theory]
    [InlineData("send an update", null, "")]
    [InlineData("new progress update", null, "")]
    [InlineData("send an update on ASB", null, "ASB")]
    [InlineData("update on ASB in South and Vale", "south-vale-csp", "ASB")]
    [InlineData("write an update on drugs for Public Health", "public-health", "drugs")]
    [InlineData("update on the weather in Cherwell: it rains", "cherwell-csp", "the weather")]
    public void An_update_is_begun(string text, string? body, string about)
    {
        var request = Read(text).ShouldBeOfType<ReturnRequest.NewUpdate>();

        (request.Body?.Value, request.About).ShouldBe((body, about));
    }

    [Fact]
    public void A_long_message_is_an_update_if_it_says_so() =>
        Read("update on ASB in Cherwell: " + new string('x', 5_000)).ShouldBeOfType<ReturnRequest.NewUpdate>().Text.Length.ShouldBe(5_000);

    [Theory]
    [InlineData("what's the latest from Cherwell on anti-social behaviour?", "cherwell-csp", "asb")]
    [InlineData("What is the latest on ASB in Cherwell?", "cherwell-csp", "asb")]
    [InlineData("latest updates from Oxford", "oxford-csp", null)]
    [InlineData("show me the latest on burglary", null, "burglary")]
    [InlineData("any news on burglary", null, null, false)]
    [InlineData("what's the latest?", null, null)]
    [InlineData("what's the latest on unicorns?", null, null, false)]
    [InlineData("what's the latest from Mars?", null, null, false)]
    public void The_latest_is_asked_for(string text, string? body, string? topic, bool isRequest = true)
    {
        var request = Read(text);

        if (!isRequest)
        {
            request.ShouldBeNull();
            return;
        }

        var latest = request.ShouldBeOfType<ReturnRequest.LatestUpdates>();
        (latest.Body?.Value, latest.Topic?.Id.Value).ShouldBe((body, topic));
    }

    [Theory]
    [InlineData("which priorities are red?", Rag.Red, null)]
    [InlineData("what is amber in Cherwell?", Rag.Amber, "cherwell-csp")]
    [InlineData("show me the green updates", Rag.Green, null)]
    public void Lights_are_asked_for(string text, Rag rag, string? body) =>
        Read(text).ShouldBe(new ReturnRequest.UpdatesStanding(rag, body is null ? null : new BodyId(body)));

    [Fact]
    public void Indicators_are_reported_and_asked_for()
    {
        Read("report indicators").ShouldBe(new ReturnRequest.ReportIndicators(Area: null, Quarter: null));
        Read("report the indicators for Cherwell Q2").ShouldBe(new ReturnRequest.ReportIndicators(Cherwell, new Quarter(Year, 2)));
        Read("report indicators for quarter 1 of 2016/17").ShouldBe(new ReturnRequest.ReportIndicators(Area: null, new Quarter(new FundingYear(2016), 1)));
        Read("how are we doing on first time entrants?").ShouldBeOfType<ReturnRequest.ShowIndicator>().Indicators.ShouldBe([new IndicatorId("pcc-2014-15-indicator-6")]);
        Read("how is Cherwell doing on legal highs?").ShouldBeOfType<ReturnRequest.ShowIndicator>().ShouldSatisfyAllConditions(
            static request => request.Area.ShouldBe(Cherwell),
            static request => request.Indicators.Count.ShouldBe(2));
        Read("scorecard").ShouldBe(new ReturnRequest.ShowScorecard());
        Read("how are we doing on unicorns?").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("please")]
    [InlineData("mid-year return")]
    [InlineData("spending plan")]
    [InlineData("what is a spending plan?")]
    [InlineData("what goes into the mid-year return?")]
    [InlineData("when is the mid-year return due?")]
    [InlineData("plan for Cherwell")]
    [InlineData("show me the plan for Cherwell")]
    [InlineData("start my mid-year return for Narnia")]
    [InlineData("open the meeting")]
    [InlineData("make a list of members")]
    [InlineData("remind me about the board")]
    [InlineData("chase Narnia")]
    [InlineData("export the members of Cherwell")]
    [InlineData("update me on burglary figures")]
    public void What_is_not_clearly_a_request_is_left_to_the_questions(string text) => Read(text).ShouldBeNull();

    [Fact]
    public void No_question_on_facts_is_swallowed()
    {
        var swallowed = QuestionCase.All
            .SelectMany(static known => known.Turns)
            .Select(static question => (Question: question, Request: Read(question)))
            .Where(static pair => pair.Request is not null)
            .Select(static pair => $"{pair.Question} -> {pair.Request}");

        QuestionCase.All.ShouldNotBeEmpty();
        swallowed.ShouldBeEmpty();
    }

    private static ReturnRequest? Read(string text) => Reader.Read(text, Indicators, Today);
}
