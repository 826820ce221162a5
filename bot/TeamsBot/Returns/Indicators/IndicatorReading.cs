using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Returns.Indicators;
using TeamsBot.Cards.Indicators;
using TeamsBot.Conversation;

namespace TeamsBot.Returns.Indicators;

/// <summary>Shows how the partnership does: all indicators in the newest quarter, or one over time. Everyone may see it.</summary>
internal sealed class IndicatorReading(IndicatorBook book, IndicatorCards cards)
{
    private const int Most = 20;

    public async Task ShowScorecardAsync(ITurnContext turnContext, int page, CancellationToken cancellationToken)
    {
        var picture = await book.ReadAsync();
        if (picture.Newest() is not { } quarter)
        {
            await CardReply.SayAsync(turnContext, "No area has reported its indicators yet. Its CSP contact says \"report indicators\" to do so.", cancellationToken);
            return;
        }

        var card = cards.Scorecard(quarter, picture.Scorecard.Of(quarter), picture.AreaNames, page);
        await CardReply.AnswerAsync(turnContext, card.Text, card, cancellationToken);
    }

    /// <summary>One indicator in words, with its chart under them; of several that the words may mean, how each stood in the newest quarter.</summary>
    public async Task ShowAsync(ITurnContext turnContext, ReturnAction action, CancellationToken cancellationToken)
    {
        var picture = await book.ReadAsync();
        var asked = Ids(action).ToHashSet();
        var found = picture.Definitions.Where(definition => asked.Contains(definition.Id)).Take(Most).ToList();
        var area = picture.Area(action.Area)?.Area;
        if (found.Count == 0)
        {
            await CardReply.SayAsync(turnContext, "I do not know this indicator any more. \"Scorecard\" shows all of them.", cancellationToken);
        }
        else if (found is [var only])
        {
            await ShowOneAsync(turnContext, picture, only, area, cancellationToken);
        }
        else
        {
            await ShowSeveralAsync(turnContext, picture, found, area, cancellationToken);
        }
    }

    private async Task ShowOneAsync(ITurnContext turnContext, IndicatorPicture picture, IndicatorDefinition indicator, FundedLineId? area, CancellationToken cancellationToken)
    {
        var scorecard = picture.Scorecard;
        var text = scorecard.Answer(indicator, area);
        if (scorecard.Newest(indicator.Id) is not { } quarter)
        {
            await CardReply.SayAsync(turnContext, text, cancellationToken);
            return;
        }

        IReadOnlyList<IndicatorComparison> comparisons = [.. picture.Areas.Where(one => (area is null && indicator.IsFor(one.Area)) || one.Area == area).Select(one => scorecard.Compare(indicator, one.Area, quarter))];
        IReadOnlyList<IndicatorSeries> series = [.. scorecard.Series(indicator).Where(one => area is null || one.Area.Area == area)];
        await CardReply.AnswerAsync(turnContext, text, cards.Indicator(indicator, comparisons, series, picture.AreaNames), cancellationToken);
    }

    private async Task ShowSeveralAsync(ITurnContext turnContext, IndicatorPicture picture, List<IndicatorDefinition> found, FundedLineId? area, CancellationToken cancellationToken)
    {
        var scorecard = picture.Scorecard;
        var text = string.Join("\n\n", found.Select(indicator => scorecard.Answer(indicator, area)));
        var quarters = found.Select(indicator => scorecard.Newest(indicator.Id)).OfType<Quarter>().ToList();
        if (quarters.Count == 0)
        {
            await CardReply.SayAsync(turnContext, text, cancellationToken);
            return;
        }

        var quarter = quarters.Max();
        IReadOnlyList<IndicatorComparison> comparisons =
            [.. from indicator in found from one in picture.Areas where (area is null && indicator.IsFor(one.Area)) || one.Area == area select scorecard.Compare(indicator, one.Area, quarter)];
        await CardReply.AnswerAsync(turnContext, text, cards.Scorecard(quarter, comparisons, picture.AreaNames), cancellationToken);
    }

    /// <summary>Words may mean several; a button names one.</summary>
    private static IEnumerable<IndicatorId> Ids(ReturnAction action) => action.Data[IndicatorRequests.IndicatorsKey] is JArray many
        ? many.OfType<JValue>().Select(static one => one.Value).OfType<string>().Select(static id => new IndicatorId(id))
        : [new IndicatorId(action.Subject)];
}
