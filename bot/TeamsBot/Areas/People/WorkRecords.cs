using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Indicators.Tables;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Facts;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.People;

/// <summary>The returns, progress updates and figures that have a person's name: the partnership's own papers, which stay.</summary>
internal sealed class WorkRecords(DatabaseReader reader, Knowledge knowledge) : IPersonalRecords
{
    /// <summary>Papers that are named; a card has room for them.</summary>
    private const int MostNamed = 20;

    public async Task<PersonalRecord?> DescribeAsync(PersonId person, CancellationToken cancellationToken)
    {
        var fund = (await knowledge.GetAsync()).Facts.Fund;
        var (returns, updates, figures) = reader.Read((person, fund), static (session, asked) => (
            ReturnsOf(session, asked.person, asked.fund), UpdatesOf(session, asked.person), session.Indicators.CountNaming(asked.person)));
        List<string> all = [.. returns, .. updates];
        if (all.Count == 0 && figures == 0)
        {
            return null;
        }

        var named = string.Join("; ", all.Take(MostNamed));
        var more = all.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"; and {all.Count - MostNamed} more") : "";
        var values = figures == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{(all.Count == 0 ? "" : "; ")}{figures} figures of indicators that you reported");
        return new PersonalRecord(
            "Returns and updates with your name",
            $"{named}{more}{values}. They stay, also when you ask to be forgotten: they account for public money, and a signature is not taken back.",
            Removable: false);
    }

    private static List<string> ReturnsOf(DatabaseSession session, PersonId person, string fund)
    {
        var periods = session.Returns.Periods();
        return [.. session.Returns.Naming(person).GroupBy(one => Name(one, periods, fund), StringComparer.Ordinal).Select(same => $"{same.Key} ({string.Join(", ", same.SelectMany(one => Deeds(one, person)).Distinct(StringComparer.Ordinal))})")];
    }

    private static string Name(Return one, List<FundingPeriod> periods, string fund) =>
        periods.Find(period => period.Id == one.Key.Period)?.Allocations.FirstOrDefault(area => area.Area == one.Key.Area) is { } area
            ? ReturnReference.Of(one, area, fund).ToString()
            : $"{one.Key.Period.Value} {one.Key.Area.Value} {ReturnReference.Code(one.Key.Kind)}";

    private static IEnumerable<string> Deeds(Return one, PersonId person)
    {
        var isSigner = one.Contact?.By.Id == person;
        if (isSigner)
        {
            yield return "signed";
        }

        if (one.Commander?.By.Id == person)
        {
            yield return "countersigned";
        }

        if (one.Acceptance?.By.Id == person)
        {
            yield return "accepted";
        }

        if (one.Comments.Any(comment => comment.By.Id == person))
        {
            yield return "commented on";
        }

        if (!isSigner && one.ChangedBy.Id == person)
        {
            yield return "last changed";
        }
    }

    private static List<string> UpdatesOf(DatabaseSession session, PersonId person) =>
        session.Updates.Naming(person).Select(update => $"update on {update.Subject.Title}{At(update)} ({string.Join(", ", Deeds(update, person))})").Distinct(StringComparer.Ordinal).ToList();

    private static string At(ProgressUpdate update) => string.Create(CultureInfo.GetCultureInfo("en-GB"), $" of {Partnership.Calendars.LondonTime.DayOf(update.Sent):d MMMM yyyy}");

    private static IEnumerable<string> Deeds(ProgressUpdate update, PersonId person)
    {
        if (update.Author.Id == person)
        {
            yield return "written";
        }

        if (update.Acceptance?.By.Id == person)
        {
            yield return "accepted";
        }

        if (update.Review?.By.By.Id == person)
        {
            yield return update.State is UpdateState.Declined ? "declined" : "asked back";
        }
    }
}
