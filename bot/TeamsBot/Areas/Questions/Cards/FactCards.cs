using System.Globalization;
using System.Text;
using AdaptiveCards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using Partnership.Questions;
using TeamsBot.Cards;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>Results of a search as Teams lists them: a preview to choose from, and the card that goes into the message.</summary>
internal sealed class FactCards(CardTemplates templates)
{
    /// <summary>Bytes of UTF-8 of all results together, which travel in one response.</summary>
    private const int MaximumResponse = 26_000;

    /// <summary>What JSON's own marks take of it for each result.</summary>
    private const int Envelope = 300;

    private const int TitleLength = 150;
    private const int TextLength = 700;
    private const int PreviewTitleLength = 80;
    private const int PreviewTextLength = 140;
    private const int SpokenLength = 300;
    private const int SourceLength = 200;
    private const int MaximumSources = 3;

    /// <summary>As many of the results, from the first, as a response may carry.</summary>
    public MessagingExtensionResponse List(IReadOnlyList<FactResult> results)
    {
        var attachments = new List<MessagingExtensionAttachment>(results.Count);
        var room = MaximumResponse;
        foreach (var result in results)
        {
            var card = templates.Expand("search/fact.json", Card(result));
            var preview = Preview(result);
            room -= Envelope + Encoding.UTF8.GetByteCount(card) + Encoding.UTF8.GetByteCount(preview.Title) + Encoding.UTF8.GetByteCount(preview.Text);
            if (room < 0)
            {
                break;
            }

            attachments.Add(new MessagingExtensionAttachment
            {
                ContentType = AdaptiveCard.ContentType,
                Content = new JRaw(card),
                Preview = new Attachment { ContentType = ThumbnailCard.ContentType, Content = preview },
            });
        }

        return new MessagingExtensionResponse(new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = attachments });
    }

    /// <summary>A line in place of results.</summary>
    public static MessagingExtensionResponse Say(string text) => new(new MessagingExtensionResult { Type = "message", Text = text });

    private static ThumbnailCard Preview(FactResult result) => new()
    {
        Title = CardLimits.Cut(result.Title, PreviewTitleLength),
        Text = CardLimits.Cut(result.Subtitle.Length == 0 ? result.Text : $"{result.Subtitle}: {result.Text}", PreviewTextLength),
    };

    private static FactCard Card(FactResult result) => new(
        CardLimits.Cut($"{result.Title}: {result.Text}", SpokenLength),
        Show(result.Title, TitleLength),
        Show(result.Subtitle, TitleLength),
        Show(result.Text, TextLength),
        Sources(result.Sources));

    private static List<string> Sources(IReadOnlyList<Citation> citations)
    {
        var sources = citations.Take(MaximumSources).Select(Source).ToList();
        if (citations.Count > MaximumSources)
        {
            sources.Add(string.Create(CultureInfo.InvariantCulture, $"… and {citations.Count - MaximumSources} more."));
        }

        return sources;
    }

    /// <summary>The document and section; a link where the document is on the web.</summary>
    private static string Source(Citation citation)
    {
        var title = Show(citation.Section.Length == 0 ? citation.Title : $"{citation.Title}, {citation.Section}", SourceLength);
        return citation.Url is null ? title : $"[{title}]({citation.Url.AbsoluteUri})";
    }

    private static string Show(string text, int length) => AdaptiveMarkdown.Escape(CardLimits.Cut(text, length));
}

/// <summary>The data of cards/search/fact.json. Every text in it is escaped for Adaptive Cards' Markdown, what is spoken aside.</summary>
internal sealed record FactCard(string Speak, string Title, string Subtitle, string Text, IReadOnlyList<string> Sources);
