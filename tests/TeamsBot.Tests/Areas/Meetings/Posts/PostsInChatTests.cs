using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>How the secretariat chooses channels and looks at posts beforehand.</summary>
public sealed class PostsInChatTests : IAsyncLifetime
{
    private const string Other = "19:other@thread.tacv2";

    private PostsBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await PostsBench.StartAsync("2027-02-01 10:00", postsHere: false);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_channel_is_told_what_it_gets_and_what_comes_next()
    {
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));

        var reply = await _bench.SayInChannelAsync("post reminders here");
        var again = await _bench.SayInChannelAsync("post reminders here");

        reply.ShouldBe("From now on I post here about all meetings: reminders 14 days, 7 days and 1 day before at 09:00 and 1 hour before, the agenda when it is published, and a word when a meeting is moved or cancelled. "
            + "Next: reminder of a meeting (OSCP Board, Friday 12 March 2027, 10:00 to 12:00) on Friday 26 February 2027 at 09:00.");
        again.ShouldStartWith("I post here about all meetings already");
        var audit = _bench.Bot.Services.GetRequiredService<DatabaseReader>().Read(0, static (session, _) => session.Audit.About($"channel/{PostsBench.Channel}", 5)).ShouldHaveSingleItem();
        audit.Action.ShouldBe("posts.here");
    }

    [Theory]
    [InlineData("""{"tenant":{"id":"0e5a1e00-0000-4000-8000-000000000001"}}""")]
    [InlineData("""{"team":{},"channel":{}}""")]
    [InlineData("""{"team":{"id":null}}""")]
    [InlineData("null")]
    public async Task A_channel_whose_team_is_not_told_is_chosen_all_the_same(string channelData)
    {
        var activity = TeamsActivity.Channel("post reminders here", _bench.Teams.ServiceUrl, TeamsActivity.Secretary);
        activity["channelData"] = JsonNode.Parse(channelData);

        var reply = (await _bench.Bot.ExchangeAsync(activity)).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldStartWith("From now on I post here about all meetings");
    }

    [Fact]
    public async Task Only_the_secretariat_chooses_and_only_in_the_channel()
    {
        (await _bench.SayInChannelAsync("post reminders here", PostsBench.Member)).ShouldContain("secretariat");

        ((string)(await _bench.AskAsync("post reminders here"))["text"]!).ShouldContain("in the channel or group chat itself");
    }

    [Fact]
    public async Task A_channel_gets_the_posts_of_the_bodies_that_were_chosen()
    {
        await _bench.SayInChannelAsync("post reminders here for the Oversight Committee", channel: Other);
        await _bench.SayInChannelAsync("post reminders here");
        await _bench.SayInChannelAsync("stop posting reminders here for the Oversight Committee");
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 14:00"), PostsBench.Oversight, "Oversight Committee");

        await _bench.GoToAsync("2027-02-26 09:01");

        var standing = StandingPost.Read(_bench.Teams.Shown);
        standing.Select(post => (post.Conversation, post.Title)).ShouldBe([(PostsBench.Channel, "OSCP Board in 2 weeks"), (Other, "Oversight Committee in 2 weeks")], ignoreOrder: true);
    }

    [Fact]
    public async Task After_the_posting_was_stopped_nothing_new_comes_and_what_stands_stays_true()
    {
        await _bench.SayInChannelAsync("post reminders here");
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await _bench.GoToAsync("2027-02-26 09:01");

        (await _bench.SayInChannelAsync("stop posting here")).ShouldStartWith("I post nothing more about meetings here.");
        await _bench.MoveAsync(meeting.Id, PostsBench.Time("2027-03-19 10:00"));
        await _bench.GoToAsync("2027-03-12 09:01");

        _bench.Standing.ShouldHaveSingleItem().Title.ShouldBe("Moved: OSCP Board");
    }

    [Fact]
    public async Task What_was_due_before_a_channel_was_chosen_is_not_missed_there()
    {
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        _bench.Clock.Set(PostsBench.At("2027-03-08 10:00"));

        await _bench.SayInChannelAsync("post reminders here");
        await _bench.GoToAsync("2027-03-11 09:01");

        _bench.Standing.ShouldHaveSingleItem().Title.ShouldBe("OSCP Board tomorrow at 10:00");
        _bench.Outbox.Unsettled(10).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_preview_shows_the_very_post_with_where_and_when()
    {
        await _bench.SayInChannelAsync("post reminders here");
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));

        var card = Card(await _bench.AskAsync("show me what you will post"));

        card.ToJsonString().ShouldContain("I post it on Friday 26 February 2027 at 09:00 in Partnership.");
        card.ToJsonString().ShouldContain("OSCP Board in 2 weeks");
        Titles(card).ShouldBe(["Show the agenda", "Post it now", "Skip this one"]);
    }

    [Fact]
    public async Task A_post_that_is_made_now_is_not_made_again_at_its_time()
    {
        await _bench.SayInChannelAsync("post reminders here");
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        var now = Button(Card(await _bench.AskAsync("show me what you will post")), "Post it now");

        var after = Card(await PressAsync(now));
        var twice = await PressAsync(now);
        await _bench.RunAsync();
        await _bench.GoToAsync("2027-02-26 09:01");

        after.ToJsonString().ShouldContain("I am posting it now in Partnership.");
        Titles(after).ShouldBe(["Show the agenda"]);
        ((string)twice["text"]!).ShouldContain("Nothing was done");
        _bench.Standing.ShouldHaveSingleItem().Title.ShouldBe("OSCP Board in 39 days");
    }

    [Fact]
    public async Task A_post_can_be_skipped_and_taken_back()
    {
        await _bench.SayInChannelAsync("post reminders here");
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        var skipped = Card(await PressAsync(Button(Card(await _bench.AskAsync("show me what you will post")), "Skip this one")));
        var kept = Card(await PressAsync(Button(skipped, "Post it after all")));
        await PressAsync(Button(kept, "Skip this one"));

        await _bench.GoToAsync("2027-02-26 09:01");
        await _bench.GoToAsync("2027-03-05 09:01");

        _bench.Standing.ShouldHaveSingleItem().Title.ShouldBe("OSCP Board in 7 days");
        _bench.Outbox.Unsettled(10).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Words_do_what_the_buttons_do()
    {
        await _bench.SayInChannelAsync("post reminders here");
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));

        Card(await _bench.AskAsync("skip this one")).ToJsonString().ShouldContain("I leave it out in Partnership.");
        Card(await _bench.AskAsync("post it now")).ToJsonString().ShouldContain("I am posting it now in Partnership.");
        await _bench.RunAsync();

        _bench.Standing.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_planned_is_among_what_is_scheduled()
    {
        await _bench.SayInChannelAsync("post reminders here");
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));

        var card = Card(await _bench.AskAsync("what is scheduled to be posted?")).ToJsonString();

        card.ShouldContain("4 posts are scheduled.");
        card.ShouldContain("Fri 26 Feb 2027, 09:00");
        card.ShouldContain("Reminder of a meeting to Partnership");
    }

    [Fact]
    public async Task Every_example_of_the_help_is_understood()
    {
        foreach (var words in new[] { "show me what you will post", "post it now", "skip this one" })
        {
            ((string)(await _bench.AskAsync(words))["text"]!).ShouldContain("Mention me in the channel");
        }

        (await _bench.SayInChannelAsync("stop posting here")).ShouldBe("I post nothing about meetings here.");
    }

    private static JsonNode Card(JsonObject reply)
    {
        reply["attachments"].ShouldNotBeNull((string?)reply["text"]);
        return reply["attachments"]![0]!["content"]!;
    }

    private static IReadOnlyList<string> Titles(JsonNode card) => CardParts.Titles(card);

    private static JsonObject Button(JsonNode card, string title) =>
        CardParts.Buttons(card).First(button => string.Equals((string?)button["title"], title, StringComparison.Ordinal))["data"]!.DeepClone().AsObject();

    private async Task<JsonObject> PressAsync(JsonObject data) => (await _bench.Bot.ExchangeAsync(
        TeamsActivity.Button(data.DeepClone().AsObject(), _bench.Teams.ServiceUrl, $"a:{TeamsActivity.Secretary}").By(TeamsActivity.Secretary))).ShouldHaveSingleItem();
}
