using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Partnership.Questions;

namespace TeamsBot.Cards;

/// <summary>The card that goes with an answer, never larger than a message can carry.</summary>
internal sealed class AnswerCards(CardCatalogue catalogue)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Bytes of UTF-8. A message stays under 28 KB; text and citations take up to 8 of them.</summary>
    private const int MaximumBytes = 20_000;

    public Attachment Create(Answer answer)
    {
        foreach (var limits in CardLimits.Steps)
        {
            var card = Expand(answer, limits);
            if (Encoding.UTF8.GetByteCount(card) <= MaximumBytes)
            {
                return ToAttachment(card);
            }
        }

        return ToAttachment(Expand(answer with { Blocks = [] }, CardLimits.Steps[^1]));
    }

    public Attachment Create(WelcomeCard welcome) => ToAttachment(catalogue.Welcome.Expand(welcome));

    public Attachment Create(HelpCard help) => ToAttachment(catalogue.Help.Expand(help));

    private string Expand(Answer answer, CardLimits limits) => answer.Kind == AnswerKind.NotFound
        ? catalogue.NotFound.Expand(AnswerCardComposer.ComposeNotFound(answer, limits))
        : catalogue.Answer.Expand(AnswerCardComposer.Compose(answer, limits));

    /// <summary>The card goes out as the text that it is: nothing here reads it again.</summary>
    private static Attachment ToAttachment(string card) => new() { ContentType = ContentType, Content = new JRaw(card) };
}
