using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Shouldly;
using Xunit;
using JsonException = System.Text.Json.JsonException;

namespace BotFramework.Tests.Schema.Json;

public sealed class ActivityReaderTests
{
    [Theory]
    [MemberData(nameof(ActivitySamples.Usual), MemberType = typeof(ActivitySamples))]
    [MemberData(nameof(ActivitySamples.Odd), MemberType = typeof(ActivitySamples))]
    public void Reads_what_the_SDKs_serializer_reads(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);

        var activity = ActivityReader.Read(utf8);

        Dump.Of(activity).ShouldBe(Dump.Of(SdkJson.Read<Activity>(utf8)));
    }

    [Theory]
    [MemberData(nameof(ActivitySamples.Usual), MemberType = typeof(ActivitySamples))]
    public void Reads_what_channels_send_without_a_second_reader(string json)
    {
        var tokens = new TokenReader(Encoding.UTF8.GetBytes(json));

        tokens.StartObjectOrNull();
        ActivityMembers.ReadActivity(ref tokens);

        tokens.IsUnusual.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(ActivitySamples.NoActivities), MemberType = typeof(ActivitySamples))]
    [MemberData(nameof(ActivitySamples.Malformed), MemberType = typeof(ActivitySamples))]
    public void Refuses_what_is_no_activity(string json)
    {
        Should.Throw<JsonException>(() => ActivityReader.Read(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Refuses_bytes_that_are_not_UTF8()
    {
        byte[] latin1 = [.. "{\"type\":\"message\",\"text\":\"caf"u8, 0xE9, .. "\"}"u8];

        Should.Throw<JsonException>(() => ActivityReader.Read(latin1));
    }

    [Fact]
    public void Passes_over_a_byte_order_mark()
    {
        ActivityReader.Read([0xEF, 0xBB, 0xBF, .. "{\"type\":\"message\"}"u8]).ShouldNotBeNull().Type.ShouldBe("message");
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(100_000, false)]
    public void Reads_nesting_to_a_depth_of_64(int arraysInTheActivity, bool readable)
    {
        var json = Encoding.UTF8.GetBytes($"{{\"value\":{new string('[', arraysInTheActivity)}{new string(']', arraysInTheActivity)}}}");

        var exception = Record.Exception(() => ActivityReader.Read(json));

        (exception is null).ShouldBe(readable);
        exception?.ShouldBeAssignableTo<JsonException>();
    }

    [Fact]
    public void Reads_generated_activities_as_the_SDKs_serializer_does()
    {
        var activities = new RandomActivities(seed: 20170601);
        for (var i = 0; i < 20_000; i++)
        {
            var json = activities.Next();
            var utf8 = Encoding.UTF8.GetBytes(json);

            Result(() => ActivityReader.Read(utf8)).ShouldBe(Result(() => SdkJson.Read<Activity>(utf8)), json);
        }
    }

    [Fact]
    public void Properties_are_never_null()
    {
        var activity = ActivityReader.Read("{\"type\":\"message\",\"from\":{\"id\":\"u\"}}"u8).ShouldNotBeNull();

        activity.Properties.Count.ShouldBe(0);
        activity.From.Properties.Count.ShouldBe(0);
    }

    private static string Result(Func<Activity?> read)
    {
        try
        {
            return Dump.Of(read());
        }
        catch (JsonException)
        {
            return "refused";
        }
    }
}
