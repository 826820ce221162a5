using Partnership.Returns;
using Shouldly;
using TeamsBot.Delivery;
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
        await bench.UntilAsync(() => bench.Calls.Count >= 3, "posts are tried");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var uncertain = bench.Outbox.Unsettled(100).Total;
        bench.Teams.Answer = null;

        // At most those that were under way when the third went unanswered: as many as are sent at a time.
        uncertain.ShouldBeLessThan(Posts / 2);
        await bench.UntilAsync(() => bench.Outbox.Scheduled(1).Total == 0, "the others go out");
        bench.Shown.Count.ShouldBe(Posts - uncertain);
        bench.Calls.Count.ShouldBe(Posts);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_again()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var other = await FakeConnector.StartAsync();
        var address = new Uri(other.ServiceUrl);
        var person = Guid.NewGuid();
        using (await bench.Bot.PostAsync(TeamsActivity.Personal("help", other.ServiceUrl, "a:elsewhere").By(person.ToString("D"))))
        {
        }

        await other.DisposeAsync();
        await bench.AddAsync(DeliveryBench.Post("one", recipient: OutboxRecipient.Person(new PersonId(person))));
        (await bench.UntilAsync("one", OutboxState.Waiting)).Problem.ShouldBe(OutboxProblem.NotReached);

        await using var again = await FakeConnector.StartAsync(address.Port);

        await bench.UntilAsync("one", OutboxState.Sent);
        again.Shown.ShouldHaveSingleItem().Text.ShouldBe("post: the words");
    }
}
