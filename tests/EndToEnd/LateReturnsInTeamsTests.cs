using EndToEnd.Tooling;
using Shouldly;
using Xunit;

namespace EndToEnd;

/// <summary>A return that is late, in a Teams client: a line in words, a question in between, a refusal to countersign, and the secretariat who chases it.</summary>
public sealed class LateReturnsInTeamsTests(TeamsWorld world) : IClassFixture<TeamsWorld>
{
    private const string Plan = "Cherwell: spending plan 2017/18";

    [Fact]
    public async Task A_commander_refuses_with_a_reason_and_the_secretariat_chases_what_is_late()
    {
        await using var secretariat = await world.OpenAsync(DemoPerson.Secretariat);
        await using var contact = await world.OpenAsync(DemoPerson.CherwellContact);
        await using var commander = await world.OpenAsync(DemoPerson.CherwellCommander);
        await secretariat.SayAsync("open the funding year 2017/18");
        await secretariat.CardWithAsync("Open a funding year");
        await secretariat.PressAsync("Open the year", "is this meant?");
        await secretariat.PressAsync("Open it all the same", "Funding year 2017/18 is open");

        await WriteAsync(contact);
        await RefuseAsync(commander);
        await contact.ShouldReadWellAsync(await contact.CardWithAsync($"Sent back: {Plan}"), "late-04-sent-back");

        await secretariat.SayAsync("chase Cherwell");
        var preview = await secretariat.CardWithAsync("Remind this person?");
        (await preview.InnerTextAsync()).ShouldContain(DemoPerson.CherwellContact.Name);
        (await preview.InnerTextAsync()).ShouldContain(Plan);
        await secretariat.ShouldReadWellAsync(preview, "late-05-chase");
        await secretariat.ShouldReadWellAsync(await secretariat.PressAsync("Remind them", "If a message does not arrive"), "late-06-reminded");
        await contact.ShouldReadWellAsync(await contact.CardWithAsync("asks you to look at it"), "late-07-reminder");
    }

    private static async Task WriteAsync(TeamsClient contact)
    {
        await contact.ShouldReadWellAsync(await contact.CardWithAsync("Funding year 2017/18 is open"), "late-01-year-open");
        await contact.PressAsync("Start the spending plan", "Add the first line of spending");
        await contact.SayAsync("add a line: CCTV in Kidlington, £12,000");
        var form = await contact.CardWithAsync("Expenditure title");
        await TeamsClient.FillAsync(form, "Objective", "Fewer thefts from cars:\n- at the station\n- in the car park");
        await contact.ShouldReadWellAsync(await contact.PressAsync("Save", "£46,542 of the grant is not planned yet"), "late-02-half-planned");

        await contact.SayAsync("who leads modern slavery work");
        await contact.ShouldReadWellAsync(await contact.CardWithAsync("is still open"), "late-03-still-open");
        await contact.PressAsync("Back to my return", "1. CCTV in Kidlington");

        var sign = await contact.PressAsync("Sign and send", "I sign this spending plan");
        await TeamsClient.FillAsync(sign, "Why is less planned", "The rest is planned in July.");
        await TeamsClient.FillAsync(sign, "Your name", DemoPerson.CherwellContact.Name);
        await contact.PressAsync("Sign and send", $"Sent: {Plan}");
    }

    private static async Task RefuseAsync(TeamsClient commander)
    {
        var request = await commander.CardWithAsync($"Please countersign: {Plan}");
        await TeamsClient.FillAsync(request, "Your name", "");
        await TeamsClient.FillAsync(request, "Or send it back", "Say how many cameras it pays for.");
        await commander.PressAsync("Send it back", "The contact is told why");
    }
}
