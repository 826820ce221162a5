using System.Text;
using AdaptiveCards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Partnership.Questions;
using TeamsBot.Cards;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>The card that goes with an answer, never larger than a message can carry.</summary>
internal sealed class AnswerCards(CardTemplates templates)
{
    /// <param name="room">How much of the message is left for the card, in bytes of UTF-8.</param>
    public Attachment Create(Answer answer, int room)
    {
        var card = "";
        foreach (var limits in CardLimits.Steps)
        {
            card = Expand(answer, limits);
            if (Encoding.UTF8.GetByteCount(card) <= room)
            {
                break;
            }
        }

        return ToAttachment(card);
    }

    public Attachment Create(WelcomeCard welcome) => ToAttachment(templates.Expand("answers/welcome.json", welcome));

    public Attachment Create(HelpCard help) => ToAttachment(templates.Expand("answers/help.json", help));

    private string Expand(Answer answer, CardLimits limits) => answer.Kind == AnswerKind.NotFound
        ? templates.Expand("answers/not-found.json", AnswerCardComposer.ComposeNotFound(answer, limits))
        : templates.Expand("answers/answer.json", AnswerCardComposer.Compose(answer, limits));

    /// <summary>The card goes out as the text that it is: nothing here reads it again.</summary>
    private static Attachment ToAttachment(string card) => new() { ContentType = AdaptiveCard.ContentType, Content = new JRaw(card) };
}
