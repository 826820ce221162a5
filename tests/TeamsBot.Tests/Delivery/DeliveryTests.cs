using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Cards;
using TeamsBot.Delivery;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Delivery;

/// <summary>Posts from the outbox to Teams over HTTP, whatever Teams makes of them.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private DeliveryBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await DeliveryBench.StartAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_post_reaches_a_person_once_with_its_card_and_what_a_notification_shows()
    {
        var card = new CardMessage("""{"type":"AdaptiveCard","version":"1.5","body":[]}""", "in a sentence");
        await _bench.AddAsync(DeliveryBench.Post("one") with { Payload = OutboxPayload.Of(card) });

        var row = await _bench.UntilAsync("one", OutboxState.Sent);
        var shown = _bench.Teams.Shown.Single(sent => (string?)sent.Activity["summary"] is "in a sentence");

        shown.Conversation.ShouldBe($"a:{DeliveryBench.Officer}");
        shown.ReplyTo.ShouldBeNull();
        ((string)shown.Activity["attachments"]![0]!["content"]!["type"]!).ShouldBe("AdaptiveCard");
        row.ActivityId.ShouldBe(shown.Id);
        var attempt = _bench.Outbox.Attempts("one").ShouldHaveSingleItem();
        (attempt.Number, attempt.Outcome, attempt.Problem, attempt.Ended is not null).ShouldBe((1, "Sent", "None", true));
    }

    [Fact]
    public async Task A_second_post_with_the_same_key_is_not_added()
    {
        await _bench.AddAsync(DeliveryBench.Post("one"));

        (await _bench.Outbox.AddAsync(DeliveryBench.Post("one", "post: other words"), CancellationToken.None)).ShouldBeFalse();

        await _bench.UntilAsync("one", OutboxState.Sent);
        _bench.Shown.ShouldHaveSingleItem().Text.ShouldBe("post: the words");
    }

    [Fact]
    public async Task Posts_to_one_recipient_keep_their_order()
    {
        for (var i = 0; i < 6; i++)
        {
            await _bench.AddAsync(DeliveryBench.Post($"post {i}", $"post: {i}", DeliveryBench.ToChannel));
        }

        await _bench.UntilAsync("post 5", OutboxState.Sent);
        _bench.Shown.Select(sent => sent.Text).ShouldBe(["post: 0", "post: 1", "post: 2", "post: 3", "post: 4", "post: 5"]);
    }

    [Theory]
    [InlineData(429, "1")]
    [InlineData(429, null)]
    [InlineData(412, null)]
    [InlineData(401, null)]
    public async Task What_Teams_certainly_did_not_take_is_sent_again(int status, string? retryAfter)
    {
        var calls = 0;
        _bench.Teams.Answer = sent => sent.Text.StartsWith("post:", StringComparison.Ordinal) && Interlocked.Increment(ref calls) == 1 ? FakeAnswer.Refused(status, retryAfter: retryAfter) : null;
        await _bench.AddAsync(DeliveryBench.Post("one"));

        await _bench.UntilAsync("one", OutboxState.Sent);

        _bench.Shown.ShouldHaveSingleItem();
        _bench.Calls.Count.ShouldBe(2);
        _bench.Outbox.Attempts("one").Select(attempt => attempt.Outcome).ShouldBe(["Waiting", "Sent"]);
        _bench.Reports.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500, false, nameof(OutboxProblem.TeamsFault))]
    [InlineData(500, true, nameof(OutboxProblem.TeamsFault))]
    [InlineData(502, true, nameof(OutboxProblem.TeamsFault))]
    [InlineData(503, false, nameof(OutboxProblem.TeamsFault))]
    [InlineData(504, true, nameof(OutboxProblem.TeamsFault))]
    [InlineData(408, true, nameof(OutboxProblem.NoAnswer))]
    [InlineData(null, false, nameof(OutboxProblem.Broken))]
    [InlineData(null, true, nameof(OutboxProblem.Broken))]
    public async Task What_Teams_may_have_taken_is_never_sent_again_by_itself(int? status, bool accepts, string problem)
    {
        _bench.Teams.Answer = sent => sent.Text.StartsWith("post:", StringComparison.Ordinal) ? new FakeAnswer(accepts, status) : null;
        await _bench.AddAsync(DeliveryBench.Post("one"));

        var row = await _bench.UntilAsync("one", OutboxState.Uncertain);
        row.Problem.ToString().ShouldBe(problem);
        _bench.Teams.Answer = null;
        _bench.Clock.Forward(TimeSpan.FromDays(1));
        await _bench.AddAsync(DeliveryBench.Post("two", "post: after it"));
        await _bench.UntilAsync("two", OutboxState.Sent);

        _bench.Calls.Count(sent => sent.Text is "post: the words").ShouldBe(1);
        await _bench.UntilAsync(() => _bench.Reports.Count > 0, "the secretariat is told");
        _bench.Reports[0].Conversation.ShouldBe($"a:{TeamsActivity.Secretary}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_is_not_answered_in_time_is_uncertain(bool accepts)
    {
        _bench.Teams.Answer = sent => sent.Text.StartsWith("post:", StringComparison.Ordinal) ? new FakeAnswer(accepts, 201, HoldFor: TimeSpan.FromMinutes(3)) : null;
        await _bench.AddAsync(DeliveryBench.Post("one"));
        await _bench.UntilAsync(() => _bench.Calls.Count == 1, "the call is under way");

        _bench.Clock.EndWaits(TimeSpan.FromSeconds(14));

        (await _bench.UntilAsync("one", OutboxState.Uncertain)).Problem.ShouldBe(OutboxProblem.NoAnswer);

        _bench.Calls.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(403, "MessageWritesBlocked", null, nameof(OutboxProblem.BlockedByPerson))]
    [InlineData(403, "Forbidden", "MessageWritesBlocked", nameof(OutboxProblem.BlockedByPerson))]
    [InlineData(403, "BotDisabledByAdmin", null, nameof(OutboxProblem.Forbidden))]
    [InlineData(404, "ConversationNotFound", null, nameof(OutboxProblem.Gone))]
    public async Task A_recipient_out_of_reach_is_marked_and_the_secretariat_told_once(int status, string code, string? subCode, string problem)
    {
        _bench.Teams.Answer = sent => sent.Text.StartsWith("post:", StringComparison.Ordinal) ? FakeAnswer.Refused(status, code, subCode: subCode) : null;
        await _bench.AddAsync(DeliveryBench.Post("one"));
        (await _bench.UntilAsync("one", OutboxState.Blocked)).Problem.ToString().ShouldBe(problem);
        await _bench.AddAsync(DeliveryBench.Post("two"));
        await _bench.UntilAsync("two", OutboxState.Blocked);
        await _bench.UntilAsync(() => _bench.Reports.Count > 0, "the secretariat is told");

        _bench.Calls.Count.ShouldBe(1);
        _bench.Reports.ShouldHaveSingleItem();
        _bench.Teams.Answer = null;
        await _bench.SpeakAsync(DeliveryBench.Officer);
        await _bench.UntilAsync("one", OutboxState.Sent);
        await _bench.UntilAsync("two", OutboxState.Sent);
        _bench.Shown.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    public async Task What_Teams_does_not_take_for_what_it_says_is_reported_and_the_recipient_not_marked(int status)
    {
        _bench.Teams.Answer = sent => sent.Text is "post: the words" ? FakeAnswer.Refused(status) : null;
        await _bench.AddAsync(DeliveryBench.Post("one"));
        await _bench.UntilAsync("one", OutboxState.Rejected);

        await _bench.AddAsync(DeliveryBench.Post("two", "post: other words"));

        await _bench.UntilAsync("two", OutboxState.Sent);
        await _bench.UntilAsync(() => _bench.Reports.Count > 0, "the secretariat is told");
    }

    [Fact]
    public async Task What_is_too_late_is_missed_and_reported_and_what_is_late_is_sent()
    {
        _bench.Clock.Forward(TimeSpan.FromDays(3));
        var now = _bench.Clock.GetUtcNow();
        await _bench.AddAsync(DeliveryBench.Post("missed", notAfter: now.AddMinutes(-1)));
        await _bench.AddAsync(DeliveryBench.Post("late", "post: late", notAfter: now.AddMinutes(10)));

        await _bench.UntilAsync("missed", OutboxState.Missed);
        await _bench.UntilAsync("late", OutboxState.Sent);

        _bench.Shown.ShouldHaveSingleItem().Text.ShouldBe("post: late");
        await _bench.UntilAsync(() => _bench.Reports.Count > 0, "the secretariat is told");
    }

    [Fact]
    public async Task A_post_waits_for_its_time_and_can_be_moved_and_withdrawn_until_then()
    {
        var tomorrow = _bench.Clock.GetUtcNow().AddDays(1);
        foreach (var key in new[] { "kept", "moved", "withdrawn" })
        {
            await _bench.AddAsync(DeliveryBench.Post(key, $"post: {key}") with { NotBefore = tomorrow });
        }

        (await _bench.Outbox.MoveAsync("moved", tomorrow.AddDays(-2), notAfter: null, CancellationToken.None)).ShouldBeTrue();
        (await _bench.Outbox.CancelAsync("withdrawn", CancellationToken.None)).ShouldBeTrue();
        await _bench.UntilAsync("moved", OutboxState.Sent);
        _bench.Outbox.Find("kept")!.State.ShouldBe(OutboxState.Due);
        _bench.Clock.Forward(TimeSpan.FromDays(2));

        await _bench.UntilAsync("kept", OutboxState.Sent);
        _bench.Shown.Select(sent => sent.Text).ShouldBe(["post: moved", "post: kept"]);
        (await _bench.Outbox.CancelAsync("kept", CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task New_words_before_it_is_sent_take_the_place_of_the_old()
    {
        await _bench.AddAsync(DeliveryBench.Post("one") with { NotBefore = _bench.Clock.GetUtcNow().AddHours(1) });

        (await _bench.Outbox.ReviseAsync("one", OutboxPayload.Of("post: new"), CancellationToken.None)).ShouldBe(RevisionResult.Replaced);
        _bench.Clock.Forward(TimeSpan.FromHours(2));

        await _bench.UntilAsync("one", OutboxState.Sent);
        var shown = _bench.Shown.ShouldHaveSingleItem();
        (shown.Text, shown.IsEdit).ShouldBe(("post: new", false));
    }

    [Fact]
    public async Task New_words_after_it_was_sent_edit_the_message_and_an_edit_is_tried_until_it_is_made()
    {
        await _bench.AddAsync(DeliveryBench.Post("one", recipient: DeliveryBench.ToChannel));
        var first = await _bench.UntilAsync("one", OutboxState.Sent);
        var calls = 0;
        _bench.Teams.Answer = sent => sent.IsEdit && Interlocked.Increment(ref calls) == 1 ? new FakeAnswer(Accepts: true, 504) : null;

        (await _bench.Outbox.ReviseAsync("one", OutboxPayload.Of("post: new"), CancellationToken.None)).ShouldBe(RevisionResult.Edits);

        var row = await _bench.UntilAsync("one", stored => stored is { State: OutboxState.Sent, SentRevision: 2 });
        row.ActivityId.ShouldBe(first.ActivityId);
        _bench.Shown.Where(sent => !sent.IsEdit).ShouldHaveSingleItem();
        _bench.Shown.Where(sent => sent.IsEdit).ShouldAllBe(sent => sent.Id == first.ActivityId && sent.Text == "post: new");
        (await _bench.Outbox.ReviseAsync("one", OutboxPayload.Of("post: new"), CancellationToken.None)).ShouldBe(RevisionResult.Unchanged);
    }

    [Fact]
    public async Task New_words_while_it_is_being_sent_become_an_edit()
    {
        var hold = new TaskCompletionSource();
        _bench.Teams.HoldUntil = hold.Task;
        await _bench.AddAsync(DeliveryBench.Post("one"));
        await _bench.UntilAsync("one", OutboxState.Attempted);

        var result = await _bench.Outbox.ReviseAsync("one", OutboxPayload.Of("post: new"), CancellationToken.None);
        _bench.Teams.HoldUntil = null;
        hold.SetResult();

        result.ShouldBe(RevisionResult.Edits);
        await _bench.UntilAsync("one", stored => stored is { State: OutboxState.Sent, SentRevision: 2 });
        _bench.Shown.Select(sent => (sent.Text, sent.IsEdit)).ShouldBe([("post: the words", false), ("post: new", true)]);
    }

    [Fact]
    public async Task A_message_that_is_gone_is_not_posted_again_by_its_edit()
    {
        await _bench.AddAsync(DeliveryBench.Post("one", recipient: DeliveryBench.ToChannel));
        await _bench.UntilAsync("one", OutboxState.Sent);
        _bench.Teams.Answer = sent => sent.IsEdit ? FakeAnswer.Refused(404) : null;

        await _bench.Outbox.ReviseAsync("one", OutboxPayload.Of("post: new"), CancellationToken.None);

        await _bench.UntilAsync("one", stored => stored is { State: OutboxState.Sent, Revision: 2 });
        _bench.Shown.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_reply_goes_into_the_thread_of_the_post_that_it_answers()
    {
        await _bench.AddAsync(DeliveryBench.Post("agenda", "post: agenda", DeliveryBench.ToChannel));
        await _bench.AddAsync(DeliveryBench.Post("changed", "post: what changed", DeliveryBench.ToChannel, replyTo: "agenda"));

        var agenda = await _bench.UntilAsync("agenda", OutboxState.Sent);
        await _bench.UntilAsync("changed", OutboxState.Sent);

        _bench.Shown[1].Conversation.ShouldBe($"{DeliveryBench.Channel};messageid={agenda.ActivityId}");
    }

    [Fact]
    public async Task A_post_in_the_transaction_of_something_else_is_there_only_with_that()
    {
        var writer = _bench.Bot.Services.GetRequiredService<DatabaseWriter>();
        await Should.ThrowAsync<InvalidOperationException>(() => writer.WriteAsync(
            new Storage.InlineWrite(session =>
            {
                session.Outbox.Add(DeliveryBench.Post("never"), DateTimeOffset.UnixEpoch);
                throw new InvalidOperationException("after the post");
            }),
            CancellationToken.None));
        await writer.WriteAsync(new Storage.InlineWrite(session => session.Outbox.Add(DeliveryBench.Post("one"), DateTimeOffset.UnixEpoch)), CancellationToken.None);

        await _bench.UntilAsync("one", OutboxState.Sent);

        _bench.Outbox.Find("never").ShouldBeNull();
        _bench.Shown.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_call_that_the_last_bot_did_not_record_is_uncertain()
    {
        var ledger = _bench.Bot.Services.GetRequiredService<PostLedger>();
        await _bench.AddAsync(DeliveryBench.Post("one") with { NotBefore = _bench.Clock.GetUtcNow().AddHours(1) });
        (await ledger.BeginAsync(_bench.Outbox.Find("one")!)).ShouldNotBeNull();

        await ledger.RecoverAsync(CancellationToken.None);

        var row = _bench.Outbox.Find("one")!;
        (row.State, row.Problem).ShouldBe((OutboxState.Uncertain, OutboxProblem.Interrupted));
        await _bench.UntilAsync(() => _bench.Reports.Count > 0, "the secretariat is told");
    }
}
