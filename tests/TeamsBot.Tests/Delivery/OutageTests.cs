using System.Net;
using System.Net.Sockets;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Delivery;

public sealed class OutageTests
{
    [Fact]
    public async Task Who_has_not_added_the_bot_is_waited_for_and_gets_it_with_their_first_words()
    {
        await using var bench = await DeliveryBench.StartAsync(introduced: false);
        await bench.AddAsync(DeliveryBench.Post("one"));
        var row = await bench.UntilAsync("one", OutboxState.Waiting);
        row.Problem.ShouldBe(OutboxProblem.NotInstalled);
        await bench.UntilAsync(() => bench.Reports.Count > 0, "the secretariat is told");

        await bench.SpeakAsync(DeliveryBench.Officer);

        await bench.UntilAsync("one", OutboxState.Sent);
        bench.Shown.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task While_Teams_does_not_answer_few_posts_become_uncertain_and_afterwards_the_others_go_out()
    {
        const int Posts = 150;
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answer = sent => sent.Text.StartsWith("post:", StringComparison.Ordinal) ? new FakeAnswer(Accepts: false, 503) : null;
        var later = bench.Clock.GetUtcNow().AddHours(1);
        for (var i = 0; i < Posts; i++)
        {
            var channel = $"19:{i}@thread.tacv2";
            var hello = TeamsActivity.Channel("help", bench.Teams.ServiceUrl);
            hello["conversation"]!["id"] = channel;
            using var response = await bench.Bot.PostAsync(hello);
            await bench.AddAsync(DeliveryBench.Post($"post {i}", recipient: OutboxRecipient.Conversation(channel)) with { NotBefore = later });
        }

        bench.Clock.Forward(TimeSpan.FromHours(2));
        await bench.UntilAsync(() => bench.Outbox.Unsettled(1).Total >= 3 && !bench.IsSending, "posts are tried");
        bench.Teams.Answer = null;
        await bench.UntilAsync(() => bench.Outbox.Scheduled(1).Total == 0 && !bench.IsSending, "the others go out");
        var uncertain = bench.Outbox.Unsettled(1).Total;

        // The first, the 48 that may be under way when the third goes unanswered, and one every ten seconds of the outage.
        uncertain.ShouldBeInRange(3, 60);
        bench.Shown.Count.ShouldBe(Posts - uncertain);
        bench.Calls.Count.ShouldBe(Posts);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_again()
    {
        await using var bench = await DeliveryBench.StartAsync();
        // Bound, but not listening: it refuses connections, and nobody else gets the port.
        using var place = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        place.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var person = Guid.NewGuid();
        using (await bench.Bot.PostAsync(TeamsActivity.Personal("help", $"http://{place.LocalEndPoint}/emea/", "a:elsewhere").By(person.ToString("D"))))
        {
        }

        await bench.AddAsync(DeliveryBench.Post("one", recipient: OutboxRecipient.Person(new PersonId(person))));
        (await bench.UntilAsync("one", OutboxState.Waiting)).Problem.ShouldBe(OutboxProblem.NotReached);

        var port = ((IPEndPoint)place.LocalEndPoint!).Port;
        place.Dispose();
        await using var other = await FakeConnector.StartAsync(port);

        await bench.UntilAsync("one", OutboxState.Sent);
        other.Shown.ShouldContain(sent => sent.Text == "post: the words", 1);
    }
}
