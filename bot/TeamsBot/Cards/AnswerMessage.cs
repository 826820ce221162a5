using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Partnership.Questions;

namespace TeamsBot.Cards;

/// <summary>An answer as one Teams message: the direct answer as text, the card under it, its sources as citations, thumbs up or down.</summary>
internal sealed class AnswerMessage(AnswerCards cards)
{
    /// <summary>A notification shows about this much.</summary>
    private const int SummaryLength = 200;

    private const int TextLength = 2500;

    private const int QuoteLength = 200;

    // What Teams takes for a citation's name and abstract.
    private const int CitationNameLength = 80;
    private const int CitationAbstractLength = 160;

    /// <param name="quoted">The question, where the conversation does not show it itself: a button was pressed.</param>
    public Activity Create(Answer answer, string? quoted = null)
    {
        var text = Text(answer, quoted);
        return new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            Summary = CardLimits.Cut(answer.Text, SummaryLength),
            Attachments = [cards.Create(answer)],
            Entities = answer.Citations.Count > 0 ? [Citations(answer.Citations)] : null,
            ChannelData = new JObject { ["feedbackLoopEnabled"] = true },
            InputHint = InputHints.AcceptingInput,
        };
    }

    /// <summary>Teams shows a citation where the text has its mark, so the marks of all close the text.</summary>
    private static string Text(Answer answer, string? quoted)
    {
        var text = new StringBuilder();
        if (quoted is not null)
        {
            text.Append("**").Append(AdaptiveMarkdown.Escape(CardLimits.Cut(quoted.ReplaceLineEndings(" "), QuoteLength))).Append("**\n\n");
        }

        text.Append(AdaptiveMarkdown.Escape(CardLimits.Cut(answer.Text, TextLength)));
        foreach (var citation in answer.Citations.Take(Answer.MaximumCitations))
        {
            text.Append(CultureInfo.InvariantCulture, $" [{citation.Number}]");
        }

        return text.ToString();
    }

    /// <summary>The entity by which Teams knows a message's sources. It does not carry the AI label: no model wrote the answer.</summary>
    private static Entity Citations(IReadOnlyList<Citation> citations)
    {
        var claims = new JArray();
        foreach (var citation in citations.Take(Answer.MaximumCitations))
        {
            var appearance = new JObject
            {
                ["@type"] = "DigitalDocument",
                ["name"] = CardLimits.Cut(citation.Title, CitationNameLength),
                ["abstract"] = CardLimits.Cut(citation.Section.Length == 0 ? citation.Detail : $"{citation.Section}: {citation.Detail}", CitationAbstractLength),
            };
            if (citation.Url is not null)
            {
                appearance["url"] = citation.Url.AbsoluteUri;
            }

            claims.Add(new JObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance });
        }

        return new Entity("https://schema.org/Message")
        {
            Properties = new JObject
            {
                ["@type"] = "Message",
                ["@context"] = "https://schema.org",
                ["@id"] = "",
                ["citation"] = claims,
            },
        };
    }
}
