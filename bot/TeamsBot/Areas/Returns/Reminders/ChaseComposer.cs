using System.Globalization;
using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Reminders;

/// <summary>Whom the secretariat reminds of what, before it does and after.</summary>
internal static class ChaseComposer
{
    /// <summary>People, or returns, that are named; the others are counted.</summary>
    private const int MostNamed = 20;

    /// <param name="remind">What the button does; null once they are reminded.</param>
    public static NoticeCard Compose(ChasePlan plan, CardAction? remind)
    {
        var title = Title(plan, remind);
        List<CardButton> buttons = [];
        if (remind is not null && plan.People.Count > 0)
        {
            buttons.Add(CardButton.Go(plan.People.Count == 1 ? "Remind them" : string.Create(CultureInfo.InvariantCulture, $"Remind all {plan.People.Count}"), remind).AsNext());
        }

        buttons.Add(CardButton.Go("Status board", new CardAction(ReturnVerbs.Board) { Period = remind?.Period }));
        return new NoticeCard(
            $"{title} {string.Join(". ", plan.People.Select(Of))}",
            plan.People.Count == 0 || remind is not null ? "emphasis" : "good",
            title,
            "",
            Text(plan, remind),
            [],
            [.. Named(plan.People.Select(Of)).Select(line => $"• {AdaptiveMarkdown.Escape(line)}"), .. Left(plan).Select(AdaptiveMarkdown.Escape)],
            ButtonRow.Of(buttons));
    }

    private static string Title(ChasePlan plan, CardAction? remind) => (plan.People.Count, remind) switch
    {
        (0, _) => "Nobody to remind now",
        (_, null) => "Reminded",
        _ when IsEarly(plan) => "None of this is due yet. Remind of it all the same?",
        (1, _) => "Remind this person?",
        _ => "Remind these people?",
    };

    private static bool IsEarly(ChasePlan plan) => plan.People.All(static person => person.Returns.All(static one => !one.Status.IsOverdue));

    private static string Text(ChasePlan plan, CardAction? remind) => (plan.People.Count, remind) switch
    {
        (0, _) => "This is why:",
        (_, null) => "If a message does not arrive, I tell you.",
        (1, _) => "They get one message in their own chat, with a button for each return.",
        _ => "Each gets one message in their own chat, with a button for each return.",
    };

    private static IEnumerable<string> Left(ChasePlan plan)
    {
        if (plan.Before.Count > 0)
        {
            yield return $"Reminded today already: {string.Join("; ", Named(plan.Before.Select(Of)))}.";
        }

        if (plan.Own.Count > 0)
        {
            yield return $"Waits for you: {Titles(plan.Own)}.";
        }

        if (plan.Nobody.Count > 0)
        {
            yield return $"Nobody can be reminded of this, as nobody holds the role: {Titles(plan.Nobody)}. \"Who has which role\" shows them.";
        }

        if (plan.NotYet.Count > 0)
        {
            yield return $"Cannot be started before the spending plan is accepted: {Titles(plan.NotYet)}.";
        }
    }

    private static string Of(ChasedPerson person) => $"{char.ToUpperInvariant(person.Name[0])}{person.Name[1..]}: {Titles(person.Returns)}";

    private static string Titles(IReadOnlyList<ChasedReturn> returns) => string.Join("; ", Named(returns.Select(static one => $"{one.Title} ({When(one)})")));

    private static string When(ChasedReturn one) => one.Status.IsOverdue ? $"{ReturnWords.Span(-one.Status.DaysLeft)} overdue" : $"due {ReturnWords.Day(one.Status.Due)}";

    private static List<string> Named(IEnumerable<string> all)
    {
        var lines = all.ToList();
        return lines.Count <= MostNamed ? lines : [.. lines.Take(MostNamed), string.Create(CultureInfo.InvariantCulture, $"and {lines.Count - MostNamed} more")];
    }
}

/// <summary>Somebody who is to be reminded, with all that is theirs to do.</summary>
/// <param name="Name">By their role where no name is known.</param>
/// <param name="Returns">What is due first stands first.</param>
internal sealed record ChasedPerson(Person Person, string Name, IReadOnlyList<ChasedReturn> Returns);
