using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Schema;

public sealed class ActivityExtensionsTests
{
    [Theory]
    [InlineData("<at>Partnership</at> who leads?", "<at>Partnership</at>", "who leads?")]
    [InlineData("who leads, <AT>partnership</AT>\n", "<at>Partnership</at>", "who leads,")]
    [InlineData("<at>Partnership</at> and <at>Partnership</at>", "<at>Partnership</at>", "and")]
    [InlineData("<at>Partnership</at> hello", null, "hello")]
    [InlineData("hello (a.b)", "(a.b)", "hello")]
    [InlineData("hello", "", "hello")]
    public void The_mention_of_the_bot_is_taken_out_of_the_text(string text, string? mention, string expected)
    {
        var activity = Message(text, new JObject { ["mentioned"] = new JObject { ["id"] = "28:bot", ["name"] = "Partnership" }, ["text"] = mention });

        activity.RemoveRecipientMention().ShouldBe(expected);

        activity.Text.ShouldBe(expected);
    }

    [Fact]
    public void The_mention_of_someone_else_stays()
    {
        var activity = Message("<at>Sam</at> hello", new JObject { ["mentioned"] = new JObject { ["id"] = "29:sam", ["name"] = "Sam" }, ["text"] = "<at>Sam</at>" });

        activity.RemoveRecipientMention().ShouldBe("<at>Sam</at> hello");
        activity.MentionsRecipient().ShouldBeFalse();
        activity.MentionsId("29:sam").ShouldBeTrue();
        activity.RemoveMentionText("29:sam").ShouldBe("hello");
    }

    private static Activity Message(string text, JObject mention) => new(ActivityTypes.Message)
    {
        Text = text,
        Recipient = new ChannelAccount("28:bot", "Partnership"),
        Entities = [new Entity("clientInfo"), new Entity("mention") { Properties = mention }],
    };
}
