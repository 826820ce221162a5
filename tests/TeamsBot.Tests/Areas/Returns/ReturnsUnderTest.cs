using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;
using TeamsBot.Storage;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>The bot with the funding period 2017/18 opened, as the agreement allots it to the four CSPs, and its people in their chats.</summary>
internal sealed class ReturnsUnderTest : IAsyncDisposable
{
    public static readonly PeriodId Period = new("2017-18");

    public static readonly FundingPeriod Funding = new(
        Period,
        "2017/18",
        new DateOnly(2017, 6, 30),
        new DateOnly(2017, 10, 31),
        new DateOnly(2018, 4, 30),
        [
            new Allocation(new FundedLineId("cherwell"), "Cherwell", "CHE", new BodyId("cherwell-csp"), Money.FromPounds(58_542)),
            new Allocation(new FundedLineId("oxford"), "Oxford", "OXF", new BodyId("oxford-csp"), Money.FromPounds(110_685)),
            new Allocation(new FundedLineId("south-vale"), "South and Vale", "SOU", new BodyId("south-vale-csp"), Money.FromPounds(106_846)),
            new Allocation(new FundedLineId("west-oxon"), "West Oxfordshire", "WES", new BodyId("west-oxon-csp"), Money.FromPounds(43_826)),
        ],
        Revision: 1);

    private readonly string _serviceUrl;

    private ReturnsUnderTest(BotUnderTest bot, string serviceUrl) => (Bot, _serviceUrl) = (bot, serviceUrl);

    public BotUnderTest Bot { get; }

    public ReturnStore Store => Bot.Services.GetRequiredService<ReturnStore>();

    public PersonInChat Cherwell => new(Bot, PersonInChat.Cherwell, _serviceUrl);

    public PersonInChat Commander => new(Bot, PersonInChat.Commander, _serviceUrl);

    public PersonInChat Secretary => new(Bot, PersonInChat.Secretary, _serviceUrl);

    /// <param name="serviceUrl">Where the bot reaches Teams on its own; by default nowhere.</param>
    public static async Task<ReturnsUnderTest> StartAsync(string serviceUrl = "http://127.0.0.1:9/")
    {
        var bot = await BotUnderTest.StartAsync();
        var returns = new ReturnsUnderTest(bot, serviceUrl);
        var secretary = new Person(new PersonId(Guid.Parse(PersonInChat.Secretary)), "The secretariat");
        (await returns.Store.SaveAsync(before: null, Funding, secretary, DateTimeOffset.UnixEpoch, form: null, [], CancellationToken.None)).ShouldBe(SavingOutcome.Saved);
        return returns;
    }

    public PersonInChat ContactOf(string area) => new(Bot, area switch
    {
        "cherwell" => PersonInChat.Cherwell,
        "oxford" => PersonInChat.Oxford,
        _ => PersonInChat.SouthValeAndWest,
    }, _serviceUrl);

    /// <summary>Chooses a return in the chat.</summary>
    public async Task<CardInHand> OpenAsync(PersonInChat person, string area, ReturnKind kind)
    {
        var choices = await person.AskForCardAsync("start my return");
        var open = choices.Buttons.Select(button => button["data"]!.AsObject())
            .FirstOrDefault(data => string.Equals((string?)data["area"], area, StringComparison.Ordinal)
                && string.Equals((string?)data["kind"], ReturnActions.Code(kind), StringComparison.Ordinal));
        return await person.SendAsync(open.ShouldNotBeNull($"{area} {kind} is not offered:\n{choices.Shown}"));
    }

    /// <summary>Brings Cherwell's spending plan of one line through to its acceptance.</summary>
    public async Task AcceptPlanAsync(string cost)
    {
        var form = await Cherwell.PressAsync(await OpenAsync(Cherwell, "cherwell", ReturnKind.SpendingPlan), ReturnVerbs.NewLine);
        var overview = await Cherwell.PressAsync(form, ReturnVerbs.SaveLine, TypedInputs.Typed(("title", "A post"), ("text", "To have one"), ("cost", cost)));
        await Cherwell.PressAsync(await Cherwell.PressAsync(overview, ReturnVerbs.Sign), ReturnVerbs.Submit, TypedInputs.Typed());
        var countersign = await OpenAsync(Commander, "cherwell", ReturnKind.SpendingPlan);
        await Commander.PressAsync(await Commander.PressAsync(countersign, ReturnVerbs.Countersign), ReturnVerbs.Countersign, TypedInputs.Typed());
        var review = await OpenAsync(Secretary, "cherwell", ReturnKind.SpendingPlan);
        await Secretary.PressAsync(await Secretary.PressAsync(review, ReturnVerbs.Accept), ReturnVerbs.Accept);
        Kept().State.ShouldBe(ReturnState.Accepted);
    }

    /// <summary>Gives a person a role in an area.</summary>
    public Task GiveRoleAsync(string objectId, Role role = Role.CspContact, string area = "cherwell") => Bot.Services.GetRequiredService<RoleStore>()
        .GiveAsync(new PersonId(Guid.Parse(objectId)), role, new FundedLineId(area), CancellationToken.None);

    /// <summary>The return as it is kept.</summary>
    public Return Kept(ReturnKind kind = ReturnKind.SpendingPlan, string area = "cherwell") =>
        Store.Find(new ReturnKey(Period, new FundedLineId(area), kind)).ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        Bot.Complaints.ShouldBeEmpty();
    }
}
