using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Meetings.Papers;
using Shouldly;
using TeamsBot.Files;
using TeamsBot.Storage;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Files;

/// <summary>A bot in the middle of reading a document that it does not come to the end of.</summary>
internal sealed class EndedReading : IAsyncDisposable
{
    private readonly TaskCompletionSource<bool> _isReading = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _end = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("teamsbot-");
    private Task<IReadOnlyList<JsonObject>> _turn = null!;

    /// <summary>Whether it reads on a thread that turns run on.</summary>
    public bool IsOnThreadOfTurns { get; private set; }

    /// <summary>What <see cref="DatabaseAsync"/> leaves behind.</summary>
    public string Database => Path.Combine(_folder.FullName, "left.db");

    /// <summary>Takes the place of the reader of documents.</summary>
    public ReadDocument Read => (_, _, _) =>
    {
        _isReading.SetResult(Thread.CurrentThread.IsThreadPoolThread);
        _end.Wait(CancellationToken.None);
        return new PaperReading.Unreadable(PaperFault.Empty);
    };

    /// <summary>Sends a document and waits until it is being read.</summary>
    public async Task BeginAsync(BotUnderTest bot, string name, string address)
    {
        _turn = new PersonInChat(bot, PersonInChat.Secretary).SendFileAsync(name, address);
        IsOnThreadOfTurns = await _isReading.Task;
    }

    /// <summary>The database as a process leaves it that ends at this moment.</summary>
    public static async Task<EndedReading> DatabaseAsync(string name, byte[] content)
    {
        var ended = new EndedReading();
        await using var drive = await FakeDrive.StartAsync();
        var database = Path.Combine(ended._folder.FullName, "first.db");
        await using var bot = await BotUnderTest.StartAsync(
            settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Path"] = database }, configure: builder => builder.Services.AddSingleton(ended.Read));
        await ended.BeginAsync(bot, name, drive.Add(name, content));
        bot.Services.GetRequiredService<DatabaseBackup>().CopyTo(ended.Database);
        await ended.EndAsync();
        return ended;
    }

    /// <summary>Comes to the end of the document after all.</summary>
    public async Task EndAsync()
    {
        _end.Set();
        (await _turn).ShouldNotBeEmpty();
    }

    public ValueTask DisposeAsync()
    {
        _end.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
