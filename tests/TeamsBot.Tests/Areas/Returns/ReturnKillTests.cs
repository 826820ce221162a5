using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;
using TeamsBot.Tests.FakeTeams;
using TeamsBot.Tests.Storage;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>A real bot is killed again and again while four areas write and submit. TEAMSBOT_TEST_RETURN_KILLS says how often.</summary>
public sealed class ReturnKillTests
{
    private const int Seed = 20261122;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Killed_during_submissions_it_keeps_all_that_it_confirmed_and_nothing_twice()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("TEAMSBOT_TEST_RETURN_KILLS") ?? "15", CultureInfo.InvariantCulture);
        await using var database = new TestDatabase();
        var secretary = new Person(new PersonId(Guid.Parse(PersonInChat.Secretary)), "The secretariat");
        (await new ReturnStore(database.Writer, database.Reader).SaveAsync(before: null, ReturnsUnderTest.Funding, secretary, DateTimeOffset.UnixEpoch, form: null, [], CancellationToken.None))
            .ShouldBe(SavingOutcome.Saved);
        await database.StopAsync();

        BusyContact[] contacts;
        int cutOff;
        await using (var bot = new KilledBot(database.File.Path))
        {
            contacts =
            [
                new(bot, PersonInChat.Cherwell, "cherwell", Seed),
                new(bot, PersonInChat.Oxford, "oxford", Seed + 1),
                new(bot, PersonInChat.SouthValeAndWest, "south-vale", Seed + 2),
                new(bot, PersonInChat.SouthValeAndWest, "west-oxon", Seed + 3),
            ];
            await WorkAndKillAsync(bot, contacts, kills, new Random(Seed));
            cutOff = bot.CutOff;
        }

        await database.RestartAsync();
        var confirmed = contacts.SelectMany(contact => contact.Confirmations).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"seed {Seed}: {kills} kills, {cutOff} requests cut off, {confirmed.Count} steps confirmed, {confirmed.Count(one => one.Action is ReturnVerbs.Submit)} of them submissions"));
        cutOff.ShouldBeGreaterThanOrEqualTo(kills, "the kills must hit work, or they show nothing");
        confirmed.ShouldContain(one => one.Action == ReturnVerbs.Submit);
        database.Reader.Read(0, static (session, _) => AuditVerification.Run(session)).BrokenAt.ShouldBeNull();
        foreach (var contact in contacts)
        {
            var trail = TrailOf(database, contact.Key);
            trail.Select(one => new BusyContact.Confirmed(one.Action, WordsSavedBy(one))).ShouldBe(contact.Confirmations);
            trail.Select(one => one.After.Revision).ShouldBe(Enumerable.Range(1, trail.Count));
            ShouldBeKept(database, contact.Key, trail);
        }

        NoticesIn(database).ShouldBe(contacts.SelectMany(contact => TrailOf(database, contact.Key)).SelectMany(NoticesOf), ignoreOrder: true);
    }

    /// <summary>Kills the bot at moments that have nothing to do with what it is doing, then lets everyone come to an end, once something was submitted.</summary>
    private static async Task WorkAndKillAsync(KilledBot bot, IReadOnlyList<BusyContact> contacts, int kills, Random random)
    {
        using var stop = new CancellationTokenSource();
        await bot.StartAsync();
        var work = Task.WhenAll(contacts.Select(contact => contact.WorkAsync(stop.Token)));
        for (var kill = 0; kill < kills && !work.IsFaulted; kill++)
        {
            // Most die in the middle of the work, some before the first answer of their life.
            var seen = bot.Answered + (random.Next(5) == 0 ? 0 : random.Next(1, 25));
            await UntilAsync(() => bot.Answered >= seen || work.IsCompleted);
            await Task.Delay(random.Next(20));
            await bot.KillAsync();
            await bot.StartAsync();
        }

        await UntilAsync(() => contacts.Any(static contact => contact.HasSubmitted) || work.IsCompleted);
        await stop.CancelAsync();
        await work.WaitAsync(Patience);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            waited.Elapsed.ShouldBeLessThan(Patience);
            await Task.Delay(5);
        }
    }

    /// <summary>What is kept is what the last step left, and of each submission what its steps left.</summary>
    private static void ShouldBeKept(TestDatabase database, ReturnKey key, List<Step> trail)
    {
        var store = new ReturnStore(database.Writer, database.Reader);
        Json(store.Find(key)!).ShouldBe(Json(trail[^1].After));
        store.Submissions(key).Select(Json).ShouldBe(trail.Where(step => step.After.State == ReturnState.Submitted).Select(step => Json(step.After)));
    }

    private static List<Step> TrailOf(TestDatabase database, ReturnKey key) =>
    [
        .. database.Reader.Read(ReturnStore.Subject(key), static (session, subject) => session.Audit.About(subject, int.MaxValue))
            .OrderBy(entry => entry.Sequence)
            .Select(entry => new Step(entry.Action, entry.Before is null ? null : Parse(entry.Before), Parse(entry.After!))),
    ];

    /// <summary>The text of the one line that the step changed; null where it changed none.</summary>
    private static string? WordsSavedBy(Step step) => string.Equals(step.Action, ReturnVerbs.SaveLine, StringComparison.Ordinal)
        ? step.After.Lines.Select(line => line.Text).Except(step.Before!.Lines.Select(line => line.Text), StringComparer.Ordinal).ShouldHaveSingleItem()
        : null;

    /// <summary>Whom a submission or its withdrawal is told to: the demo world's commander, and where an area has none, the secretariat for a submission.</summary>
    private static IEnumerable<string> NoticesOf(Step step)
    {
        var hasCommander = step.After.Key.Area.Value is "cherwell" or "oxford";
        var told = (step.Action, hasCommander) switch
        {
            (ReturnVerbs.Submit or ReturnVerbs.Withdraw, true) => PersonInChat.Commander,
            (ReturnVerbs.Submit, false) => PersonInChat.Secretary,
            _ => null,
        };
        return told is null ? [] : [$"{step.After.Key.Area.Value} {step.After.Revision.ToString(CultureInfo.InvariantCulture)} {OutboxRecipient.Person(new PersonId(Guid.Parse(told))).Key}"];
    }

    private static List<string> NoticesIn(TestDatabase database)
    {
        using var connection = database.OpenAsOther();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Key, Recipient FROM OutboxPosts WHERE Kind = 'return'";
        using var reader = command.ExecuteReader();
        var notices = new List<string>();
        while (reader.Read())
        {
            // return/<period>/<area>/<kind>/<revision>/<person>
            var key = reader.GetString(0).Split('/');
            notices.Add($"{key[2]} {key[4]} {reader.GetString(1)}");
        }

        return notices;
    }

    private static Return Parse(string json) => JsonSerializer.Deserialize(json, ReturnJsonContext.Default.Return)!;

    private static string Json(Return whole) => JsonSerializer.Serialize(whole, ReturnJsonContext.Default.Return);

    private sealed record Step(string Action, Return? Before, Return After);
}
