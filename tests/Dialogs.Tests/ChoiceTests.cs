using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Shouldly;
using Xunit;

namespace Dialogs.Tests;

public class ChoiceTests
{
    private static readonly IList<Choice> Areas =
        [new Choice("Cherwell"), new Choice("Oxford") { Synonyms = ["the city"] }, new Choice("South and Vale"), new Choice("West Oxfordshire")];

    [Theory]
    [InlineData("Cherwell", "Cherwell")]
    [InlineData("cherwell please", "Cherwell")]
    [InlineData("I mean the city.", "Oxford")]
    [InlineData("WEST OXFORDSHIRE", "West Oxfordshire")]
    [InlineData("south & vale", null)]
    [InlineData("south, and then vale", "South and Vale")]
    [InlineData("south and a b c vale", null)]
    [InlineData("3", "South and Vale")]
    [InlineData("number four", "West Oxfordshire")]
    [InlineData("the second one", "Oxford")]
    [InlineData("1st", "Cherwell")]
    [InlineData("5", null)]
    [InlineData("0", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("Oxfordshire", null)]
    [InlineData("", null)]
    [InlineData("🎉", null)]
    public void An_answer_means_a_choice_by_its_words_or_its_number(string answer, string? expected)
    {
        var found = ChoiceRecognizers.RecognizeChoices(answer, Areas);

        (found.Count > 0 ? found[0].Resolution.Value : null).ShouldBe(expected);
    }

    [Fact]
    public void A_result_says_where_it_was_found()
    {
        var found = ChoiceRecognizers.RecognizeChoices("I mean the city.", Areas).ShouldHaveSingleItem();

        (found.Text, found.Start, found.End, found.Resolution.Index, found.Resolution.Synonym).ShouldBe(("the city", 7, 14, 1, "the city"));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes please", true)]
    [InlineData("ok", true)]
    [InlineData("👍", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("Nope!", false)]
    [InlineData("2", false)]
    [InlineData("not sure", null)]
    [InlineData("yes and no", null)]
    [InlineData("know", null)]
    [InlineData("3", null)]
    public async Task A_confirmation_is_yes_or_no_or_asked_again(string answer, bool? expected)
    {
        bool? confirmed = null;
        var conversation = new Conversation(() => new ConfirmOnce(result => confirmed = result));
        await conversation.SayAsync("go");

        await conversation.SayAsync(answer);

        confirmed.ShouldBe(expected);
    }

    [Fact]
    public async Task A_question_with_choices_expects_input_and_offers_them()
    {
        var asked = await new Conversation(() => new ConfirmOnce(_ => { })).SayAsync("go");

        var question = asked.ShouldHaveSingleItem();
        question.InputHint.ShouldBe(InputHints.ExpectingInput);
        question.SuggestedActions.Actions.Select(action => action.Title).ShouldBe(["Yes", "No"]);
        question.SuggestedActions.To.ShouldBe(["u1"]);
    }

    [Theory]
    [InlineData("test", "personal", 3, "suggested")]
    [InlineData("msteams", "personal", 3, "suggested")]
    [InlineData("msteams", "channel", 3, "card")]
    [InlineData("msteams", "personal", 4, "list")]
    public void Choices_are_shown_as_the_channel_can_show_them(string channel, string conversation, int count, string expected)
    {
        var message = ChoiceFactory.ForChannel(channel, [.. Areas.Take(count)], "Where?", null, null, conversation).AsMessageActivity();

        var shown = message.SuggestedActions is not null ? "suggested" : message.Attachments.Count > 0 ? "card" : "list";
        shown.ShouldBe(expected);
    }

    [Fact]
    public void Choices_with_long_titles_are_words()
    {
        var long1 = new Choice("A title that is too long for a button");

        ChoiceFactory.ForChannel("test", [long1], "Which?").Text.ShouldBe("Which?\n\n   1. A title that is too long for a button");
    }

    [Theory]
    [InlineData(1, "Where? (1) Cherwell")]
    [InlineData(2, "Where? (1) Cherwell or (2) Oxford")]
    [InlineData(3, "Where? (1) Cherwell, (2) Oxford, or (3) South and Vale")]
    public void Choices_in_a_line_read_as_a_sentence(int count, string expected) =>
        ChoiceFactory.Inline([.. Areas.Take(count)], "Where?").Text.ShouldBe(expected);

    [Fact]
    public void What_a_prompt_asks_survives_json()
    {
        var options = new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Where?" }, Choices = Areas, Style = ListStyle.List };

        var copy = JsonConvert.DeserializeObject<PromptOptions>(JsonConvert.SerializeObject(options))!;

        copy.Prompt.Text.ShouldBe("Where?");
        copy.Choices[1].Synonyms.ShouldBe(["the city"]);
        copy.Style.ShouldBe(ListStyle.List);
    }

    private sealed class ConfirmOnce : ComponentDialog
    {
        public ConfirmOnce(Action<bool> take)
        {
            AddDialog(new WaterfallDialog("w",
            [
                (step, token) => step.PromptAsync("confirm", new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Sure?" } }, token),
                (step, token) =>
                {
                    take((bool)step.Result);
                    return step.EndDialogAsync(null, token);
                },
            ]));
            AddDialog(new ConfirmPrompt("confirm"));
        }
    }
}
