using System.Globalization;
using Partnership.Calendars;
using Partnership.Returns;
using Partnership.Texts;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>Which returns a person may send or see, what is theirs to do first, by due date.</summary>
internal sealed class ReturnChoices(ReturnStore store, Roles roles, TimeProvider time)
{
    public DateOnly Today => LondonTime.DayOf(time.GetUtcNow());

    public IReadOnlyList<ReturnChoice> For(Person person)
    {
        var by = roles.Of(person);
        var choices = new List<ReturnChoice>();
        foreach (var period in store.Periods())
        {
            var kept = store.InPeriod(period.Id).ToDictionary(one => one.Key);
            foreach (var area in period.Allocations.Where(area => ReturnRights.MaySee(by, area.Area)))
            {
                var isWriter = ReturnRights.MayWrite(by, area.Area);
                var hasPlan = kept.TryGetValue(new ReturnKey(period.Id, area.Area, ReturnKind.SpendingPlan), out var plan)
                    && (plan.State == ReturnState.Accepted || plan.LastAccepted is not null);
                foreach (var kind in Enum.GetValues<ReturnKind>())
                {
                    var key = new ReturnKey(period.Id, area.Area, kind);
                    var current = kept.GetValueOrDefault(key);
                    if (isWriter || current is not null)
                    {
                        choices.Add(new ReturnChoice(key, area.Name, period.Name, period.DueOn(kind), current, isWriter && (kind == ReturnKind.SpendingPlan || hasPlan)));
                    }
                }
            }
        }

        return [.. choices.OrderBy(choice => Rank(choice, by)).ThenBy(choice => choice.Due).ThenBy(choice => choice.AreaName, StringComparer.Ordinal)];
    }

    /// <summary>What to do where there is no return for a person.</summary>
    public string WhyNone(Person person) => (store.Periods().Count, roles.IsSecretariat(person.Id)) switch
    {
        (0, true) => "No funding year is open, so no return is owed. \"Open the funding year\" opens one.",
        (_, true) => "You have no part in any return yet: they come to you once they are countersigned. \"Status board\" shows all.",
        (0, false) => "No funding year is open yet, so there is no return to send. The secretariat opens it.",
        _ => "You have no part in any return. An area's CSP contact writes them and its LPA commander countersigns; if you should be one, ask the secretariat: \"who is the secretariat?\"",
    };

    /// <summary>The draft that a person can only mean who asks to continue a return; null where that leaves several, or none.</summary>
    /// <param name="asked">Names a year, an area or a kind where the words did.</param>
    public ReturnKey? ToContinue(Person person, ReturnAction asked)
    {
        var kind = ReturnActions.KindOf(asked.Said("kind"));
        var drafts = Drafts(person)
            .Where(one => (asked.Period.Length == 0 || string.Equals(one.Key.Period.Value, asked.Period, StringComparison.Ordinal)) && (kind is null || one.Key.Kind == kind)
                && (asked.Area.Length == 0 || string.Equals(one.Key.Area.Value, asked.Area, StringComparison.Ordinal)))
            .Take(2)
            .ToList();
        return drafts is [var only] ? only.Key : null;
    }

    /// <summary>The one line of a person's drafts that goes by this; null where none or several do.</summary>
    /// <param name="named">Its number, or words of its title.</param>
    public (ReturnKey Key, LineId Line)? LineToChange(Person person, string named)
    {
        var words = QuestionShape.WordsOf(named);
        var at = int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : -1;
        var lines = Drafts(person).SelectMany(draft => draft.Lines.Where((line, index) => at >= 0 ? index == at : !words.Except(QuestionShape.WordsOf(line.Title), StringComparer.Ordinal).Any()), static (draft, line) => (draft.Key, line.Id)).Take(2).ToList();
        return lines is [var only] ? only : null;
    }

    private IEnumerable<Return> Drafts(Person person)
    {
        var by = roles.Of(person);
        return store.Periods().SelectMany(period => store.InPeriod(period.Id)).Where(one => one.State is ReturnState.Draft && ReturnRights.MayWrite(by, one.Key.Area));
    }

    /// <summary>What waits for the person, then what waits for others or for another return, then what is done.</summary>
    private static int Rank(ReturnChoice choice, PersonRoles by) => choice.Return switch
    {
        null => choice.MayStart ? 0 : 2,
        { State: ReturnState.Draft } => ReturnRights.MayWrite(by, choice.Key.Area) ? 0 : 1,
        { State: ReturnState.Submitted } submitted => ReturnRights.MayCountersign(by, submitted) ? 0 : 1,
        { State: ReturnState.Countersigned } => ReturnRights.MayReview(by) ? 0 : 1,
        { State: ReturnState.Accepted } => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice.Return.State, message: null),
    };
}
