using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Shouldly;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>A funding year's allocations as a table: pasted into the card, or sent as a file.</summary>
public sealed class AllocationFilesTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private FakeFileStore _files = null!;

    private PersonInChat Secretary => new(_bot, PersonInChat.Secretary);

    private ReturnStore Store => _bot.Services.GetRequiredService<ReturnStore>();

    public async ValueTask InitializeAsync()
    {
        _files = await FakeFileStore.StartAsync();
        _bot = await BotUnderTest.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _files.DisposeAsync();
    }

    [Fact]
    public async Task A_pasted_table_fills_the_form_and_is_saved_once_it_was_looked_over()
    {
        var form = await Secretary.AskForCardAsync("open the funding year 2018/19");

        var filled = await Secretary.PressAsync(form, PeriodVerbs.Save, Typed(("table", "Area\tAmount\nCherwell CSP\t61,000.50\nOxford\t112k")));

        filled.Shown.ShouldContain("2 amounts are filled in");
        filled.Inputs["amount.cherwell"].ShouldBe("£61,000.50");
        filled.Inputs["table"].ShouldBeEmpty();
        Store.Periods().ShouldBeEmpty();
        await Secretary.PressAsync(filled, PeriodVerbs.Save, confirm: true);
        Store.Periods().ShouldHaveSingleItem().Allocations.Select(one => one.Amount).ShouldBe([new Money(61_000_50), Money.FromPounds(112_000)]);
    }

    [Fact]
    public async Task A_tables_faults_are_told_by_its_lines_and_what_was_typed_stays()
    {
        var form = await Secretary.AskForCardAsync("open the funding year 2018/19");
        const string Table = "Area,Amount\nCherwell,lots\nAtlantis,5\nOxford,112k\nOxford,3";

        var again = await Secretary.PressAsync(form, PeriodVerbs.Save, Typed(("table", Table), ("planDue", "2018-07-02"), ("amount.west-oxon", "44k")));

        again.Inputs["table"].ShouldBe(Table);
        again.Inputs["planDue"].ShouldBe("2018-07-02");
        again.Inputs["amount.west-oxon"].ShouldBe("44k");
        again.Inputs["amount.oxford"].ShouldBeEmpty();
        again.Shown.ShouldContain("Line 2:");
        again.Shown.ShouldContain("Line 3: This is not a line of the fund");
        again.Shown.ShouldContain("Line 5: Oxford is there already");
        Store.Periods().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_opens_the_form_of_its_year_filled_in()
    {
        var reply = await SendAsync(Secretary, "allocations 2018-19.csv", "Area,Amount\nCherwell,\"61,000.50\"\nOxford,112000\n");

        var form = new CardInHand(reply);
        form.Inputs["year"].ShouldBe("2018/19");
        form.Inputs["amount.cherwell"].ShouldBe("£61,000.50");
        await Secretary.SaveYearAsync(form);
        Store.Periods().ShouldHaveSingleItem().Name.ShouldBe("2018/19");
    }

    [Fact]
    public async Task A_file_for_a_year_that_is_open_changes_it()
    {
        await Secretary.SaveYearAsync(await Secretary.AskForCardAsync("open the funding year 2017/18"));

        var form = new CardInHand(await SendAsync(Secretary, "allocations.csv", "Cherwell,60000", "here is 2017/18"));
        form.Inputs["amount.oxford"].ShouldBe("£110,685");
        await Secretary.PressAsync(form, PeriodVerbs.Save);

        var period = Store.Periods().ShouldHaveSingleItem();
        period.Revision.ShouldBe(2);
        period.Allocations.First(one => one.Name is "Cherwell").Amount.ShouldBe(Money.FromPounds(60_000));
    }

    [Fact]
    public async Task A_file_with_faults_is_shown_as_a_table_to_put_right()
    {
        var form = new CardInHand(await SendAsync(Secretary, "allocations 2018-19.csv", "Cherwell,lots"));

        form.Inputs["table"].ShouldBe("Cherwell,lots");
        form.Shown.ShouldContain("Line 1:");
    }

    [Fact]
    public async Task Only_the_secretariat_sends_allocations()
    {
        var contact = new PersonInChat(_bot, PersonInChat.Cherwell);

        var replies = await contact.SendFileAsync("allocations 2018-19.csv", _files.Serve("a.csv", "Cherwell,1"u8.ToArray()));

        ((string)replies.ShouldHaveSingleItem()["text"]!).ShouldContain("Only the partnership's secretariat");
    }

    [Fact]
    public async Task A_file_that_is_gone_or_too_large_is_not_read()
    {
        ((string)(await Secretary.SendFileAsync("gone.csv", _files.AddressOf("gone.csv"))).ShouldHaveSingleItem()["text"]!).ShouldContain("could not fetch");
        ((string)(await Secretary.SendFileAsync("large.csv", _files.Serve("large.csv", new byte[70_000]))).ShouldHaveSingleItem()["text"]!).ShouldContain("larger than I read");
    }

    private async Task<System.Text.Json.Nodes.JsonObject> SendAsync(PersonInChat person, string name, string content, string text = "")
    {
        var replies = await person.SendFileAsync(name, _files.Serve("table.csv", Encoding.UTF8.GetBytes(content)), text);
        return replies.ShouldHaveSingleItem()["attachments"]![0]!["content"]!.AsObject();
    }
}
