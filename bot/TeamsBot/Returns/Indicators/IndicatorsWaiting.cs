using Partnership.Calendars;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Cards.Forms;
using TeamsBot.Conversation;
using TeamsBot.Storage.Returns;
using TeamsBot.Waiting;

namespace TeamsBot.Returns.Indicators;

/// <summary>The figures of the quarter that ended last, for an area's contact, as long as not all are reported. A year that is not open is not asked about.</summary>
internal sealed class IndicatorsWaiting(IndicatorBook book, ReturnStore returns, Roles roles, TimeProvider time) : IWaiting
{
    public async ValueTask<IReadOnlyList<WaitingMatter>> ForAsync(Person person)
    {
        var areas = roles.Of(person).ContactFor;
        var quarter = Quarter.Of(LondonTime.DayOf(time.GetUtcNow())).Previous;
        if (areas.Count == 0 || returns.FindPeriod(quarter.Year.Id) is null)
        {
            return [];
        }

        var picture = await book.ReadAsync();
        return
        [
            .. from area in picture.Areas
               where areas.Contains(area.Area)
               let asked = picture.InUse.Where(definition => definition.IsFor(area.Area)).Select(static definition => definition.Id).ToHashSet()
               let missing = asked.Count - picture.Values.Where(value => value.Area == area.Area && value.Quarter == quarter && asked.Contains(value.Indicator)).Select(static value => value.Indicator).Distinct().Count()
               where missing > 0
               select new WaitingMatter(
                   $"{area.Name}: figures for {quarter.Name}",
                   missing == asked.Count ? "To be reported." : $"{LondonWords.Count(missing, "figure")} still to be reported.",
                   WaitingUrgency.ToDo,
                   By: null,
                   CardButton.Go("Report", new CardAction(IndicatorVerbs.Open) { Area = area.Area.Value, Subject = quarter.Name })),
        ];
    }
}
