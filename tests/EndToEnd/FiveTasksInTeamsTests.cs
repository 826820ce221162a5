using EndToEnd.Tooling;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace EndToEnd;

/// <summary>What people come to the bot for most, in the demo's world, on a desk and on a telephone: each task is done by its first words and the buttons that follow.</summary>
public sealed class FiveTasksInTeamsTests
{
    [Theory]
    [InlineData(TeamsClient.FullWidth)]
    [InlineData(TeamsClient.NarrowWidth)]
    public async Task Money_a_return_a_refusal_a_role_and_what_is_late_are_done_without_a_wrong_press(int width)
    {
        await using var world = new TeamsWorld { HasWork = true };
        await using var secretariat = await world.OpenAsync(DemoPerson.Secretariat, width);
        await using var commander = await world.OpenAsync(DemoPerson.CherwellCommander, width);
        await using var cherwell = await world.OpenAsync(DemoPerson.CherwellContact, width);
        await using var oxford = await world.OpenAsync(DemoPerson.OxfordContact, width);

        await AskAboutMoneyAsync(secretariat, width);
        await FileReturnAsync(oxford, width);
        await RefuseAsync(commander, width);
        await LookAsync(cherwell, await cherwell.CardWithAsync("Sent back: Cherwell: mid-year return"), "08-sent-back", width);
        await TakeRoleAndGiveItBackAsync(secretariat, width);
        await cherwell.TextAsync("has made you CSP contact for Cherwell");
        await ChaseAsync(secretariat, width);
        await LookAsync(cherwell, await cherwell.CardWithAsync("asks you to look at it"), "14-reminder", width);
    }

    private static async Task AskAboutMoneyAsync(TeamsClient secretariat, int width)
    {
        await secretariat.SayAsync("how much does Cherwell get this year?");
        await secretariat.TextAsync("Cherwell was allocated £61,000 from the Community Safety Fund");
        await LookAsync(secretariat, await secretariat.CardWithAsync("entered by the secretariat on"), "01-money", width);
    }

    private static async Task FileReturnAsync(TeamsClient contact, int width)
    {
        await contact.SayAsync("what is waiting for me?");
        await LookAsync(contact, await contact.CardWithAsync("Waiting for you"), "02-waiting", width);
        await LookAsync(contact, await contact.PressAsync("Start", "1. Street wardens"), "03-started", width);
        await FillInAsync(contact, "Fill in line 1", "Two wardens since April; 130 incidents dealt with.", "31,500", "Green: on course");
        await FillInAsync(contact, "Fill in line 2", "190 people trained; letting agencies are slow to answer.", "22,000", "Amber: at risk");
        await LookAsync(contact, await contact.CardWithAsync("Look them over, then sign and send"), "04-filled-in", width);
        var sign = await contact.PressAsync("Sign and send", "I sign this mid-year return");
        await LookAsync(contact, sign, "05-sign", width);
        await TeamsClient.FillAsync(sign, "Your name", DemoPerson.OxfordContact.Name);
        await LookAsync(contact, await contact.PressAsync("Sign and send", "Sent: Oxford: mid-year return"), "06-sent", width);
    }

    private static async Task FillInAsync(TeamsClient contact, string button, string progress, string spent, string light)
    {
        var form = await contact.PressAsync(button, "Progress and outcomes");
        await TeamsClient.FillAsync(form, "Progress and outcomes", progress);
        await TeamsClient.FillAsync(form, "Spent so far this year (£)", spent);
        await form.GetByLabel(light).CheckAsync();
        await contact.PressAsync("Save", progress);
    }

    private static async Task RefuseAsync(TeamsClient commander, int width)
    {
        await commander.CardWithAsync("Waits for your countersignature");
        await commander.PressAsync("Look at it", "2. Outreach for victims of domestic abuse");
        var request = await commander.PressAsync("Countersign or send back", "as LPA commander for Cherwell");
        await LookAsync(commander, request, "07-countersign", width);
        await TeamsClient.FillAsync(request, "Or send it back", "Say who takes over the outreach.");
        await commander.PressAsync(request, "Send it back", "The contact is told why");
    }

    private static async Task TakeRoleAndGiveItBackAsync(TeamsClient secretariat, int width)
    {
        await secretariat.SayAsync("Owen Larkfield is no longer CSP contact for Cherwell");
        await LookAsync(secretariat, await secretariat.CardWithAsync("Is Owen Larkfield no longer CSP contact for Cherwell?"), "09-take-asked", width);
        await LookAsync(secretariat, await secretariat.PressAsync("Take the role away", "Owen Larkfield is no longer CSP contact for Cherwell, and nobody else is."), "10-taken", width);
        await LookAsync(secretariat, await secretariat.PressAsync("Give it back", "Owen Larkfield is now CSP contact for Cherwell."), "11-given-back", width);
    }

    private static async Task ChaseAsync(TeamsClient secretariat, int width)
    {
        await secretariat.SayAsync("what is overdue?");
        await LookAsync(secretariat, await secretariat.CardWithAsync("Cherwell (mid-year), Oxford (mid-year)"), "12-overdue", width);
        await LookAsync(secretariat, await secretariat.PressAsync("Status board", "2 returns are overdue"), "12-board", width);
        var preview = await secretariat.PressAsync("Chase the late ones", "Remind these people?");
        (await preview.InnerTextAsync()).ShouldContain(DemoPerson.CherwellContact.Name);
        (await preview.InnerTextAsync()).ShouldContain(DemoPerson.CherwellCommander.Name);
        await LookAsync(secretariat, preview, "13-chase", width);
        await LookAsync(secretariat, await secretariat.PressAsync("Remind all 2", "If a message does not arrive"), "13-reminded", width);
    }

    private static Task LookAsync(TeamsClient client, ILocator card, string name, int width) => client.ShouldReadWellAsync(card, FormattableString.Invariant($"tasks-{width}-{name}"));
}
