using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>Where a return stands and what comes next, in a box of its own.</summary>
internal static class OverviewNotes
{
    public static CardNote Next(ReturnView view, CardBudget room) => view.Return.State switch
    {
        ReturnState.Draft when view.Viewer.IsContact => Draft(view, room),
        ReturnState.Draft => new CardNote("accent", Reason(view), [Escaped($"The contact for {view.Area.Name} is at it. {(view.Viewer.IsCommander ? "I ask you for your signature once it is sent." : "It comes to you once it is signed and countersigned.")}")]),
        ReturnState.Submitted => new CardNote("accent", view.Viewer.IsCommander ? "Waits for your signature" : "With the LPA commander", [Escaped($"Signed by {ReturnWords.Signed(view.Return.Contact!)}. {Countersigning(view)}")]),
        ReturnState.Countersigned => new CardNote("accent", view.Viewer.MayAccept ? "Waits for you" : "With the secretariat", [Escaped($"Countersigned by {ReturnWords.Signed(view.Return.Commander!)}. {Accepting(view)}")]),
        ReturnState.Accepted => new CardNote("good", "Accepted", [Escaped($"{ReturnWords.Accepted(view.Return)}. {(view is { IsPlan: true, Viewer.IsContact: true } ? $"The mid-year return can be started; it is due on {ReturnWords.Day(view.Period.MidYearDue)}." : "Nothing more to do.")}")]),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.Return.State, message: null),
    };

    private static string Countersigning(ReturnView view) => view.Viewer switch
    {
        { IsCommander: true } => "Countersign it, or send it back and say why.",
        { IsContact: true } => "The commander countersigns it next; until then you can take it back.",
        _ => "The commander countersigns it next, then it comes to you.",
    };

    private static string Accepting(ReturnView view) => view.Viewer switch
    {
        { MayAccept: true } => "Accept it, or ask for changes.",
        { IsSecretariat: true } => "You signed it yourself, so another person of the secretariat accepts it; you can ask for changes.",
        _ => "The secretariat accepts it or asks for changes.",
    };

    private static string Reason(ReturnView view) => view.Return.Reason switch
    {
        DraftReason.New => "Not sent yet",
        DraftReason.Withdrawn => "Taken back",
        DraftReason.SentBack => "Sent back by the LPA commander",
        DraftReason.ChangesRequested => "The secretariat asked for changes",
        DraftReason.Amendment => "Correction of an accepted return",
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.Return.Reason, message: null),
    };

    /// <summary>The lines, by number, that still lack what they need before they can be sent.</summary>
    public static IReadOnlyList<int> Unfinished(ReturnView view) =>
        [.. view.Return.Lines.Where(line => line.Text.Length == 0 || line.Cost is null || (!view.IsPlan && line.Rag is null)).Select(line => LineRows.NumberOf(view.Return, line.Id))];

    private static CardNote Draft(ReturnView view, CardBudget room) => view.Return.Reason switch
    {
        DraftReason.New => new CardNote("accent", "Next", [ToDo(view)]),
        DraftReason.Withdrawn => new CardNote("accent", Reason(view), [$"Change what you need. {ToDo(view)}"]),
        DraftReason.SentBack => new CardNote("warning", Reason(view), [.. Whole(view, room), ToDo(view)]),
        DraftReason.ChangesRequested => new CardNote("warning", Reason(view), [.. Whole(view, room), .. Beside(view), ToDo(view)]),
        DraftReason.Amendment => new CardNote("accent", Reason(view), [$"The accepted one counts until this one is accepted. {ToDo(view)}"]),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.Return.Reason, message: null),
    };

    private static string ToDo(ReturnView view)
    {
        if (view.Return.Lines.Count == 0)
        {
            return "Add the first line of spending.";
        }

        var unfinished = Unfinished(view);
        var left = view.Sums.Left;
        return (unfinished.Count, left.Pence) switch
        {
            ( > 0, < 0) => $"Still to be filled in: {ReturnWords.Lines(unfinished)}. The lines come to {new Money(-left.Pence)} more than the grant already.",
            ( > 0, _) => $"Still to be filled in: {ReturnWords.Lines(unfinished)}.",
            (_, < 0) => $"The lines come to {new Money(-left.Pence)} more than the grant. Lower a cost, then sign and send.",
            (_, > 0) when view is { Key.Kind: not ReturnKind.MidYear, Return.Remark: null } =>
                $"All lines are filled in, and {left} of the grant is not {(view.IsPlan ? "planned yet. Add a line for it, or say" : "spent. Say")} why when you sign.",
            _ => "All lines are filled in. Look them over, then sign and send.",
        };
    }

    private static IEnumerable<string> Whole(ReturnView view, CardBudget room) =>
        view.CommentsOn(line: null).Select(comment => $"{AdaptiveMarkdown.Escape(comment.By.Name)}: {room.ShowNote(comment.Text)}");

    private static IEnumerable<string> Beside(ReturnView view)
    {
        var lines = view.Return.Lines.Where(line => view.CommentsOn(line.Id).Any()).Select(line => LineRows.NumberOf(view.Return, line.Id)).ToList();
        return lines.Count == 0 ? view.Return.Comments.Any(static comment => comment.Line is not null) ? ["What was asked beside the lines is changed."] : [] : [$"What is asked stands beside {ReturnWords.Lines(lines)}."];
    }

    private static string Escaped(string text) => AdaptiveMarkdown.Escape(text);
}
