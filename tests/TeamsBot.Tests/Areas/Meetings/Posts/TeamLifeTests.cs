using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.People;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>What becomes of posts when a channel, a team or the bot's place in it comes and goes.</summary>
public sealed class TeamLifeTests : IAsyncLifetime
{
    private const string Team = "19:demo-team@thread.tacv2";

    private PostsBench _bench = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await PostsBench.StartAsync("2027-02-01 10:00");
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("channelDeleted", "channelRestored", "was deleted")]
    [InlineData("teamArchived", "teamUnarchived", "was archived")]
    [InlineData("teamDeleted", "teamRestored", "was deleted")]
    [InlineData("removed", "added", "taken out")]
    [InlineData("uninstalled", "installed", "taken out")]
    public async Task Posts_stop_the_secretariat_is_told_once_and_they_go_on_when_it_is_back(string end, string back, string said)
    {
        await HappenAsync(end);
        await HappenAsync(end);
        await _bench.GoToAsync("2027-02-26 09:01");

        _bench.Standing.ShouldBeEmpty();
        var told = Told();
        told.ShouldHaveSingleItem().ShouldContain(said);
        told[0].ShouldContain("Partnership");
        _bench.Teams.Shown.ShouldAllBe(static sent => !sent.Text.Contains("what went wrong?", StringComparison.Ordinal));

        await HappenAsync(back);
        await _bench.GoToAsync("2027-03-05 09:01");

        _bench.Standing.ShouldNotBeEmpty();
        _bench.Standing[^1].Title.ShouldBe("OSCP Board in 7 days");
        Told().Count.ShouldBe(2);
        Told()[1].ShouldContain("is back");
    }

    [Fact]
    public async Task What_befalls_another_channel_stops_nothing()
    {
        await HappenAsync("channelDeleted", channel: "19:other@thread.tacv2");
        await _bench.GoToAsync("2027-02-26 09:01");

        _bench.Standing.ShouldHaveSingleItem();
        Told().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_goes_by_its_new_name()
    {
        await HappenAsync("channelRenamed", name: "Board reminders");

        _bench.Bot.Services.GetRequiredService<PostingChannels>().All().ShouldHaveSingleItem().Name.ShouldBe("Board reminders");
        await _bench.GoToAsync("2027-02-26 09:01");
        _bench.Standing.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_somebody_with_a_role_who_leaves_the_secretariat_is_told_and_of_anybody_else_not()
    {
        var holder = _bench.Bot.Services.GetRequiredService<TeamsBot.People.Roles>().All.First(static held => held.Role is Role.CspContact).Person.Id.Value.ToString("D");
        await LeaveAsync(PostsBench.Member);
        await _bench.RunAsync();
        Told().ShouldBeEmpty();

        await LeaveAsync(holder);
        await _bench.RunAsync();

        Told().ShouldHaveSingleItem().ShouldContain("CSP contact");
    }

    private List<string> Told() =>
        [.. _bench.Teams.Shown.Select(static sent => sent.Text).Where(static text => text.Contains("I post nothing there", StringComparison.Ordinal) || text.Contains("is back", StringComparison.Ordinal) || text.Contains("has left a team", StringComparison.Ordinal))];

    private Task LeaveAsync(string person)
    {
        var left = Base();
        left["channelData"]!["eventType"] = "teamMemberRemoved";
        left["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person });
        return SendAsync(left);
    }

    private async Task HappenAsync(string what, string channel = PostsBench.Channel, string name = "Partnership")
    {
        var activity = Base();
        switch (what)
        {
            case "removed":
                activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = TeamsActivity.BotId });
                break;
            case "added":
                activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsActivity.BotId });
                break;
            case "installed" or "uninstalled":
                activity["type"] = "installationUpdate";
                activity["action"] = what is "installed" ? "add" : "remove";
                break;
            default:
                activity["channelData"]!["eventType"] = what;
                if (what.StartsWith("channel", StringComparison.Ordinal))
                {
                    activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel, ["name"] = name };
                }

                break;
        }

        await SendAsync(activity);
        await _bench.RunAsync();
    }

    private JsonObject Base()
    {
        var activity = TeamsActivity.MemberAdded(_bench.Teams.ServiceUrl, Team);
        activity.Remove("membersAdded");
        activity["conversation"] = new JsonObject { ["id"] = Team, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = TeamsActivity.Tenant };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsActivity.Tenant }, ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Safer Oxfordshire" } };
        return activity;
    }

    private async Task SendAsync(JsonObject activity)
    {
        using var response = await _bench.Bot.PostAsync(activity);
        response.EnsureSuccessStatusCode();
    }
}
