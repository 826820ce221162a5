using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Partnership.Questions;
using TeamsBot.Cards;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>An answer as one Teams message: the direct answer as text, the card under it, its sources as citations, thumbs up or down.</summary>
internal sealed class AnswerMessage(AnswerCards cards)
{
    /// <summary>A notification shows about this much.</summary>
    private const int SummaryLength = 200;

    private const int TextLength = 1500;

    /// <summary>Bytes of UTF-8. Teams refuses messages of about 70 KB and has been seen to falter well below; 28 KB go through everywhere.</summary>
    private const int MaximumMessage = 28_000;

    /// <summary>What ids, addresses, names of people and JSON's own marks may take of that.</summary>
    private const int Envelope = 2_500;

    private const int QuoteLength = 200;

    // What Teams takes for a citation's name and abstract.
    private const int CitationNameLength = 80;
    private const int CitationAbstractLength = 160;

    /// <param name="quoted">The question, where the conversation does not show it itself: a button was pressed.</param>
    public Activity Create(Answer answer, string? quoted = null)
    {
        var text = Text(answer, quoted);
        var summary = CardLimits.Cut(answer.Text, SummaryLength);
        var citations = answer.Citations.Count > 0 ? Citations(answer.Citations) : null;
        var room = MaximumMessage - Envelope - Size(text) - Size(summary) - SizeOfCitations(answer.Citations);
        return new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            Summary = AdaptiveMarkdown.Unexpanded(summary),
            Attachments = [cards.Create(answer, room)],
            Entities = citations is null ? null : [citations],
            ChannelData = new JObject { ["feedbackLoopEnabled"] = true },
            InputHint = InputHints.AcceptingInput,
        };
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);

    private static int SizeOfCitations(IReadOnlyList<Citation> citations)
    {
        // What JSON adds to each claim and to the entity.
        const int Claim = 150;
        var size = Claim;
        foreach (var citation in citations.Take(Answer.MaximumCitations))
        {
            size += Claim + Math.Min(Size(citation.Title), 3 * CitationNameLength) + Math.Min(Size(citation.Section) + Size(citation.Detail), 3 * CitationAbstractLength)
                + (citation.Url?.AbsoluteUri.Length ?? 0);
        }

        return size;
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
        var claims = citations.Take(Answer.MaximumCitations).Select(citation => new CitationClaim(citation.Number, new CitedDocument(
            CardLimits.Cut(citation.Title, CitationNameLength),
            CardLimits.Cut(citation.Section.Length == 0 ? citation.Detail : $"{citation.Section}: {citation.Detail}", CitationAbstractLength),
            citation.Url?.AbsoluteUri))).ToArray();
        return new Entity("https://schema.org/Message")
        {
            Properties = new JObject
            {
                ["@type"] = "Message",
                ["@context"] = "https://schema.org",
                ["@id"] = "",
                ["citation"] = new JRaw(CardJson.Write(claims)),
            },
        };
    }
}
