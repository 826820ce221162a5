using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Indicators.Tables;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Areas.Updates;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Chat;
using TeamsBot.Tests.Areas.Indicators;
using TeamsBot.Tests.Areas.Meetings;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Cards;

/// <summary>What every form of the bot makes of an input that is missing, empty or no text: on the forms of meetings and of returns, over HTTP.</summary>
public sealed class FormsTests
{
    private const string Unread = "I could not read this";

    /// <summary>The verbs of every button that sends a card's inputs to be written, with its form.</summary>
    public static TheoryData<string> Forms =>
    [
        MeetingVerbs.Schedule, MeetingVerbs.Change, MeetingVerbs.CancelNow, MeetingVerbs.SaveAgenda, PeriodVerbs.Save, ReturnVerbs.SaveLine, ReturnVerbs.Submit, ReturnVerbs.Countersign,
        ReturnVerbs.SendBack, ReturnVerbs.SendChanges, UpdateVerbs.Save, UpdateVerbs.Edit, IndicatorVerbs.Save, IndicatorVerbs.Define, IndicatorVerbs.SaveChoice,
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_is_no_text_is_told_beside_its_field_and_nothing_is_written(string form)
    {
        await using var bench = await Bench.OpenAsync(form);
        foreach (var input in bench.Form.Inputs.Keys)
        {
            var before = bench.State();
            var data = bench.Filled();
            data[input] = new JsonObject { ["a"] = 1 };

            var again = await bench.Person.SendAsync(data);

            again.Shown.ShouldContain(Unread, customMessage: $"{form}: {input}");
            bench.State().ShouldBe(before, $"{form}: {input}");
        }
    }

    [Theory]
    [InlineData(MeetingVerbs.Change)]
    [InlineData(MeetingVerbs.SaveAgenda)]
    [InlineData(PeriodVerbs.Save)]
    [InlineData(ReturnVerbs.SaveLine)]
    [InlineData(UpdateVerbs.Edit)]
    [InlineData(IndicatorVerbs.Save)]
    [InlineData(IndicatorVerbs.Define)]
    [InlineData(IndicatorVerbs.SaveChoice)]
    public async Task What_a_form_leaves_out_stays_as_it_was(string form)
    {
        foreach (var input in await Bench.InputsAsync(form))
        {
            await using var bench = await Bench.OpenAsync(form);
            var before = bench.State();
            var data = bench.Filled();
            data.Remove(input);

            await bench.Person.SendRawAsync(data);

            bench.State().ShouldBe(before, $"{form}: {input}");
        }
    }

    [Fact]
    public async Task An_empty_place_is_no_place_and_a_missing_one_stays()
    {
        await using var bench = await Bench.OpenAsync(MeetingVerbs.Change);
        var data = bench.Filled();
        data["place"] = "";

        await bench.Person.SendRawAsync(data);

        bench.Meetings!.Only().Details.Place.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("2017-07-14T09:00:00")]
    [InlineData("2017-07-14T09:00:00Z")]
    [InlineData("soon")]
    public async Task A_due_date_that_is_empty_or_timed_is_told_beside_its_field_and_moves_nothing(string date)
    {
        await using var bench = await Bench.OpenAsync(PeriodVerbs.Save);
        var before = bench.State();
        var data = bench.Filled();
        data["planDue"] = date;

        var again = await bench.Person.SendAsync(data);

        again.Shown.ShouldContain("Spending plan due (please correct)");
        bench.State().ShouldBe(before);
    }

    [Fact]
    public async Task An_area_that_is_unknown_is_told_and_does_not_stand_for_all()
    {
        await using var bench = await Bench.OpenAsync(IndicatorVerbs.Define);
        var data = bench.Filled();
        data["areas"] = "narnia";

        (await bench.Person.SendAsync(data)).Shown.ShouldContain("narnia");
    }

    [Fact]
    public async Task A_figure_that_was_reported_is_not_taken_back_by_an_empty_field_in_silence()
    {
        await using var bench = await Bench.OpenAsync(IndicatorVerbs.Save);
        var before = bench.State();
        var data = bench.Filled();
        data[bench.Form.Inputs.Keys.First(static input => input.StartsWith("value.", StringComparison.Ordinal))] = "";

        (await bench.Person.SendAsync(data)).Shown.ShouldContain("was reported here");
        bench.State().ShouldBe(before);
    }

    [Fact]
    public async Task Every_verb_answers_a_button_that_says_nothing_in_words()
    {
        await using var teams = await FakeConnector.StartAsync();
        await using var returns = await ReturnsUnderTest.StartAsync(teams.ServiceUrl);
        foreach (var verb in returns.Bot.Services.GetServices<ICapability>().SelectMany(static capability => capability.Verbs).Select(static verb => verb.Name))
        {
            foreach (var data in (JsonObject[])
                [
                    new() { ["verb"] = verb },
                    new() { ["verb"] = verb, ["period"] = "2017-18", ["area"] = "cherwell", ["kind"] = "plan" },
                    new() { ["verb"] = verb, ["period"] = 7, ["area"] = new JsonArray(1), ["kind"] = new JsonObject(), ["line"] = "x", ["subject"] = true, ["nonce"] = "?", ["revision"] = -1 },
                ])
            {
                foreach (var person in (PersonInChat[])[returns.Secretary, returns.Cherwell, new PersonInChat(returns.Bot, PersonInChat.Member, teams.ServiceUrl)])
                {
                    (await person.SendRawAsync(data.DeepClone().AsObject())).ToJsonString().ShouldNotContain("something went wrong", customMessage: $"{verb}: {data.ToJsonString()}");
                }
            }
        }
    }

    /// <summary>The bot with one form open.</summary>
    private sealed class Bench : IAsyncDisposable
    {
        private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true };

        public MeetingsUnderTest? Meetings { get; private init; }

        public ReturnsUnderTest? Returns { get; private init; }

        public required PersonInChat Person { get; init; }

        public required CardInHand Form { get; init; }

        private string Verb { get; init; } = "";

        public static async Task<IReadOnlyList<string>> InputsAsync(string form)
        {
            await using var bench = await OpenAsync(form);
            return [.. bench.Form.Inputs.Keys];
        }

        public static async Task<Bench> OpenAsync(string form) => form.StartsWith("meetings.", StringComparison.Ordinal) ? await OpenMeetingAsync(form) : await OpenReturnAsync(form);

        /// <summary>What the form's button sends when nothing in it is changed.</summary>
        public JsonObject Filled() => PersonInChat.Merge(Form, Form.Button(Verb), typed: null);

        /// <summary>What is kept of everything that forms write, without when and by whom.</summary>
        public string State()
        {
            if (Meetings is not null)
            {
                return JsonSerializer.Serialize(Meetings.Store.Current(Meetings.Clock.GetUtcNow()).Select(static kept => new { kept.Meeting.Details.Title, Time = kept.Meeting.Time.ToString(), kept.Meeting.Details.Place, kept.Meeting.Details.JoinLink, kept.Meeting.State, kept.Meeting.Agenda.Latest }), Plain);
            }

            var services = Returns!.Bot.Services;
            return JsonSerializer.Serialize(
                new
                {
                    Periods = Returns.Store.Periods().Select(static period => period with { Revision = 0 }),
                    Returns = Returns.Store.InPeriod(ReturnsUnderTest.Period).Select(static one => new { one.State, one.Lines, one.Remark, one.Comments.Count }),
                    Updates = services.GetRequiredService<UpdateStore>().Waiting().Select(static update => new { update.Rag, update.Headline, update.Achievements, update.Risks, update.HelpNeeded, update.NextSteps }),
                    Indicators = services.GetRequiredService<IndicatorStore>().Definitions().Select(static definition => definition with { Revision = 0 }),
                    Values = services.GetRequiredService<IndicatorStore>().Values().Select(static value => new { value.Indicator, value.Value, value.Note }),
                },
                Plain);
        }

        public async ValueTask DisposeAsync()
        {
            if (Meetings is not null)
            {
                await Meetings.DisposeAsync();
            }

            if (Returns is not null)
            {
                await Returns.DisposeAsync();
            }
        }

        private static async Task<Bench> OpenMeetingAsync(string form)
        {
            var meetings = await MeetingsUnderTest.StartAsync();
            var secretary = meetings.Secretary;
            if (form is not MeetingVerbs.Schedule)
            {
                await meetings.ArrangeAsync();
                await secretary.AskForCardAsync("agenda for the oversight committee:\n1. Welcome\n2. Minutes");
            }

            var card = form switch
            {
                MeetingVerbs.Schedule => await secretary.AskForCardAsync("schedule a meeting"),
                MeetingVerbs.CancelNow => await secretary.AskForCardAsync("cancel the oversight committee"),
                MeetingVerbs.SaveAgenda => await secretary.AskForCardAsync("edit the agenda"),
                _ => await secretary.PressAsync(await secretary.AskForCardAsync("next meeting"), MeetingVerbs.Move),
            };
            return new Bench { Meetings = meetings, Person = secretary, Form = card, Verb = form };
        }

        private static async Task<Bench> OpenReturnAsync(string form)
        {
            var returns = await ReturnsUnderTest.StartAsync();
            var (secretary, officer, commander) = (returns.Secretary, returns.Cherwell, returns.Commander);
            switch (form)
            {
                case PeriodVerbs.Save:
                    var year = await secretary.AskForCardAsync("open the funding year 2017/18");
                    return Of(secretary, year.Has(PeriodVerbs.Save) ? year : await secretary.PressAsync(year, PeriodVerbs.Open), form);
                case UpdateVerbs.Save or UpdateVerbs.Edit:
                    var update = await officer.AskForCardAsync("update on burglary in Cherwell: two arrests last night");
                    if (form is UpdateVerbs.Save)
                    {
                        return Of(officer, update, form);
                    }

                    var sent = await officer.PressAsync(update, UpdateVerbs.Save, Typed(("rag", "amber"), ("achievements", "Leaflets"), ("risks", "Few officers"), ("helpNeeded", "None"), ("nextSteps", "More leaflets")));
                    return Of(officer, await officer.PressAsync(sent, UpdateVerbs.Edit), UpdateVerbs.Save);
                case IndicatorVerbs.SaveChoice:
                    return Of(secretary, await secretary.AskForCardAsync("choose the indicators for 2017/18"), form);
                case IndicatorVerbs.Save:
                    await ChosenIndicators.AskForAllAsync(secretary, "2017/18");
                    var quarter = await officer.AskForCardAsync("report indicators for Cherwell Q2 2017/18");
                    await officer.PressAsync(quarter, IndicatorVerbs.Save, quarter.Inputs.Keys.ToDictionary(static input => input, static input => input.StartsWith("value.", StringComparison.Ordinal) ? "12" : "A note", StringComparer.Ordinal));
                    return Of(officer, await officer.AskForCardAsync("report indicators for Cherwell Q2 2017/18"), form);
                case IndicatorVerbs.Define:
                    await secretary.SayAsync("define the indicator Repeat victims, in people, down is better");
                    return Of(secretary, await secretary.AskForCardAsync("change the indicator Repeat victims"), form);
            }

            var overview = await returns.OpenAsync(officer, "cherwell", ReturnKind.SpendingPlan);
            overview = await officer.PressAsync(
                await officer.PressAsync(overview, ReturnVerbs.NewLine),
                ReturnVerbs.SaveLine,
                Typed(("title", "A post"), ("text", "To have one"), ("cost", "50,000"), ("otherSource1", "The city"), ("otherAmount1", "1,000"), ("otherSource2", "A charity"), ("otherAmount2", "20")));
            if (form is ReturnVerbs.SaveLine)
            {
                return Of(officer, await officer.PressAsync(overview, ReturnVerbs.EditLine, line: 1), form);
            }

            var sign = await officer.PressAsync(overview, ReturnVerbs.Sign);
            if (form is ReturnVerbs.Submit)
            {
                return Of(officer, sign, form);
            }

            await officer.PressAsync(sign, ReturnVerbs.Submit, Typed(("remark", "The rest comes later")));
            var countersign = await commander.PressAsync(await returns.OpenAsync(commander, "cherwell", ReturnKind.SpendingPlan), ReturnVerbs.Countersign);
            if (form is ReturnVerbs.Countersign or ReturnVerbs.SendBack)
            {
                return Of(commander, countersign, form);
            }

            await commander.PressAsync(countersign, ReturnVerbs.Countersign);
            return Of(secretary, await secretary.PressAsync(await returns.OpenAsync(secretary, "cherwell", ReturnKind.SpendingPlan), ReturnVerbs.Changes), form);

            Bench Of(PersonInChat person, CardInHand card, string verb) => new() { Returns = returns, Person = person, Form = card, Verb = verb };
        }
    }
}
