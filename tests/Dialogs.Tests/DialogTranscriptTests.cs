using Microsoft.Bot.Schema;
using Shouldly;
using Xunit;

namespace Dialogs.Tests;

public class DialogTranscriptTests
{
    [Theory]
    [InlineData("from beginning to end", """
        > hello
        < Your name?
        > Ann
        < Which area?
        > Oxford
        < How much for Oxford?
        > 250
        < £250 for Oxford?
        > yes
        < Thank you Ann: £250 for Oxford.
        > hello again
        < Your name?
        """)]
    [InlineData("answers that will not do", """
        > hello
        < Your name?
        > A
        < A name has two letters or more.
        > Ann
        < Which area?
        > Reading
        < Cherwell or Oxford?
        >
        < Cherwell or Oxford?
        > the second
        < How much for Oxford?
        > lots
        < Attempt 1: a number, please.
        > more
        < Attempt 2: a number, please.
        > 7
        < £7 for Oxford?
        > perhaps
        < Yes or no?
        > not sure
        < Yes or no?
        > yep
        < Thank you Ann: £7 for Oxford.
        """)]
    [InlineData("cancel at the top", """
        > hello
        < Your name?
        > cancel
        < Cancelled.
        > hello
        < Your name?
        """)]
    [InlineData("cancel within", """
        > hello
        < Your name?
        > Ann
        < Which area?
        > in the city of course
        < How much for Oxford?
        > cancel
        < Cancelled.
        > Ann
        < Your name?
        """)]
    [InlineData("help asks again", """
        > hello
        < Your name?
        > help
        < Say cancel to stop.
        < Your name?
        > Ann
        < Which area?
        > help
        < Say cancel to stop.
        < Which area?
        > 1
        < How much for Cherwell?
        > help
        < Say cancel to stop.
        < How much for Cherwell?
        > 3
        < £3 for Cherwell?
        """)]
    [InlineData("a dialog laid over another", """
        > hello
        < Your name?
        > aside
        < What do you want to know?
        > Everything
        < About Everything I know nothing.
        < Your name?
        > Ann
        < Which area?
        > 2
        < How much for Oxford?
        > aside
        < What do you want to know?
        > help
        < Say cancel to stop.
        < What do you want to know?
        > Money
        < About Money I know nothing.
        < How much for Oxford?
        > x
        < Attempt 1: a number, please.
        """)]
    [InlineData("starting over", """
        > hello
        < Your name?
        > Ann
        < Which area?
        > cherwell
        < How much for Cherwell?
        > 5
        < £5 for Cherwell?
        > no
        < From the start, then.
        < Your name?
        > Bob
        < Which area?
        """)]
    public async Task A_dialog_follows_its_transcript_across_restarts(string about, string transcript)
    {
        var conversation = new Conversation(() => new GrantDialog());

        await conversation.PlayAsync(transcript, about);
    }

    [Fact]
    public async Task An_activity_that_is_no_message_leaves_the_question_open()
    {
        var conversation = new Conversation(() => new GrantDialog());
        await conversation.PlayAsync("> hello\n< Your name?");

        (await conversation.ReceiveAsync(new Activity(ActivityTypes.Event) { Name = "x" })).ShouldBeEmpty();

        await conversation.PlayAsync("> Ann\n< Which area?");
    }

    [Fact]
    public async Task The_state_holds_the_stacks_as_the_SDK_writes_them()
    {
        var conversation = new Conversation(() => new GrantDialog());

        await conversation.PlayAsync("> hello\n< Your name?\n> Ann\n< Which area?");

        var outer = conversation.State["dialog"]!["dialogStack"]!.ShouldHaveSingleItem();
        outer["id"]!.ToString().ShouldBe("grant");
        var inner = outer["state"]!["dialogs"]!["dialogStack"]!;
        inner.Select(item => item["id"]!.ToString()).ShouldBe(["area", "form"]);
        var form = inner[1]!["state"]!;
        form["stepIndex"]!.ToObject<int>().ShouldBe(1);
        form["values"]!["name"]!.ToString().ShouldBe("Ann");
        Guid.TryParse(form["instanceId"]!.ToString(), out _).ShouldBeTrue();
        inner[0]!["state"]!["options"]!.ShouldNotBeNull();
        conversation.State.ToString().ShouldNotContain("$type");
    }
}
