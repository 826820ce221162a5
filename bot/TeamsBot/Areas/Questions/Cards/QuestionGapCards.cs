using System.Globalization;
using AdaptiveCards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using TeamsBot.Cards;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>The list of questions that went without a good answer, as a message with its rows.</summary>
internal sealed class QuestionGapCards(CardTemplates templates)
{
    /// <summary>Characters of a question: twenty of them stay well under what a message may weigh, in any script.</summary>
    private const int QuestionLength = 160;

    public Activity Create(GapsPage page)
    {
        var text = Text(page);
        var message = new Activity { Type = ActivityTypes.Message, Text = text, Summary = text };
        if (page.Gaps.Count > 0)
        {
            var card = new QuestionGapsCard("Questions without a good answer", text, [.. page.Gaps.Select(Row)], Pages(page));
            message.Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = new JRaw(templates.Expand("gaps/gaps.json", card)) }];
        }

        return message;
    }

    private static string Text(GapsPage page) => page switch
    {
        { Total: 0 } => "There are none: every question found an answer, and no answer got a thumb down.",
        { Total: 1 } => "One question went without a good answer.",
        { HasNext: false, Skipped: 0 } => string.Create(CultureInfo.InvariantCulture, $"{page.Total} questions went without a good answer, the most frequent first."),
        _ => string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} questions went without a good answer; these are {page.Skipped + 1} to {page.Skipped + page.Gaps.Count}, the most frequent first."),
    };

    private static BlockRow Row(QuestionGap gap) => new(
        AdaptiveMarkdown.Escape(CardLimits.Cut(gap.Question, QuestionLength)),
        [
            BlockCell.Plain("Times", gap.Count.ToString("N0", CultureInfo.InvariantCulture)),
            BlockCell.Plain("Last asked", gap.LastDay.ToString("d MMM yyyy", CultureInfo.InvariantCulture)),
            BlockCell.Plain("Why here", gap.Kind switch
            {
                QuestionGapKind.Refused => "no answer",
                QuestionGapKind.Disliked => "thumb down",
                _ => throw new ArgumentOutOfRangeException(nameof(gap), gap.Kind, message: null),
            }),
        ]);

    private static List<PageButton> Pages(GapsPage page)
    {
        var pages = new List<PageButton>(2);
        if (page.Skipped > 0)
        {
            pages.Add(new PageButton("Page before", page.Number - 1));
        }

        if (page.HasNext)
        {
            pages.Add(new PageButton("Next page", page.Number + 1));
        }

        return pages;
    }
}

/// <summary>The data of cards/gaps/gaps.json.</summary>
internal sealed record QuestionGapsCard(string Title, string Speak, IReadOnlyList<BlockRow> Rows, IReadOnlyList<PageButton> Pages);
