using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void A_message_has_text_speech_and_hint()
    {
        var message = MessageFactory.Text("Hello", "Hello there", InputHints.ExpectingInput);

        (message.Type, message.Text, message.Speak, message.InputHint).ShouldBe(("message", "Hello", "Hello there", "expectingInput"));
    }

    [Fact]
    public void A_card_comes_with_or_without_text()
    {
        var card = new Attachment("application/vnd.microsoft.card.adaptive");

        MessageFactory.Attachment(card).Attachments.ShouldHaveSingleItem().ShouldBeSameAs(card);
        MessageFactory.Attachment(card).Text.ShouldBeNull();
        var two = MessageFactory.Attachment([card, card], "Two");
        (two.Attachments.Count, two.Text, two.InputHint).ShouldBe((2, "Two", InputHints.AcceptingInput));
    }

    [Fact]
    public void Suggested_actions_keep_their_order()
    {
        var message = MessageFactory.SuggestedActions([new CardAction(title: "A"), new CardAction(title: "B")], "Choose");

        message.SuggestedActions.Actions.Select(action => action.Title).ShouldBe(["A", "B"]);
    }
}
