using EndToEnd.Tooling;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace EndToEnd;

/// <summary>A return of the Community Safety Fund in a Teams client, by the three people whom it takes.</summary>
public sealed class ReturnInTeamsTests(TeamsWorld world) : IClassFixture<TeamsWorld>
{
    private const string Plan = "Cherwell: spending plan 2017/18";
    private const string Reference = "CSF-2017-18-CHE-PLAN-1";

    [Fact]
    public async Task Three_people_bring_a_spending_plan_from_its_first_line_to_its_acceptance()
    {
        await using var secretariat = await world.OpenAsync(DemoPerson.Secretariat);
        await using var contact = await world.OpenAsync(DemoPerson.CherwellContact);
        await using var commander = await world.OpenAsync(DemoPerson.CherwellCommander);
        await OpenYearAsync(secretariat);

        await FillInAsync(contact);
        await SubmitAsync(contact);
        await CountersignAsync(commander);
        await contact.ShouldReadWellAsync(await contact.CardWithAsync($"Countersigned: {Plan}"), "return-12-contact-told");
        await AcceptAsync(secretariat);

        await contact.ShouldReadWellAsync(await contact.CardWithAsync($"Accepted: {Plan}"), "return-16-contact-told-of-acceptance");
        await commander.CardWithAsync($"Accepted: {Plan}");
        await secretariat.SayAsync("status board");
        var board = await secretariat.CardWithAsync("Returns 2017/18");
        (await board.InnerTextAsync()).ShouldContain("Plan: 1 of 8 accepted");
        await secretariat.ShouldReadWellAsync(board, "return-17-board");
    }

    private static async Task OpenYearAsync(TeamsClient secretariat)
    {
        await secretariat.SayAsync("open the funding year 2017/18");
        await secretariat.ShouldReadWellAsync(await secretariat.CardWithAsync("Open a funding year"), "return-01-year");
        await secretariat.ShouldReadWellAsync(await secretariat.PressAsync("Open the year", "is this meant?"), "return-02-past-dates");
        var summary = await secretariat.PressAsync("Open it all the same", "Funding year 2017/18 is open");
        (await summary.InnerTextAsync()).ShouldContain("£58,542");
        await secretariat.ShouldReadWellAsync(summary, "return-02-year-open");
    }

    private static async Task FillInAsync(TeamsClient contact)
    {
        await contact.SayAsync("start my return");
        await contact.ShouldReadWellAsync(await contact.CardWithAsync("Choose the one to work on"), "return-03-choose");
        await contact.ShouldReadWellAsync(await contact.PressAsync("Start", "Add the first line of spending"), "return-04-overview-empty");

        var form = await contact.PressAsync("Add a line", "Expenditure title");
        await contact.ShouldReadWellAsync(form, "return-05-line");
        await TeamsClient.FillAsync(form, "Expenditure title", "Post for anti-social behaviour");
        await TeamsClient.FillAsync(form, "Objective", "One full-time officer who works with the police on repeat complaints in Banbury and Bicester.");
        await TeamsClient.FillAsync(form, "Cost to the fund (£)", "lots");
        form = await contact.PressAsync("Save", "one thing to put right");
        await Assertions.Expect(form.GetByLabel("Expenditure title")).ToHaveValueAsync("Post for anti-social behaviour");
        await contact.ShouldReadWellAsync(form, "return-06-line-to-correct");
        await TeamsClient.FillAsync(form, "Cost to the fund (£)", "30,000");
        await contact.PressAsync("Save", "1. Post for anti-social behaviour");

        form = await contact.PressAsync("Add a line", "Expenditure title");
        await TeamsClient.FillAsync(form, "Expenditure title", "Support for victims");
        await TeamsClient.FillAsync(form, "Objective", "Outreach for victims of domestic abuse, three days a week.");
        await TeamsClient.FillAsync(form, "Cost to the fund (£)", "25.5k");
        var overview = await contact.PressAsync("Save", "2. Support for victims");
        (await overview.InnerTextAsync()).ShouldContain("£3,042");
        await contact.ShouldReadWellAsync(overview, "return-07-overview");
    }

    private static async Task SubmitAsync(TeamsClient contact)
    {
        await contact.ShouldReadWellAsync(await contact.PressAsync("Preview", "reporting template"), "return-08-preview");
        await contact.PressAsync("Sign and send", "I sign this spending plan");

        // Less than the grant is asked about before it is sent.
        var sign = await contact.PressAsync("Sign and send", "is this meant?");
        await contact.ShouldReadWellAsync(sign, "return-09-sign");
        await TeamsClient.FillAsync(sign, "Why is less planned", "The post is filled from May.");
        await TeamsClient.FillAsync(sign, "Your name", DemoPerson.CherwellContact.Name);

        var receipt = await contact.PressAsync("Sign and send", $"Sent: {Plan}");
        (await receipt.InnerTextAsync()).ShouldContain(Reference);
        (await receipt.InnerTextAsync()).ShouldContain($"{DemoPerson.CherwellCommander.Name} has been asked to countersign it");
        await contact.ShouldReadWellAsync(receipt, "return-10-sent");
    }

    private static async Task CountersignAsync(TeamsClient commander)
    {
        var request = await commander.CardWithAsync($"Please countersign: {Plan}");
        await commander.ShouldReadWellAsync(request, "return-11-countersign");
        await TeamsClient.FillAsync(request, "Your name", DemoPerson.CherwellCommander.Name);
        (await (await commander.PressAsync("Countersign", $"Countersigned: {Plan}")).InnerTextAsync()).ShouldContain(Reference);
    }

    private static async Task AcceptAsync(TeamsClient secretariat)
    {
        var review = await secretariat.CardWithAsync($"Countersigned by {DemoPerson.CherwellCommander.Name}");
        (await review.InnerTextAsync()).ShouldContain("The post is filled from May.");
        await secretariat.ShouldReadWellAsync(review, "return-13-review");
        await secretariat.ShouldReadWellAsync(await secretariat.PressAsync("Accept", "Accept this return?"), "return-14-accept");
        await secretariat.ShouldReadWellAsync(await secretariat.PressAsync("Yes, accept it", $"Accepted: {Plan}"), "return-15-accepted");
    }
}
