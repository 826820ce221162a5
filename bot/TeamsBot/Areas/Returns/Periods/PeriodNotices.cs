using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>What people are told of a funding year that somebody else opened or changed.</summary>
internal static class PeriodNotices
{
    private static readonly ReturnKind[] _kinds = Enum.GetValues<ReturnKind>();

    /// <param name="before">Null for a year that was opened.</param>
    public static NoticeCard Compose(FundingPeriod? before, FundingPeriod after, PeriodParty party, string actor)
    {
        var title = $"Funding year {after.Name} {(before is null ? "is open" : "has changed")}";
        var text = before is null ? $"{actor} opened it. {ToDo(after, party)}".TrimEnd() : $"{actor} changed it.";
        IReadOnlyList<string> points = before is null ? [.. party.Writes.Select(static area => $"{area.Name} gets {area.Amount}.")] : Changes(before, after, party);
        return new NoticeCard(
            $"{title}. {text} {string.Join(' ', points)}".TrimEnd(),
            "emphasis",
            title,
            "",
            AdaptiveMarkdown.Escape(text),
            [.. _kinds.Select(kind => new CardFact($"{ReturnWords.ShortKind(kind)} due", ReturnWords.Day(after.DueOn(kind))))],
            [.. points.Select(AdaptiveMarkdown.Escape)],
            ButtonRow.Of([Button(before is null, after, party).AsNext()]));
    }

    /// <summary>What of a change concerns a person, each as a sentence; none for what is only the secretariat's.</summary>
    public static IReadOnlyList<string> Changes(FundingPeriod before, FundingPeriod after, PeriodParty party) =>
    [
        .. _kinds
            .Where(kind => before.DueOn(kind) != after.DueOn(kind))
            .Select(kind => $"The {ReturnWords.Kind(kind)} is due on {ReturnWords.Day(after.DueOn(kind))}; it was {ReturnWords.Day(before.DueOn(kind))}."),
        .. party.Writes
            .Select(area => (Area: area, Was: before.Allocations.FirstOrDefault(one => one.Area == area.Area)?.Amount))
            .Where(static one => one.Was != one.Area.Amount)
            .Select(static one => $"{one.Area.Name} gets {one.Area.Amount}; it was {one.Was?.ToString() ?? "nothing"}."),
    ];

    private static string ToDo(FundingPeriod after, PeriodParty party) => (party.Writes.Count, party.Countersigns.Count) switch
    {
        ( > 0, _) => $"The spending plan is due on {ReturnWords.Day(after.PlanDue)}; you can start it now.",
        (_, > 0) => $"I ask you when a return of {string.Join(" or ", party.Countersigns.Select(static area => area.Name))} waits for your signature.",
        _ => "",
    };

    private static CardButton Button(bool isNew, FundingPeriod after, PeriodParty party) => party switch
    {
        { Writes: [var only] } when isNew => CardButton.Go("Start the spending plan", ReturnActions.On(ReturnVerbs.Open, new ReturnKey(after.Id, only.Area, ReturnKind.SpendingPlan))),
        { Writes.Count: > 0 } or { Countersigns.Count: > 0 } => CardButton.Go("Show my returns", new CardAction(ReturnVerbs.Choose)),
        _ => CardButton.Go("Status board", new CardAction(ReturnVerbs.Board) { Period = after.Id.Value }),
    };
}
