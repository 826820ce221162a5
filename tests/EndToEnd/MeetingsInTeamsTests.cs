using EndToEnd.Tooling;
using Shouldly;
using Xunit;

namespace EndToEnd;

/// <summary>A meeting in a Teams client: arranged and moved in the secretariat's chat, told in the partnership's channel.</summary>
public sealed class MeetingsInTeamsTests(TeamsWorld world) : IClassFixture<TeamsWorld>
{
    private const string Channel = "Safer Oxfordshire Partnership - Partnership";

    private const string Chat = "Personal Chat";

    private const string Agenda =
        """
        agenda for the oversight committee:
        1. Welcome and apologies (chair, 5 minutes)
        2. Modern slavery: plan for 2027/28 (decision, Jo Hale, 20 minutes) Paper: Modern slavery plan.docx
        3. Anti-social behaviour in the county towns (discussion, Thames Valley Police, 15 minutes)
        4. Spending of the Community Safety Fund (information, secretariat, 10 minutes)
        """;

    [Fact]
    public async Task The_channel_hears_of_a_meeting_its_agenda_and_its_move()
    {
        await using var teams = await world.OpenAsync(DemoPerson.Secretariat);
        await teams.GoToAsync(Channel);
        await teams.PostToBotAsync("post reminders here");
        await teams.TextAsync("From now on I post here");
        await teams.GoToAsync(Chat);

        await ArrangeAsync(teams);
        await RemindAsync(teams);
        await PublishAsync(teams);
        await ReviseAsync(teams);
        await MoveAsync(teams);
        await CancelAsync(teams);
    }

    private static async Task ArrangeAsync(TeamsClient teams)
    {
        await teams.SayAsync("schedule the Oversight Committee for 12 March 2027 at 10:00 in County Hall");
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("County Hall"), "meeting-01-scheduled");
        await teams.SayAsync("when is the next oversight committee meeting?");
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("12 March 2027"), "meeting-02-next");
    }

    private static async Task RemindAsync(TeamsClient teams)
    {
        await teams.SayAsync("what is scheduled to be posted?");
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("Scheduled posts"), "meeting-03-planned");
        await teams.SayAsync("show me what you will post");
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("Post it now"), "meeting-04-preview");
        await teams.SayAsync("post it now");
        await teams.GoToAsync(Channel);
        var reminder = await teams.CardWithAsync("County Hall");
        (await reminder.InnerTextAsync()).ShouldContain("Friday 12 March 2027, 10:00 to 12:00");
        await teams.ShouldReadWellAsync(reminder, "meeting-05-reminder");
        await teams.GoToAsync(Chat);
    }

    private static async Task PublishAsync(TeamsClient teams)
    {
        await teams.SayAsync(Agenda);
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("Modern slavery"), "meeting-06-agenda-draft");
        await teams.SayAsync("publish the agenda");
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("Publish the agenda with 4 items?"), "meeting-07-publish");
        await teams.ShouldReadWellAsync(await teams.PressAsync("Publish", "The agenda is published"), "meeting-08-published");
        await teams.SayAsync("post it now");
        await teams.GoToAsync(Channel);
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("Anti-social behaviour"), "meeting-09-agenda-posted");
        await teams.GoToAsync(Chat);
    }

    private static async Task ReviseAsync(TeamsClient teams)
    {
        await teams.SayAsync(Agenda + "\n5. Any other business");
        await teams.CardWithAsync("Any other business");
        await teams.SayAsync("publish the agenda");
        await teams.CardWithAsync("Publish the revised agenda?");
        await teams.PressAsync("Publish", "Added: 5. Any other business.");
        await teams.SayAsync("post it now");
        await teams.GoToAsync(Channel);
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("5 items (revision 2)"), "meeting-10-agenda-revised");
        await teams.GoToAsync(Chat);
    }

    private static async Task MoveAsync(TeamsClient teams)
    {
        await teams.SayAsync("move it to the 19th");
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("19 March 2027"), "meeting-11-moved");
        await teams.SayAsync("post it now");
        await teams.GoToAsync(Channel);
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("Moved"), "meeting-12-moved-posted");
        await teams.GoToAsync(Chat);
    }

    private static async Task CancelAsync(TeamsClient teams)
    {
        await teams.SayAsync("cancel it because the chair is ill");
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("Cancel this meeting?"), "meeting-13-cancel");
        await teams.ShouldReadWellAsync(await teams.PressAsync("Cancel the meeting", "is cancelled"), "meeting-14-cancelled");
        await teams.GoToAsync(Channel);
        await teams.ShouldReadWellAsync(await teams.CardWithAsync("Cancelled:"), "meeting-15-cancelled-in-channel");

        // Nothing that still calls it a meeting to come is left standing.
        (await teams.CountOfCardsAsync("Where")).ShouldBe(0);
    }
}
