#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Globalization;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Messages that show choices.</summary>
public class ChoiceFactory
{
    // Longer titles are cut off on buttons.
    private const int LongestButtonTitle = 20;

    // Teams shows that many buttons of a card, and suggested actions in personal chats only.
    private const int MostButtonsInTeams = 3;

    public static IList<Choice> ToChoices(IList<string> choices) => [.. (choices ?? []).Select(value => new Choice(value))];

    /// <summary>Buttons where the channel shows them and their titles fit, else words: in a line up to three choices, in a list more.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = default, string speak = default, ChoiceFactoryOptions options = default, string conversationType = default, IList<string> toList = default)
    {
        list ??= [];
        var isTeams = string.Equals(channelId, Channels.Msteams, StringComparison.Ordinal);
        var fits = list.All(choice => TitleOf(choice)?.Length <= LongestButtonTitle) && (!isTeams || list.Count <= MostButtonsInTeams);
        return (fits, isTeams) switch
        {
            (true, true) when !string.Equals(conversationType, "personal", StringComparison.Ordinal) => HeroCard(list, text, speak),
            (true, _) => SuggestedAction(list, text, speak, toList),
            _ when list.Count <= 3 && list.All(choice => TitleOf(choice)?.Length <= LongestButtonTitle) => Inline(list, text, speak, options),
            _ => List(list, text, speak, options),
        };
    }

    public static Activity Inline(IList<Choice> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default)
    {
        choices ??= [];
        var written = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
            {
                written.Append((i == choices.Count - 1, choices.Count) switch
                {
                    (false, _) => options?.InlineSeparator ?? ", ",
                    (true, 2) => options?.InlineOr ?? " or ",
                    _ => options?.InlineOrMore ?? ", or ",
                });
            }

            if (options?.IncludeNumbers ?? true)
            {
                written.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            written.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(written.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<Choice> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default)
    {
        choices ??= [];
        var written = new StringBuilder(text).Append("\n\n   ");
        for (var i = 0; i < choices.Count; i++)
        {
            written.Append(i > 0 ? "\n   " : "");
            if (options?.IncludeNumbers ?? true)
            {
                written.Append(CultureInfo.InvariantCulture, $"{i + 1}. ");
            }
            else
            {
                written.Append("- ");
            }

            written.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(written.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <param name="toList">The ids of those who see the actions; everyone where it is not given.</param>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = default, string speak = default, IList<string> toList = default)
    {
        var message = MessageFactory.Text(text, speak, InputHints.ExpectingInput);
        message.SuggestedActions = new SuggestedActions(toList, Actions(choices));
        return message;
    }

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = default, string speak = default)
    {
        var card = new HeroCard { Text = text, Buttons = Actions(choices) };
        var attachment = new Attachment { ContentType = Schema.HeroCard.ContentType, Content = card };
        return MessageFactory.Attachment(attachment, null, speak, InputHints.ExpectingInput);
    }

    private static string TitleOf(Choice choice) => choice.Action?.Title ?? choice.Value;

    private static List<CardAction> Actions(IList<Choice> choices) =>
        [.. (choices ?? []).Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Value = choice.Value, Title = choice.Value })];
}
