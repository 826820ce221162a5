using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>What is planned, spent and left is told from what the secretariat accepted, never from an allocation.</summary>
public sealed class MoneyAnswerTests : IAsyncLifetime
{
    private ReturnsUnderTest _returns = null!;

    private PersonInChat Anybody => new(_returns.Bot, PersonInChat.Member);

    public async ValueTask InitializeAsync() => _returns = await ReturnsUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _returns.DisposeAsync();

    [Theory]
    [InlineData("how much has Cherwell spent?", "I cannot say what is spent of its £58,542")]
    [InlineData("what is planned in Cherwell?", "nothing of its £58,542 counts as planned")]
    [InlineData("how much money is left for Cherwell", "I cannot say what is left of its £58,542")]
    [InlineData("what did Cherwell spend up till now?", "I cannot say what is spent of its £58,542")]
    [InlineData("is there any cash left?", "I cannot say what is left of the £319,899")]
    [InlineData("what are we spending?", "I cannot say what is spent of the £319,899")]
    [InlineData("how much have we spent so far?", "I cannot say what is spent of the £319,899")]
    public async Task What_is_not_known_is_said(string question, string answer) => (await SaidAsync(Anybody, question)).ShouldContain(answer);

    [Theory]
    [InlineData("how much of its money did Cherwell plan to spend?", "Cherwell plans to spend £50,000 of its £58,542 for 2017/18, by its accepted spending plan.")]
    [InlineData("how much is still unspent in Cherwell", "Cherwell has £8,542 unplanned of its £58,542 for 2017/18: the grant less the £50,000 of its accepted spending plan.")]
    [InlineData("how much have the CSPs planned in total?", "Of the £319,899 for 2017/18, £50,000 is planned by the accepted spending plans of 1 of 4 areas.")]
    public async Task An_accepted_plan_tells_what_is_planned_and_what_is_not(string question, string answer)
    {
        await AcceptAsync(ReturnKind.SpendingPlan, 50_000);

        (await SaidAsync(Anybody, question)).ShouldContain(answer);
    }

    [Theory]
    [InlineData("how much have we used of our budget?", "Cherwell has spent £20,000 of its £58,542 for 2017/18, by its accepted mid-year return.")]
    [InlineData("what do we have left of our grant, how much?", "Cherwell has £38,542 left of its £58,542 for 2017/18: the grant less the £20,000 spent by its accepted mid-year return. Its accepted plan spends £50,000.")]
    [InlineData("what did we plan?", "By its spending plan for 2017/18, Cherwell spends £50,000 of £58,542")]
    [InlineData("what is our budget?", "Cherwell received £58,542")]
    [InlineData("how much funding do we get?", "Cherwell received £58,542")]
    public async Task We_are_the_area_that_a_person_has_a_role_for(string question, string answer)
    {
        await AcceptAsync(ReturnKind.SpendingPlan, 50_000);
        await AcceptAsync(ReturnKind.MidYear, 20_000);

        (await SaidAsync(_returns.Cherwell, question)).ShouldContain(answer);
    }

    [Theory]
    [InlineData("how much has Cherwell spent?", "Cherwell has spent £20,000 of its £58,542 for 2017/18")]
    [InlineData("how much does Cherwell get?", "£58,542")]
    [InlineData("what is Cherwell spending its money on?", "By its spending plan for 2017/18")]
    [InlineData("who is late?", "2017/18")]
    public async Task A_year_that_is_opened_ahead_is_not_the_present_one(string question, string answer)
    {
        await AcceptAsync(ReturnKind.SpendingPlan, 50_000);
        await AcceptAsync(ReturnKind.MidYear, 20_000);
        var ahead = ReturnsUnderTest.Funding with { Id = new PeriodId("2098-99"), Name = "2098/99", PlanDue = new DateOnly(2098, 6, 30), MidYearDue = new DateOnly(2098, 10, 31), EndYearDue = new DateOnly(2099, 4, 30) };
        await _returns.Store.SaveAsync(before: null, ahead, new Person(new PersonId(Guid.Parse(PersonInChat.Secretary)), "The secretariat"), DateTimeOffset.UnixEpoch, form: null, [], CancellationToken.None);

        (await SaidAsync(_returns.Secretary, question)).ShouldContain(answer);
    }

    [Fact]
    public async Task More_spent_than_granted_is_said_to_be_over()
    {
        await AcceptAsync(ReturnKind.MidYear, 60_000);

        (await SaidAsync(Anybody, "how much is left in Cherwell?")).ShouldContain("Cherwell is £1,458 over its £58,542 for 2017/18");
    }

    [Fact]
    public async Task What_was_spent_in_a_year_that_is_over_is_not_told_as_what_was_granted() =>
        (await SaidAsync(Anybody, "how much has Cherwell spent in 2015/16?")).ShouldStartWith("The documents tell what was granted, not what was spent of it. ");

    private static async Task<string> SaidAsync(PersonInChat person, string question) => (string)(await person.SayAsync(question)).ShouldHaveSingleItem()["text"]!;

    private async Task AcceptAsync(ReturnKind kind, int pounds)
    {
        var accepted = ReturnCases.Plan with { Key = ReturnCases.Plan.Key with { Kind = kind }, Revision = 1, Lines = [ReturnCases.PlanLines[0] with { Cost = Money.FromPounds(pounds) }] };
        (await _returns.Store.SaveAsync(new ReturnSaving(Before: null, accepted, "returns.accept", Form: null, []), CancellationToken.None)).ShouldBe(SavingOutcome.Saved);
    }
}
