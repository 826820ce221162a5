using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Schema.Json;

public sealed class ActivityWriterTests
{
    private static readonly DateTimeOffset Morning = new(2026, 6, 1, 9, 0, 0, 120, TimeSpan.FromHours(1));

    public static TheoryData<string> Bodies => new(Made.Keys);

    private static Dictionary<string, object> Made { get; } = new(StringComparer.Ordinal)
    {
        ["empty"] = new Activity(),
        ["reply"] = new Activity(ActivityTypes.Message) { Text = "Hällo \"you\" <b>&amp;</b> 😀 \u0001\u2028", Timestamp = Morning, Attachments = [], Entities = [] },
        ["half a surrogate pair"] = new Activity(ActivityTypes.Message) { Text = "x\ud83d" },
        ["mention"] = new Activity(ActivityTypes.Message) { Entities = [new Mention(new ChannelAccount("29:u", "Sam"), "<at>Sam</at>", "mention"), new Entity("x") { Properties = new JObject { ["a"] = 1 } }] },
        ["entity of the bot's own"] = new Activity(ActivityTypes.Message) { Entities = [new Citations { Type = "https://schema.org/Message", Count = 2 }] },
        ["null in a list"] = new Activity(ActivityTypes.Message) { Entities = [null!, new Entity("x")], Attachments = [null!] },
        ["card"] = new Activity(ActivityTypes.Message) { Attachments = [new Attachment("application/vnd.microsoft.card.hero", content: new HeroCard { Title = "T", Buttons = [new CardAction("imBack", "A", value: "a")] })] },
        ["card as token"] = new Activity(ActivityTypes.Message) { Attachments = [new Attachment("c", content: JObject.Parse("""{"a":[1,2.0,null,true,"x",{"b":{}}],"n":null}"""))] },
        ["card as raw JSON"] = new Activity(ActivityTypes.Message) { Attachments = [new Attachment("c", content: new JRaw("""{"a":[1,2.5]}""")), new Attachment("c", content: new JObject { ["r"] = new JRaw("[]") })] },
        ["card as text"] = new Activity(ActivityTypes.Message) { Attachments = [new Attachment("c", content: "text"), new Attachment("c", content: 5), new Attachment("c", content: 5.0), new Attachment("c", content: 5m)] },
        ["derived attachment"] = new Activity(ActivityTypes.Message) { Attachments = [new MessagingExtensionAttachment { ContentType = "c", Preview = new Attachment("p") }] },
        ["derived account"] = new Activity(ActivityTypes.Message) { From = new TeamsChannelAccount { Id = "u", Email = "e@x" }, Conversation = new ConversationAccount(true, "channel", "19:c") { Properties = new JObject { ["p"] = "q" } } },
        ["buttons"] = new Activity(ActivityTypes.Message) { SuggestedActions = new SuggestedActions(["u"], [new CardAction("imBack", "A", "i", "t", "d", new JObject { ["v"] = 1 }, "c") { ImageAltText = "alt" }, null!]) },
        ["channel data"] = new Activity(ActivityTypes.Message) { ChannelData = new TeamsChannelData { Notification = new NotificationInfo { Alert = true } }, Value = new { a = 1, b = (string?)null } },
        ["token scalars"] = new Activity(ActivityTypes.Event)
        {
            Value = new JArray(
                new JValue(1L), new JValue(int.MaxValue), new JValue(1.0), new JValue(0.1), new JValue(1e21), new JValue(-1e-9), new JValue(double.NaN), new JValue(2.50m), new JValue('c'),
                new JValue(true), JValue.CreateNull(), new JValue("2017-06-01T09:00:00Z"), new JValue(Morning), new JValue(Morning.UtcDateTime),
                new JValue(new DateTime(2026, 6, 1, 9, 0, 0, DateTimeKind.Unspecified)), new JValue(Guid.Empty), new JValue(new Uri("https://x/")), new JValue(TimeSpan.FromMinutes(90)), new JValue(new byte[] { 1, 2, 3 }), new JValue(ulong.MaxValue)),
        },
        ["everything else"] = new Activity(ActivityTypes.ConversationUpdate)
        {
            Id = "1",
            LocalTimestamp = Morning,
            Expiration = Morning,
            LocalTimezone = "Europe/London",
            ServiceUrl = "http://x",
            ChannelId = "msteams",
            CallerId = "c",
            ReplyToId = "r",
            Locale = "en-GB",
            TextFormat = "xml",
            Summary = "s",
            Speak = "p",
            InputHint = "h",
            AttachmentLayout = "list",
            Name = "n",
            ValueType = "v",
            Action = "add",
            Code = "c",
            DeliveryMode = "normal",
            Importance = "high",
            Label = "l",
            TopicName = "t",
            HistoryDisclosed = false,
            MembersAdded = [new ChannelAccount("a")],
            MembersRemoved = [],
            ReactionsAdded = [new MessageReaction("like")],
            ReactionsRemoved = [],
            TextHighlights = [new TextHighlight { Text = "x", Occurrence = 1 }],
            ListenFor = ["a"],
            SemanticAction = new SemanticAction { Id = "s" },
            RelatesTo = new ConversationReference { ActivityId = "1", ChannelId = "c" },
            Recipient = new ChannelAccount("b", "B", "bot", "o") { Properties = new JObject { ["x"] = new JObject { ["y"] = 1 } } },
            Properties = new JObject { ["own"] = "kept" },
        },
        ["activity of the bot's own"] = new OwnActivity { Type = "message", Extra = "kept" },
        ["expected replies"] = new ExpectedReplies([new Activity(ActivityTypes.Message) { Text = "a" }, new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = new JObject { ["a"] = 1 } } }]),
        ["no expected replies"] = new ExpectedReplies(),
        ["card answer"] = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = new JObject { ["type"] = "AdaptiveCard" } },
        ["card error"] = new AdaptiveCardInvokeResponse { StatusCode = 400, Type = "application/vnd.microsoft.error", Value = new Error("BadRequest", "No") },
        ["search answer"] = new SearchInvokeResponse { StatusCode = 200, Type = "t", Value = "v" },
        ["extension"] = new MessagingExtensionResponse(new MessagingExtensionResult { Type = "result", Attachments = [new MessagingExtensionAttachment { Content = "x" }] }),
        ["text"] = "text",
        ["number"] = 5,
        ["anonymous"] = new { status = "ok", when = Morning.UtcDateTime, none = (object?)null },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Writes_what_the_SDKs_serializer_writes(string name) => Compare(Made[name]);

    [Theory]
    [MemberData(nameof(ActivitySamples.Usual), MemberType = typeof(ActivitySamples))]
    [MemberData(nameof(ActivitySamples.Odd), MemberType = typeof(ActivitySamples))]
    public void Writes_what_was_read_as_the_SDKs_serializer_does(string json)
    {
        var activity = ActivityReader.Read(Encoding.UTF8.GetBytes(json));

        (activity is null).ShouldBe(json is "null");
        Compare(activity ?? new Activity());
    }

    [Fact]
    public void Writes_generated_activities_as_the_SDKs_serializer_does()
    {
        var activities = new RandomActivities(seed: 20180401);
        var compared = 0;
        for (var i = 0; i < 5_000; i++)
        {
            if (TryRead(activities.Next()) is { } activity)
            {
                Compare(activity);
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(1_000, "most generated activities must be read, or this shows nothing");
    }

    [Fact]
    public void A_buffer_that_was_given_back_starts_empty()
    {
        using (var first = JsonBuffer.Rent())
        {
            ActivityWriter.WriteValue(first.Json, new string('x', 200_000));
            first.Json.Flush();
        }

        using var second = JsonBuffer.Rent();
        ActivityWriter.WriteValue(second.Json, "y");
        second.Json.Flush();

        Encoding.UTF8.GetString(second.Written.Span).ShouldBe("\"y\"");
    }

    [Fact]
    public void A_buffer_that_was_given_back_twice_is_lent_once()
    {
        var given = JsonBuffer.Rent();
        given.Dispose();
        JsonBuffer? elsewhere = null;
        var other = new Thread(() =>
        {
            given.Dispose();
            elsewhere = JsonBuffer.Rent();
        });
        other.Start();
        other.Join();

        using var here = JsonBuffer.Rent();

        elsewhere.ShouldNotBeNull().ShouldNotBeSameAs(here);
        elsewhere.Dispose();
    }

    private static Activity? TryRead(string json)
    {
        try
        {
            return ActivityReader.Read(Encoding.UTF8.GetBytes(json));
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static void Compare(object body)
    {
        using var buffer = JsonBuffer.Rent();
        ActivityWriter.WriteValue(buffer.Json, body);
        buffer.Json.Flush();
        var written = Encoding.UTF8.GetString(buffer.Written.Span);

        // Through UTF-8, as it goes over the wire.
        var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(SdkJson.Write(body)));
        JToken.DeepEquals(Parse(written), Parse(expected)).ShouldBeTrue($"{written}\nis not\n{expected}");
    }

    private static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    private sealed class Citations : Entity
    {
        [JsonProperty("count")]
        public int Count { get; init; }
    }

    private sealed class OwnActivity : Activity
    {
        [JsonProperty("extra")]
        public string? Extra { get; init; }
    }
}
