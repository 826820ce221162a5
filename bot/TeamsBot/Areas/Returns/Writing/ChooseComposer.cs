using System.Globalization;
using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The returns that a person may send, the next due first.</summary>
internal static class ChooseComposer
{
    /// <summary>What one message carries with a button each.</summary>
    private const int Most = 15;

    /// <param name="choices">In the order in which they are to be shown.</param>
    /// <param name="fund">What it is called.</param>
    /// <param name="note">What has just happened; null when nothing has.</param>
    public static ChooseCard Compose(IReadOnlyList<ReturnChoice> choices, DateOnly today, string fund, string? note = null)
    {
        var next = choices.FirstOrDefault(IsToDo);
        return new ChooseCard(
            $"{note} {Text(choices, today)}".TrimStart(),
            AdaptiveMarkdown.Escape($"{fund} returns"),
            $"{note} {(choices.Any(IsToDo) ? "Choose the one to work on. What is written so far is kept." : "Choose the one to look at.")}".TrimStart(),
            [.. choices.Take(Most).Select(choice => Item(choice, today, choice == next))],
            choices.Count > Most
                ? string.Create(CultureInfo.InvariantCulture, $"… and {choices.Count - Most} more. Type, for example: {ReturnWords.Kind(choices[Most].Key.Kind)} for {AdaptiveMarkdown.Escape(choices[Most].AreaName)}")
                : "");
    }

    public static string Text(IReadOnlyList<ReturnChoice> choices, DateOnly today) => choices.FirstOrDefault(IsToDo) is { } next
        ? $"Your next return: {ReturnWords.Title(next.AreaName, next.Key.Kind, next.PeriodName)}. {ReturnWords.Due(next.Due, today, next.Return?.State)}."
        : "There is no return waiting for you.";

    private static bool IsToDo(ReturnChoice choice) => choice.Return is null ? choice.MayStart : choice.Return.State == ReturnState.Draft;

    private static ChooseItem Item(ReturnChoice choice, DateOnly today, bool isNext)
    {
        var state = choice.Return?.State;
        var isOverdue = ReturnWords.IsOverdue(choice.Due, today, state);
        List<CardButton> buttons = [];
        if (choice.Return is not null || choice.MayStart)
        {
            var button = CardButton.Go(Verb(choice), ReturnActions.On(ReturnVerbs.Open, choice.Key));
            buttons.Add(isNext ? button.AsNext() : button);
        }

        return new ChooseItem(
            AdaptiveMarkdown.Escape(ReturnWords.Title(choice.AreaName, choice.Key.Kind, choice.PeriodName)),
            $"{State(choice)}. {ReturnWords.Due(choice.Due, today, state)}.",
            isOverdue ? "Attention" : ReturnWords.StateColour(state),
            Details(choice),
            buttons.Count > 0,
            buttons);
    }

    private static string State(ReturnChoice choice) => choice.Return switch
    {
        { State: ReturnState.Draft, Reason: DraftReason.ChangesRequested } => "Changes asked for",
        { State: ReturnState.Draft, Reason: DraftReason.SentBack } => "Sent back by the commander",
        var other => ReturnWords.State(other?.State),
    };

    private static string Verb(ReturnChoice choice) => choice.Return?.State switch
    {
        null => "Start",
        ReturnState.Draft => "Continue",
        _ => "Look at it",
    };

    private static string Details(ReturnChoice choice) => choice.Return switch
    {
        null when choice.MayStart => "Nothing written yet.",
        null => "It can be started once the spending plan is accepted.",
        var begun => $"{ReturnWords.Counted(begun.Lines.Count, "line", "lines")}, {ReturnSums.CostsOf(begun)} of {begun.Allocation}. Last changed on {ReturnWords.Day(begun.Changed)} by {AdaptiveMarkdown.Escape(begun.ChangedBy.Name)}.",
    };
}
