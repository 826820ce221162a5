using System.Net;
using System.Text;
using BotFramework.Tests.Schema.Json;
using Microsoft.Bot.Builder;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Integration;

public sealed class RefusalTests
{
    [Theory]
    [MemberData(nameof(ActivitySamples.Malformed), MemberType = typeof(ActivitySamples))]
    [MemberData(nameof(ActivitySamples.NoActivities), MemberType = typeof(ActivitySamples))]
    [InlineData("""null""")]
    [InlineData("""{}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"text":"a message without a type"}""")]
    public async Task A_body_that_is_no_activity_is_a_bad_request(string body)
    {
        var turns = 0;
        await using var server = await BotServer.StartAsync(Count(() => turns++));

        var answer = await server.PostAsync(body);

        answer.ShouldBe((HttpStatusCode.BadRequest, ""));
        turns.ShouldBe(0);
    }

    [Fact]
    public async Task Deep_nesting_is_a_bad_request()
    {
        await using var server = await BotServer.StartAsync(Count(() => { }));

        var answer = await server.PostAsync(server.Activity("message", "\"value\":" + new string('[', 100_000) + new string(']', 100_000)));

        answer.ShouldBe((HttpStatusCode.BadRequest, ""));
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_a_bad_request()
    {
        await using var server = await BotServer.StartAsync(Count(() => { }));

        var answer = await server.PostAsync([.. Encoding.UTF8.GetBytes(server.Activity("message", "\"text\":\"caf")), 0xE9, .. "\"}"u8]);

        answer.ShouldBe((HttpStatusCode.BadRequest, ""));
    }

    [Fact]
    public async Task A_body_in_many_pieces_is_read_whole()
    {
        var text = new string('x', 300_000);
        string? read = null;
        await using var server = await BotServer.StartAsync((turn, _) =>
        {
            read = turn.Activity.Text;
            return Task.CompletedTask;
        });

        var (status, _) = await server.PostAsync(server.Activity("message", $"\"text\":\"{text}\""));

        status.ShouldBe(HttpStatusCode.OK);
        read.ShouldBe(text);
    }

    [Fact]
    public async Task A_caller_who_may_not_talk_to_the_bot_is_unauthorised()
    {
        var turns = 0;
        await using var server = await BotServer.StartAsync(Count(() => turns++));

        var answer = await server.PostAsync(Encoding.UTF8.GetBytes(server.Activity("message")), "Bearer not-ours");

        answer.ShouldBe((HttpStatusCode.Unauthorized, ""));
        turns.ShouldBe(0);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_than_POST_is_not_allowed(string method)
    {
        await using var server = await BotServer.StartAsync(Count(() => { }));
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        var answer = await server.SendAsync(request);

        answer.ShouldBe((HttpStatusCode.MethodNotAllowed, ""));
    }

    private static BotCallbackHandler Count(Action turn) => (_, _) =>
    {
        turn();
        return Task.CompletedTask;
    };
}
