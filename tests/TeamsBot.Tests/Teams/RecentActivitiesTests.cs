using Microsoft.Bot.Builder;
using Shouldly;
using TeamsBot.Teams;
using Xunit;

namespace TeamsBot.Tests.Teams;

public sealed class RecentActivitiesTests
{
    private readonly RecentActivities _recent = new(TimeProvider.System);

    [Fact]
    public async Task An_invoke_that_comes_again_gets_the_first_ones_response()
    {
        var response = Invoke(1);

        var isFirst = _recent.IsFirst(Key(1), awaitsResponse: true, out var first);

        isFirst.ShouldBeFalse();
        (await first!).ShouldBeSameAs(response);
    }

    [Fact]
    public void Only_so_many_responses_are_kept_and_an_older_invoke_is_handled_again()
    {
        for (var i = 0; i < RecentActivities.Responses + 50; i++)
        {
            Invoke(i);
        }

        var count = _recent.Count;
        var isOldest = _recent.IsFirst(Key(0), awaitsResponse: true, out _);
        var isNewest = _recent.IsFirst(Key(RecentActivities.Responses + 49), awaitsResponse: true, out _);

        (count, isOldest, isNewest).ShouldBe((RecentActivities.Responses, true, false));
    }

    [Fact]
    public void An_invoke_that_is_being_handled_is_never_forgotten()
    {
        _recent.IsFirst(Key(0), awaitsResponse: true, out _);
        for (var i = 1; i < RecentActivities.Responses + 50; i++)
        {
            Invoke(i);
        }

        _recent.IsFirst(Key(0), awaitsResponse: true, out var first).ShouldBeFalse();
        first!.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void Messages_are_remembered_beyond_the_responses()
    {
        _recent.IsFirst(Key(-1), awaitsResponse: false, out _);
        for (var i = 0; i < RecentActivities.Responses + 50; i++)
        {
            Invoke(i);
        }

        _recent.IsFirst(Key(-1), awaitsResponse: false, out _).ShouldBeFalse();
    }

    private static UInt128 Key(int number) => RecentActivities.KeyOf("a:one", $"f:{number}");

    private InvokeResponse Invoke(int number)
    {
        var response = new InvokeResponse { Status = 200 };
        _recent.IsFirst(Key(number), awaitsResponse: true, out _);
        _recent.Complete(Key(number), response);
        return response;
    }
}
