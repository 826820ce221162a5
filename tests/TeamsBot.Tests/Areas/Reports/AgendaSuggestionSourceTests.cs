using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Shouldly;
using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Updates;
using TeamsBot.Tests.Areas.Returns;
using Xunit;

namespace TeamsBot.Tests.Areas.Reports;

/// <summary>What the returns and updates offer for an agenda.</summary>
public sealed class AgendaSuggestionSourceTests
{
    [Fact]
    public async Task Overdue_returns_and_red_updates_are_offered_to_those_whom_they_concern()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        var form = await returns.Cherwell.AskForCardAsync("update on burglary in Cherwell: Two arrests");
        await returns.Cherwell.PressAsync(form, UpdateVerbs.Save, new Dictionary<string, string>(StringComparer.Ordinal) { ["rag"] = "red" });
        await returns.Secretary.PressAsync(await returns.Secretary.AskForCardAsync("show updates"), UpdateVerbs.Accept);
        var matters = returns.Bot.Services.GetRequiredService<IAgendaSuggestionSource>();

        var board = matters.For(new BodyId("oscp-board")).Select(item => item.Title).ToList();
        var oxford = matters.For(new BodyId("oxford-csp")).Select(item => item.Title).ToList();

        board.ShouldContain(title => title.Equals("Overdue: Cherwell: spending plan 2017/18", StringComparison.Ordinal));
        board.ShouldContain(title => title.StartsWith("Red: ", StringComparison.Ordinal));
        oxford.ShouldContain(title => title.Equals("Overdue: Oxford: spending plan 2017/18", StringComparison.Ordinal));
        oxford.ShouldNotContain(title => title.Contains("Cherwell", StringComparison.Ordinal) || title.StartsWith("Red: ", StringComparison.Ordinal));
    }
}
