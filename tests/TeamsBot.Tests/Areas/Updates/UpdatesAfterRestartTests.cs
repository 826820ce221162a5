using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Shouldly;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Indicators.Tables;
using TeamsBot.Areas.Updates;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Storage;
using TeamsBot.Tests.Areas.Indicators;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Updates;

/// <summary>What was sent before the bot stopped is there when it starts again, with its audit trail.</summary>
public sealed class UpdatesAfterRestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teamsbot-restart-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Updates_and_figures_are_kept_over_a_restart_and_old_cards_still_work_once()
    {
        CardInHand form;
        System.Text.Json.Nodes.JsonObject pressed;
        await using (var bot = await StartAsync())
        {
            var officer = new PersonInChat(bot, PersonInChat.Cherwell);
            form = await officer.AskForCardAsync("update on burglary in Cherwell: Two arrests");
            pressed = PersonInChat.Merge(form, form.Button(UpdateVerbs.Save), new Dictionary<string, string>(StringComparer.Ordinal) { ["rag"] = "red" });
            await officer.SendAsync(pressed.DeepClone().AsObject());
            await ChosenIndicators.AskForAllAsync(new PersonInChat(bot, PersonInChat.Secretary), "2017/18");
            var figures = await officer.AskForCardAsync("report indicators for Cherwell Q1 2017/18");
            await officer.PressAsync(figures, IndicatorVerbs.Save, new Dictionary<string, string>(StringComparer.Ordinal) { ["value.pcc-2014-15-indicator-6"] = "12" });
        }

        await using var again = await StartAsync();
        await new PersonInChat(again, PersonInChat.Cherwell).SendAsync(pressed);
        var secretary = new PersonInChat(again, PersonInChat.Secretary);
        await secretary.PressAsync(await secretary.AskForCardAsync("show updates"), UpdateVerbs.Accept);

        var update = again.Services.GetRequiredService<UpdateStore>().LiveOf(new BodyId("cherwell-csp")).ShouldHaveSingleItem();
        update.Acceptance.ShouldNotBeNull();
        again.Services.GetRequiredService<IndicatorStore>().Values().ShouldHaveSingleItem().Value.ShouldBe(12m);
        var trail = again.Services.GetRequiredService<DatabaseReader>().Read(UpdateStore.Subject(update.Id), static (session, subject) => session.Audit.About(subject, 10));
        trail.Select(entry => (entry.Action, entry.Before is null)).ShouldBe([("updates.accept", false), ("updates.save", true)]);
    }

    private Task<BotUnderTest> StartAsync() =>
        BotUnderTest.StartAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Path"] = Path.Combine(_folder, "kept.db") });
}
