using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Shouldly;
using TeamsBot.Storage;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Storage;

/// <summary>Two real processes on one database: a bot, and this one.</summary>
public sealed class DatabaseProcessTests
{
    private const int Conversations = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_second_process_is_refused_and_a_killed_one_loses_nothing_that_it_had_answered()
    {
        await using var database = new TestDatabase();
        var address = FreeAddress();
        using var bot = StartBot(database.File.Path, address);
        DatabaseFaultException fault;
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            await ReadyAsync(bot, client);
            await Task.WhenAll(Enumerable.Range(0, Conversations).Select(number => AskAsync(client, number)));
            fault = Should.Throw<DatabaseFaultException>(database.Database.Open);
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        database.Database.Open();
        var found = await database.Storage.ReadAsync([.. Enumerable.Range(0, Conversations).Select(StateKey)]);

        fault.Fault.ShouldBe(DatabaseFault.InUse);
        fault.Message.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"process id {bot.Id}"));
        found.Count.ShouldBe(Conversations);
    }

    private static string Conversation(int number) => string.Create(CultureInfo.InvariantCulture, $"a:killed-{number}");

    private static string StateKey(int number) =>
        $"msteams/conversations/{Conversation(number)}/users/{(string)TeamsActivity.Personal("")["from"]!["aadObjectId"]!}";

    private static async Task AskAsync(HttpClient client, int number)
    {
        var activity = TeamsActivity.Personal("who leads on burglary?", conversation: Conversation(number));
        activity["deliveryMode"] = "expectReplies";
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Process StartBot(string database, Uri address) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "TeamsBot.dll") },
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = address.AbsoluteUri,
            ["Database__Path"] = database,
            ["Playground__Start"] = "false",
            ["Logging__LogLevel__Default"] = "None",
        },
        UseShellExecute = false,
    })!;

    private static async Task ReadyAsync(Process bot, HttpClient client)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
                response.StatusCode.ShouldBe(HttpStatusCode.OK);
                return;
            }
            catch (HttpRequestException)
            {
                bot.HasExited.ShouldBeFalse("the bot must run until it is killed");
                waited.Elapsed.ShouldBeLessThan(Patience);
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
    }
}
