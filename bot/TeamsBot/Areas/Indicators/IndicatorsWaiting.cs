using Partnership.Calendars;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Indicators;

/// <summary>
/// For an area's contact the figures of the quarter that ended last, as long as not all that is asked for are reported; for the secretariat the choice of
/// what is asked for, as long as that is nothing. A year that is not open is not asked about.
/// </summary>
internal sealed class IndicatorsWaiting(IndicatorCatalogue book, ReturnStore returns, Roles roles, TimeProvider time) : IWaiting
{
    public async ValueTask<IReadOnlyList<WaitingMatter>> ForAsync(Person person)
    {
        var by = roles.Of(person);
        if (!by.Secretariat && by.ContactFor.Count == 0)
        {
            return [];
        }

        var present = Quarter.Of(LondonTime.DayOf(time.GetUtcNow()));
        var picture = await book.ReadAsync();
        return
        [
            .. by.Secretariat ? Choice(picture, [present.Previous.Year, present.Year]) : [],
            .. IsOpen(present.Previous.Year) ? picture.Areas.Where(area => by.ContactFor.Contains(area.Area)).SelectMany(area => Figures(picture, area, present.Previous)) : [],
        ];
    }

    private bool IsOpen(FundingYear year) => returns.FindPeriod(year.Id) is not null;

    /// <summary>What is chosen for a year holds for those after it, so that the first without a choice is enough to tell of.</summary>
    private IEnumerable<WaitingMatter> Choice(IndicatorPicture picture, IEnumerable<FundingYear> years) =>
        from year in years.Where(year => IsOpen(year) && !picture.Definitions.Any(definition => definition.IsAsked(year))).Take(1)
        select new WaitingMatter(
            $"Indicators for {year.Name}",
            "To be chosen: until then no area is asked for figures.",
            WaitingUrgency.ToDo,
            By: null,
            CardButton.Go("Choose", new CardAction(IndicatorVerbs.Choose) { Subject = year.Name }));

    private static IEnumerable<WaitingMatter> Figures(IndicatorPicture picture, Allocation area, Quarter quarter)
    {
        var rows = picture.Rows(area.Area, quarter);
        var missing = rows.Count(static row => row.Value is null);
        if (missing > 0)
        {
            yield return new WaitingMatter(
                $"{area.Name}: figures for {quarter.Name}",
                missing == rows.Count ? "To be reported." : $"{LondonWords.Count(missing, "figure")} still to be reported.",
                WaitingUrgency.ToDo,
                By: null,
                CardButton.Go("Report", new CardAction(IndicatorVerbs.Open) { Area = area.Area.Value, Subject = quarter.Name }));
        }
    }
}
