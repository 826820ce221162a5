using EndToEnd.Tooling;
using Shouldly;
using Xunit;

namespace EndToEnd;

/// <summary>Cards that are older than what they show, and hands that are quicker than the network, in a Teams client.</summary>
public sealed class OldCardsInTeamsTests(TeamsWorld world) : IClassFixture<TeamsWorld>
{
    private const string Plan = "Cherwell: spending plan 2017/18";
    private const string Reference = "CSF-2017-18-CHE-PLAN-1";

    [Fact]
    public async Task An_old_card_and_a_double_click_leave_one_submission_and_show_how_it_stands()
    {
        await using var secretariat = await world.OpenAsync(DemoPerson.Secretariat);
        await using var contact = await world.OpenAsync(DemoPerson.CherwellContact);
        await using var commander = await world.OpenAsync(DemoPerson.CherwellCommander);
        await secretariat.SayAsync("open the funding year 2017/18");
        await secretariat.CardWithAsync("Open a funding year");
        await secretariat.PressAsync("Open the year", "is this meant?");
        await secretariat.PressAsync("Open it all the same", "Funding year 2017/18 is open");
        await StartAsync(contact);

        // The declaration is open on one device while a line is added on another.
        var old = await contact.PressAsync("Sign and send", "I sign this spending plan");
        await contact.SayAsync("continue my return");
        await contact.CardWithAsync("1. Post for anti-social behaviour");
        await AddLineAsync(contact, "Support for victims", "28,542");
        await contact.CardWithAsync("2. Support for victims");
        await TeamsClient.FillAsync(old, "Your name", DemoPerson.CherwellContact.Name);
        var present = await contact.PressAsync(old, "Sign and send", "has changed since your card was made");
        (await present.InnerTextAsync()).ShouldContain("2. Support for victims");
        await contact.ShouldReadWellAsync(present, "old-1-present-state");
        (await commander.CountCardsAsync("Please countersign")).ShouldBe(0);

        var sign = await contact.PressAsync(present, "Sign and send", "I sign this spending plan");
        await TeamsClient.FillAsync(sign, "Your name", DemoPerson.CherwellContact.Name);
        var receipt = await contact.PressTwiceAsync(sign, "Sign and send", Reference);

        (await receipt.InnerTextAsync()).ShouldContain(Reference);
        await contact.ShouldReadWellAsync(receipt, "old-2-sent-once");
        await commander.CardWithAsync($"Please countersign: {Plan}");
        await contact.SayAsync("my returns");
        (await (await contact.CardWithAsync("Choose the one to")).InnerTextAsync()).ShouldContain("Submitted");
        (await commander.CountCardsAsync("Please countersign")).ShouldBe(1);
    }

    private static async Task StartAsync(TeamsClient contact)
    {
        await contact.SayAsync("start my return");
        await contact.CardWithAsync("Choose the one to work on");
        await contact.PressAsync("Start", "Add the first line of spending");
        await AddLineAsync(contact, "Post for anti-social behaviour", "30,000");
        await contact.CardWithAsync("1. Post for anti-social behaviour");
    }

    private static async Task AddLineAsync(TeamsClient contact, string title, string cost)
    {
        var form = await contact.PressAsync("Add a line", "Expenditure title");
        await TeamsClient.FillAsync(form, "Expenditure title", title);
        await TeamsClient.FillAsync(form, "Objective", "One full-time officer who works with the police on repeat complaints.");
        await TeamsClient.FillAsync(form, "Cost to the fund (£)", cost);
        await contact.PressAsync("Save", title);
    }
}
