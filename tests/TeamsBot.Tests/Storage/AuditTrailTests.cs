using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class AuditTrailTests : IAsyncDisposable
{
    private static readonly Guid Secretary = Guid.Parse(TeamsActivity.Secretary);

    private readonly TestDatabase _database = new();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Entries_are_numbered_and_chained_across_transactions_and_restarts()
    {
        await AppendAsync("first", before: null, after: "{}");
        await AppendAsync("second", before: "{}", after: null);
        await _database.RestartAsync();
        await AppendAsync("third");

        var entries = _database.Reader.Read(0, static (session, _) => session.Audit.From(0, 10));

        entries.Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
        entries.Select(entry => entry.Subject).ShouldBe(["first", "second", "third"]);
        entries[0].PreviousHash.ShouldBe(AuditHash.None);
        entries[1].PreviousHash.ShouldBe(entries[0].Hash);
        (entries[0].Before, entries[0].After, entries[1].Before, entries[1].After).ShouldBe((null, "{}", "{}", null));
        Verify().ShouldBe(new AuditVerification(3, entries[2].Hash, BrokenAt: null, ""));
    }

    [Fact]
    public async Task An_entry_is_only_there_when_what_it_tells_of_is()
    {
        await Should.ThrowAsync<Exception>(() => _database.Writer.WriteAsync(
            new InlineWrite(session =>
            {
                session.Audit.Append(Event("never happened"));
                throw new InvalidOperationException("after the entry");
            }),
            CancellationToken.None));

        Verify().Entries.ShouldBe(0);
    }

    [Fact]
    public async Task Many_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => AppendAsync($"subject {i}")));

        Verify().Entries.ShouldBe(300);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET ActorName = 'Someone else' WHERE Sequence = 2", "never changed")]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 3", "never shortened")]
    [InlineData("INSERT OR REPLACE INTO AuditEntries SELECT 2, At, ActorId, ActorName, 'x', Subject, Before, After, PreviousHash, Hash FROM AuditEntries WHERE Sequence = 2", "added to at its end")]
    [InlineData("INSERT INTO AuditEntries SELECT 9, At, ActorId, ActorName, 'x', Subject, Before, After, PreviousHash, Hash FROM AuditEntries WHERE Sequence = 2", "added to at its end")]
    public async Task The_table_itself_refuses_changes(string sql, string reason)
    {
        await AppendThreeAsync();
        using var other = _database.OpenAsOther();

        Should.Throw<SqliteException>(() => DatabaseFile.Execute(other, sql)).Message.ShouldContain(reason);

        Verify().Entries.ShouldBe(3);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET ActorName = 'Someone else' WHERE Sequence = 2", 2, "changed after")]
    [InlineData("UPDATE AuditEntries SET After = NULL, Before = After WHERE Sequence = 3", 3, "changed after")]
    [InlineData("UPDATE AuditEntries SET Action = Action || substr(Subject, 1, 1), Subject = substr(Subject, 2) WHERE Sequence = 1", 1, "changed after")]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 2", 2, "missing")]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 1; UPDATE AuditEntries SET Sequence = Sequence - 1", 1, "does not follow")]
    public async Task A_change_past_the_triggers_shows(string sql, int brokenAt, string finding)
    {
        await AppendThreeAsync();
        Tamper(sql);

        var result = Verify();

        result.BrokenAt.ShouldBe(brokenAt);
        result.Finding.ShouldContain(finding);
        result.Entries.ShouldBe(brokenAt - 1);
    }

    [Fact]
    public async Task Entity_Framework_reads_the_entries_alike()
    {
        await AppendAsync("first", before: null, after: "{}");

        await using var context = _database.Contexts.CreateDbContext();
        var entry = await context.Set<AuditEntry>().SingleAsync();

        AuditHash.Of(entry).ShouldBe(entry.Hash);
    }

    [Fact]
    public async Task The_command_prints_the_last_hash_and_then_the_first_broken_link()
    {
        await AppendThreeAsync();
        var lastHash = Verify().LastHash;

        var whole = await RunCommandAsync();
        Tamper("UPDATE AuditEntries SET At = At + 1 WHERE Sequence = 2");
        var broken = await RunCommandAsync();

        whole.ExitCode.ShouldBe(0);
        whole.Output.ShouldContain($"3 entries, last hash {lastHash}");
        broken.ExitCode.ShouldBe(1);
        broken.Error.ShouldContain("breaks at entry 2");
    }

    [Fact]
    public async Task The_command_says_when_there_is_no_trail()
    {
        _database.Database.Open();
        Tamper("DROP TABLE AuditEntries");

        var (exitCode, _, error) = await RunCommandAsync();

        exitCode.ShouldBe(1);
        error.ShouldContain("no audit trail");
    }

    private static AuditEvent Event(string subject, string? before = null, string? after = null) =>
        new(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero), Secretary, "Sam Carter", "test.deed", subject, before, after);

    private Task AppendAsync(string subject, string? before = null, string? after = null) => _database.Writer.WriteAsync(
        new InlineWrite(session => session.Audit.Append(Event(subject, before, after)), durable: true), CancellationToken.None);

    private async Task AppendThreeAsync()
    {
        foreach (var subject in new[] { "first", "second", "third" })
        {
            await AppendAsync(subject, before: "{}", after: """{"a":1}""");
        }
    }

    private AuditVerification Verify() => _database.Reader.Read(0, static (session, _) => AuditVerification.Run(session));

    private void Tamper(string sql)
    {
        using var other = _database.OpenAsOther();
        foreach (var trigger in new[] { "AuditEntries_only_at_the_end", "AuditEntries_never_changed", "AuditEntries_never_removed" })
        {
            DatabaseFile.Execute(other, $"DROP TRIGGER {trigger}");
        }

        DatabaseFile.Execute(other, sql);
    }

    private Task<(int ExitCode, string Output, string Error)> RunCommandAsync() => BotProcess.RunAsync(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Path"] = _database.File.Path }, "audit");
}
