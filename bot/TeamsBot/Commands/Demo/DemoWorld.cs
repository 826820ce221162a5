using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Facts;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Commands.Demo;

/// <summary>The demo world's work: it is made by the product's own rules, in the names of the people whom the development settings give their roles.</summary>
internal sealed class DemoWorld(Knowledge knowledge, Roles roles, DatabaseFile file, DatabaseReader reader, RoleStore roleStore, IServiceProvider services)
{
    private const string Run = "dotnet run --project bot/TeamsBot";

    /// <returns>The exit code: 1 where nothing was made.</returns>
    public async Task<int> MakeAsync(TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var (facts, _) = await knowledge.GetAsync();
        if (Refusal(facts) is { } refusal)
        {
            await error.WriteLineAsync($"{refusal} Nothing was made.");
            return 1;
        }

        var secretariat = roles.Secretariat()[0];
        await CoverAreasAsync(secretariat, cancellationToken);
        var year = await ActivatorUtilities.CreateInstance<DemoYear>(services).MakeAsync(facts, secretariat, cancellationToken);
        await ActivatorUtilities.CreateInstance<DemoUpdates>(services).MakeAsync(facts, secretariat, cancellationToken);
        var meetings = await ActivatorUtilities.CreateInstance<DemoMeetings>(services).MakeAsync(secretariat, cancellationToken);
        await output.WriteLineAsync(
            $"""
            Made in {file.Path}:
              {string.Join(Environment.NewLine + "  ", [.. year, "A red update from Cherwell that is accepted, and one from Oxford that waits for the secretariat.", .. meetings])}

            Now start the bot with "{Run}" and ask, as the secretariat:
              what is waiting for me?
              what is overdue?
              how are things going in Cherwell?
              how much does Cherwell get this year?
            and beside it, in terminals of their own, the people whom it waits for:
              {Run} -- playground --as commander
              {Run} -- playground --as oxford
            """);
        return 0;
    }

    private string? Refusal(FactBook facts)
    {
        if (DemoYear.Areas.Any(area => facts.FundedLines.All(line => line.Id != area)))
        {
            return $"The demo is made for Oxfordshire's areas, and the facts of {facts.Name} do not have them.";
        }

        if (HasWork())
        {
            return $"The database '{file.Path}' holds work already, and the demo leaves that alone. Move the file away, or name another one with Database__Path.";
        }

        return roles.Secretariat().Count == 0 || roles.CommandersFor(DemoYear.Areas[0]).Count == 0 || DemoYear.Areas.Any(area => roles.ContactsFor(area).Count == 0)
            ? "The demo needs the people of appsettings.Development.json, and not all of them have their roles any more. Move the database away, or name another one with Database__Path."
            : null;
    }

    private bool HasWork() => reader.Read(0, static (session, _) =>
        session.Returns.Periods().Count > 0
        || session.Meetings.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(500)).Count > 0
        || Enum.GetValues<UpdateState>().Any(state => session.Updates.In(state).Count > 0));

    /// <summary>One commander stands for every area, so that every area's returns can be brought to their end.</summary>
    private async Task CoverAreasAsync(Person secretariat, CancellationToken cancellationToken)
    {
        var commander = roles.CommandersFor(DemoYear.Areas[0])[0];
        foreach (var area in DemoYear.Areas.Where(area => roles.CommandersFor(area).Count == 0))
        {
            await roleStore.GiveAsync(secretariat, commander, Role.LpaCommander, area, cancellationToken);
        }
    }
}
