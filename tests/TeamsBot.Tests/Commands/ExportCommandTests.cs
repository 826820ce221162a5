using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Shouldly;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Storage;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.Areas.Returns.Exports;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Commands;

/// <summary>The command export, beside a running bot.</summary>
public sealed class ExportCommandTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exports-").FullName;

    private ReturnsUnderTest _returns = null!;

    private string Target => Path.Combine(_folder, "new", "folder");

    public async ValueTask InitializeAsync()
    {
        _returns = await ReturnsUnderTest.StartAsync();
        foreach (var whole in (Partnership.Returns.Return[])[ReturnCases.Plan, ReturnCases.Submitted])
        {
            (await _returns.Store.SaveAsync(new ReturnSaving(Before: null, whole, "returns.test", Form: null, Messages: []), CancellationToken.None)).ShouldBe(SavingOutcome.Saved);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _returns.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_year_is_written_as_documents_and_a_table()
    {
        var (exitCode, output, error) = await ExportAsync("2017/18", "--out", Target);

        error.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        Directory.GetFiles(Target).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["CSF-2017-18-CHE-MID-1.docx", "CSF-2017-18-CHE-PLAN-1.docx", "returns-2017-18.csv"]);
        output.ShouldContain(Path.Combine(Target, "returns-2017-18.csv"));
        CsvInHand.Read(await File.ReadAllBytesAsync(Path.Combine(Target, "returns-2017-18.csv"), TestContext.Current.CancellationToken))
            .Total("CSF-2017-18-CHE-PLAN-1").ShouldBe(Money.FromPounds(58_542));
    }

    [Fact]
    public async Task One_return_is_written_by_its_reference()
    {
        var (exitCode, _, error) = await ExportAsync("csf 2017-18 che mid 1", "--out", Target);

        error.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        Directory.GetFiles(Target).Select(Path.GetFileName).ShouldBe(["CSF-2017-18-CHE-MID-1.docx"]);
    }

    [Theory]
    [InlineData("2031-32", "has not been opened")]
    [InlineData("CSF-2031-32-CHE-MID-1", "has not been opened")]
    [InlineData("CSF-2017-18-GRI-MID-1", "Its areas are CHE, OXF, SOU, WES")]
    [InlineData("CSF-2017-18-CHE-MID-7", "nothing was signed")]
    [InlineData("XYZ-2017-18-CHE-MID-1", "nothing was signed")]
    [InlineData("everything", "neither a funding year")]
    public async Task What_does_not_exist_is_said_so_and_writes_nothing(string what, string words)
    {
        var (exitCode, _, error) = await ExportAsync(what, "--out", Target);

        exitCode.ShouldBe(1);
        error.ShouldContain(words);
        Directory.Exists(Target).ShouldBeFalse();
    }

    private async Task<(int ExitCode, string Output, string Error)> ExportAsync(params string[] arguments) => await BotProcess.RunAsync(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Path"] = _returns.Bot.Services.GetRequiredService<DatabaseFile>().Path },
        ["export", .. arguments]);
}
