using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Returns;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Indicators;

/// <summary>Shows how the partnership does: all indicators in the newest quarter, or one over time. Everyone may see it.</summary>
internal sealed class IndicatorViewer(IndicatorCatalogue book, IndicatorCards cards, TimeProvider time)
{
    private const int Most = 20;

    public async Task ShowScorecardAsync(ITurnContext turnContext, int page, CancellationToken cancellationToken)
    {
        var picture = await book.ReadAsync();
        if (picture.Newest() is not { } quarter)
        {
            await CardReply.SayAsync(turnContext, $"No area has reported its indicators yet. {AskedNow(picture)}", cancellationToken);
            return;
        }

        var card = cards.Scorecard(quarter, picture.Scorecard.Of(quarter), picture.AreaNames, page);
        var isOld = quarter.Year != Year;
        await CardReply.AnswerAsync(turnContext, isOld ? $"Nothing has been reported for {Year.Name} yet. {AskedNow(picture)} The newest: {card.Text}" : card.Text, card, cancellationToken);
    }

    private FundingYear Year => Quarter.Of(LondonTime.DayOf(time.GetUtcNow())).Year;

    /// <summary>What is asked for in the present year, whose indicators are the secretariat's choice and not the documents'.</summary>
    private string AskedNow(IndicatorPicture picture) => picture.Definitions.Where(definition => definition.IsAsked(Year)).Select(static definition => definition.Name).ToList() switch
    {
        [] => $"None is chosen for {Year.Name}: the secretariat does that with \"choose the indicators for this year\". Those of the documents are of earlier years: say \"indicators\".",
        var names => $"Asked for in {Year.Name}: {string.Join("; ", names)}. An area's CSP contact says \"report indicators\".",
    };

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
    private static IEnumerable<IndicatorId> Ids(ReturnAction action) => action.Data[IndicatorRequestParser.IndicatorsKey] is JArray many
        ? many.OfType<JValue>().Select(static one => one.Value).OfType<string>().Select(static id => new IndicatorId(id))
        : [new IndicatorId(action.Subject)];
}
