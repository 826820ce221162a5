using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.People;
using TeamsBot.Tests.Areas.Returns.Exports;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>A whole year of all four CSPs over HTTP, with the allocations of 2017/18.</summary>
public sealed class ReturnYearTests : IAsyncLifetime
{
    // What each area plans: its grant to the pound, in lines whose pence do not come out even.
    private static readonly Dictionary<string, decimal[]> Plans = new(StringComparer.Ordinal)
    {
        ["cherwell"] = [30_000.50m, 20_541.49m, 8_000.01m],
        ["oxford"] = [55_342.33m, 55_342.67m],
        ["south-vale"] = [100_000m, 6_846m],
        ["west-oxon"] = [43_826m],
    };

    private ReturnsUnderTest _returns = null!;

    public async ValueTask InitializeAsync()
    {
        _returns = await ReturnsUnderTest.StartAsync();
        await _returns.GiveRoleAsync(PersonInChat.Commander, Role.LpaCommander, "south-vale");
        await _returns.GiveRoleAsync(PersonInChat.Commander, Role.LpaCommander, "west-oxon");
    }

    public ValueTask DisposeAsync() => _returns.DisposeAsync();

    [Fact]
    public async Task A_year_of_all_four_areas_reconciles_to_the_penny()
    {
        foreach (var (area, costs) in Plans)
        {
            await PlanAsync(area, costs);
            await AcceptAsync(area, ReturnKind.SpendingPlan);
        }

        foreach (var (area, costs) in Plans)
        {
            await FillAsync(area, ReturnKind.MidYear, costs.Select(cost => Math.Round(cost / 3, 2)).ToArray());
        }

        await SendBackAsync("oxford", ReturnKind.MidYear, "The second line lacks its outcome.");
        await SubmitAsync("oxford", ReturnKind.MidYear);
        foreach (var area in Plans.Keys)
        {
            await AcceptAsync(area, ReturnKind.MidYear);
            await FillAsync(area, ReturnKind.EndYear, Plans[area]);
            await AcceptAsync(area, ReturnKind.EndYear);
        }

        await AmendAsync("cherwell", ReturnKind.EndYear, line: 3, "7,900.01");
        await AcceptAsync("cherwell", ReturnKind.EndYear);

        foreach (var (area, costs) in Plans)
        {
            Total(area, ReturnKind.SpendingPlan).ShouldBe(Money.FromPounds(costs.Sum()));
            Total(area, ReturnKind.MidYear).ShouldBe(Money.FromPounds(costs.Sum(cost => Math.Round(cost / 3, 2))));
        }

        Total("cherwell", ReturnKind.EndYear).ShouldBe(Money.FromPounds(58_442));
        _returns.Kept(ReturnKind.EndYear).Submission.ShouldBe(2);
        _returns.Kept(ReturnKind.MidYear, "oxford").Submission.ShouldBe(2);
        _returns.Store.Submissions(_returns.Kept(ReturnKind.EndYear).Key).Select(one => ReturnSums.CostsOf(one)).ShouldBe([Money.FromPounds(58_542), Money.FromPounds(58_442)]);
        await ShouldReconcileAsync();
    }

    /// <summary>The table that the secretariat takes away says what the returns say, to the penny.</summary>
    private async Task ShouldReconcileAsync()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var files = await FakeFileStore.StartAsync();
        var table = CsvInHand.Read(await new FilesInChat(_returns.Bot, PersonInChat.Secretary, connector, files).TakeAsync(FilesInChat.Export(ReturnsUnderTest.Period.Value)));

        table.Rows.Select(row => row["Reference"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(3 * Plans.Count);
        foreach (var area in Plans.Keys)
        {
            var code = ReturnsUnderTest.Funding.Allocations.Single(one => string.Equals(one.Area.Value, area, StringComparison.Ordinal)).Code;
            foreach (var kind in Enum.GetValues<ReturnKind>())
            {
                var reference = FormattableString.Invariant($"CSF-2017-18-{code}-{ReturnReference.Code(kind)}-{_returns.Kept(kind, area).Submission}");
                table.Total(reference).ShouldBe(Total(area, kind), reference);
            }
        }

        var exported = table.Rows.Where(row => row["Return"].Equals("end-year return", StringComparison.Ordinal)).Sum(row => decimal.Parse(row["Cost (£)"], System.Globalization.CultureInfo.InvariantCulture));
        Money.FromPounds(exported).ShouldBe(Money.FromPounds(Plans.Values.Sum(costs => costs.Sum()) - 100));
    }

    private async Task PlanAsync(string area, decimal[] costs)
    {
        var contact = _returns.ContactOf(area);
        var card = await _returns.OpenAsync(contact, area, ReturnKind.SpendingPlan);
        for (var line = 1; line <= costs.Length; line++)
        {
            var form = await contact.PressAsync(card, ReturnVerbs.NewLine);
            card = await contact.PressAsync(form, ReturnVerbs.SaveLine, Typed(("title", $"Line {line} of {area}"), ("text", "What it is for"), ("cost", $"£{costs[line - 1]:N2}")));
        }

        await SubmitAsync(area, ReturnKind.SpendingPlan);
    }

    private async Task FillAsync(string area, ReturnKind kind, decimal[] costs)
    {
        var contact = _returns.ContactOf(area);
        var card = await _returns.OpenAsync(contact, area, kind);
        for (var line = 1; line <= costs.Length; line++)
        {
            var form = await contact.PressAsync(card, ReturnVerbs.EditLine, line: line);
            card = await contact.PressAsync(form, ReturnVerbs.SaveLine, Typed(("text", "Done as planned"), ("cost", $"{costs[line - 1]:0.00}"), ("rag", "green")));
        }

        await SubmitAsync(area, kind);
    }

    private async Task SubmitAsync(string area, ReturnKind kind)
    {
        var contact = _returns.ContactOf(area);
        var sign = await contact.PressAsync(await _returns.OpenAsync(contact, area, kind), ReturnVerbs.Sign);
        var receipt = await contact.PressAsync(sign, ReturnVerbs.Submit, Typed(("remark", "Spent less than thought")));
        _returns.Kept(kind, area).State.ShouldBe(ReturnState.Submitted, receipt.Shown);
    }

    private async Task AcceptAsync(string area, ReturnKind kind)
    {
        var countersign = await _returns.Commander.PressAsync(await _returns.OpenAsync(_returns.Commander, area, kind), ReturnVerbs.Countersign);
        await _returns.Commander.PressAsync(countersign, ReturnVerbs.Countersign, Typed());
        var question = await _returns.Secretary.PressAsync(await _returns.OpenAsync(_returns.Secretary, area, kind), ReturnVerbs.Accept);
        await _returns.Secretary.PressAsync(question, ReturnVerbs.Accept);
        _returns.Kept(kind, area).State.ShouldBe(ReturnState.Accepted);
    }

    private async Task SendBackAsync(string area, ReturnKind kind, string why)
    {
        var card = await _returns.Commander.PressAsync(await _returns.OpenAsync(_returns.Commander, area, kind), ReturnVerbs.Countersign);
        await _returns.Commander.PressAsync(card, ReturnVerbs.SendBack, Typed(("comment", why)));
        (await _returns.OpenAsync(_returns.ContactOf(area), area, kind)).Shown.ShouldContain(why);
    }

    private async Task AmendAsync(string area, ReturnKind kind, int line, string cost)
    {
        var contact = _returns.ContactOf(area);
        var question = await contact.PressAsync(await _returns.OpenAsync(contact, area, kind), ReturnVerbs.Amend);
        var draft = await contact.PressAsync(question, ReturnVerbs.Amend);
        var form = await contact.PressAsync(draft, ReturnVerbs.EditLine, line: line);
        await contact.PressAsync(form, ReturnVerbs.SaveLine, Typed(("cost", cost)));
        await SubmitAsync(area, kind);
    }

    private Money Total(string area, ReturnKind kind) => ReturnSums.CostsOf(_returns.Kept(kind, area));
}
