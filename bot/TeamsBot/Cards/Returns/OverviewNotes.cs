using Partnership.Returns;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Cards.Returns;

/// <summary>Where a return stands and what comes next, in a box of its own.</summary>
internal static class OverviewNotes
{
    public static CardNote Next(ReturnView view, CardRoom room) => view.Return.State switch
    {
        ReturnState.Draft => Draft(view, room),
        ReturnState.Submitted => new CardNote("accent", "With the LPA commander", [Escaped($"Signed by {ReturnWords.Signed(view.Return.Contact!)}. The commander countersigns it next.")]),
        ReturnState.Countersigned => new CardNote("accent", "With the secretariat", [Escaped($"Countersigned by {ReturnWords.Signed(view.Return.Commander!)}. {Next(view)}")]),
        ReturnState.Accepted => new CardNote("good", "Accepted", [Escaped($"{ReturnWords.Accepted(view.Return)}. Nothing more to do.")]),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.Return.State, message: null),
    };

    private static string Next(ReturnView view) => view.Viewer is { IsSecretariat: true, MayAccept: false }
        ? "You signed it yourself, so another person of the secretariat accepts it; you can ask for changes."
        : "The secretariat accepts it or asks for changes.";

    /// <summary>The lines, by number, that still lack what they need before they can be sent.</summary>
    public static IReadOnlyList<int> Unfinished(ReturnView view) =>
        [.. view.Return.Lines.Where(line => line.Text.Length == 0 || line.Cost is null || (!view.IsPlan && line.Rag is null)).Select(line => LineRows.NumberOf(view.Return, line.Id))];

    private static CardNote Draft(ReturnView view, CardRoom room) => view.Return.Reason switch
    {
        DraftReason.New => new CardNote("accent", "Next", [ToDo(view)]),
        DraftReason.Withdrawn => new CardNote("accent", "Taken back", [$"Change what you need. {ToDo(view)}"]),
        DraftReason.SentBack => new CardNote("warning", "Sent back by the LPA commander", [.. Whole(view, room), ToDo(view)]),
        DraftReason.ChangesRequested => new CardNote("warning", "The secretariat asked for changes", [.. Whole(view, room), .. Beside(view), ToDo(view)]),
        DraftReason.Amendment => new CardNote("accent", "Correction of an accepted return", [$"The accepted one counts until this one is accepted. {ToDo(view)}"]),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.Return.Reason, message: null),
    };

    private static string ToDo(ReturnView view)
    {
        if (view.Return.Lines.Count == 0)
        {
            return "Add the first line of spending.";
        }

        var unfinished = Unfinished(view);
        return unfinished.Count > 0
            ? $"Still to be filled in: {ReturnWords.Lines(unfinished)}."
            : "All lines are filled in. Look them over, then sign and send.";
    }

    private static IEnumerable<string> Whole(ReturnView view, CardRoom room) =>
        view.CommentsOn(line: null).Select(comment => $"{AdaptiveMarkdown.Escape(comment.By.Name)}: {room.ShowNote(comment.Text)}");

    private static IEnumerable<string> Beside(ReturnView view)
    {
        var lines = view.Return.Lines.Where(line => view.CommentsOn(line.Id).Any()).Select(line => LineRows.NumberOf(view.Return, line.Id)).ToList();
        return lines.Count == 0 ? [] : [$"What is asked stands beside {ReturnWords.Lines(lines)}."];
    }

    private static string Escaped(string text) => AdaptiveMarkdown.Escape(text);
}
