using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.People;

namespace TeamsBot.Commands.Demo;

/// <summary>The progress updates of the demo world: a red one that answers questions, and one that waits for the secretariat. Nobody is sent a message about them.</summary>
internal sealed class DemoUpdates(UpdateStore store, Roles roles, TimeProvider time)
{
    public async Task MakeAsync(FactBook facts, Person secretariat, CancellationToken cancellationToken)
    {
        var red = await SendAsync(
            facts,
            new FundedLineId("cherwell"),
            "domestic abuse",
            new UpdateInput("red", "The outreach service for victims of domestic abuse has no provider from January.", "86 people were helped since April.", "Nobody has bid for the contract yet.", "A partner who takes over the open cases until March.", "The contract is offered again."),
            cancellationToken);
        await SaveAsync(ProgressUpdates.Accept(red, red.Revision, roles.Of(secretariat), time.GetUtcNow(), [red]), [red], UpdateVerbs.Accept, secretariat, cancellationToken);
        await SendAsync(
            facts,
            new FundedLineId("oxford"),
            "modern slavery",
            new UpdateInput("amber", "Half of the training on modern slavery is done.", "190 people in hotels and taxis are trained.", "Letting agencies are slow to answer.", HelpNeeded: null, "Visits to the ten largest agencies."),
            cancellationToken);
    }

    private Task<ProgressUpdate> SendAsync(FactBook facts, FundedLineId area, string about, UpdateInput typed, CancellationToken cancellationToken)
    {
        var body = facts.FundedLines.First(line => line.Id == area).Body!.Value;
        var subject = new UpdateSubjects(facts).Find(body, about);
        var contact = roles.ContactsFor(area)[0];
        var sent = new ProgressUpdates(facts).Send(new UpdateId(Guid.NewGuid()), body, subject, typed, roles.Of(contact), time.GetUtcNow(), earlier: [], confirmed: []);
        return SaveAsync(sent, [], UpdateVerbs.Save, contact, cancellationToken);
    }

    private async Task<ProgressUpdate> SaveAsync(UpdateOutcome outcome, IReadOnlyList<ProgressUpdate> seen, string verb, Person actor, CancellationToken cancellationToken)
    {
        var done = outcome as UpdateOutcome.Done ?? throw new InvalidOperationException($"The demo's update breaks a rule: {outcome}.");
        await store.SaveAsync(new UpdateSaving(done, seen, verb, actor, time.GetUtcNow(), Form: null, Messages: []), cancellationToken);
        return done.Update;
    }
}
