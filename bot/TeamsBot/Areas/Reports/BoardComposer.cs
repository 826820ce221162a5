using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Reports;

/// <summary>The secretariat's board: every area with its three returns, the word for each beside its colour.</summary>
internal static class BoardComposer
{
    /// <summary>The input that names the return to open, as "cherwell/mid".</summary>
    public const string OpenField = "open";

    public const int PageSize = 12;

    private const int MostChoices = 60;

    /// <summary>More areas than these are counted in the box above, since their rows say the same again.</summary>
    private const int MostNamed = 4;

    /// <param name="page">From 1; beyond the last page is the last page.</param>
    public static BoardCard Compose(StatusBoard board, int page, Guid nonce)
    {
        var pages = Math.Max(1, (board.Rows.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var overdue = board.Overdue;
        var choices = board.Rows.SelectMany(row => row.Returns.Where(status => status.Kept is not null).Select(status => Choice(row, status))).Take(MostChoices).ToList();
        return new BoardCard(
            Text(board),
            $"Returns {board.Period.Name}",
            $"On {ReturnWords.Day(board.Today)}. {Counts(board)}",
            overdue.Count == 0 ? [] : [new CardNote("attention", $"{ReturnWords.Counted(overdue.Count, "return is", "returns are")} overdue", [.. Overdue(board)])],
            [.. board.Rows.Skip((shown - 1) * PageSize).Take(PageSize).Select(Area)],
            pages == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"Page {shown} of {pages}."),
            choices.Count == 0 ? [] : [FormField.Choice(OpenField, "Open a return", value: null, choices, isExpanded: false).Explained("Choose a return.")],
            ButtonRow.Of(Buttons(board, choices.Count > 0, overdue.Count, shown, pages, nonce)));
    }

    public static string Text(StatusBoard board) => board.Overdue.Count == 0
        ? $"Returns {board.Period.Name}: none is overdue. {Counts(board)}"
        : $"Returns {board.Period.Name}: {ReturnWords.Counted(board.Overdue.Count, "is", "are")} overdue. {Counts(board)}";

    /// <summary>Who has sent a return and who has not.</summary>
    /// <param name="asked">Null for the return that was due last and is not settled everywhere, or else the next one.</param>
    public static string Standing(StatusBoard board, ReturnKind? asked)
    {
        var kinds = Enum.GetValues<ReturnKind>();
        var kind = asked ?? kinds.LastOrDefault(
            one => board.Period.DueOn(one) < board.Today && board.Rows.Any(row => row.Returns.Any(status => status.Key.Kind == one && !status.IsSettled)),
            kinds.FirstOrDefault(one => board.Period.DueOn(one) >= board.Today, ReturnKind.EndYear));
        var sent = board.Rows.ToLookup(
            row => row.Returns.Any(status => status.Key.Kind == kind && (status.IsSettled || status.Kept?.State is not (null or ReturnState.Draft))), static row => row.Area.Name);
        var due = board.Period.DueOn(kind);
        return $"The {ReturnWords.Kind(kind)} {board.Period.Name} {(due < board.Today ? "was" : "is")} due on {ReturnWords.Day(due)}. "
            + (!sent[false].Any() ? $"All {board.Rows.Count} areas have sent it." : !sent[true].Any() ? "Nobody has sent it yet." : $"Sent by {string.Join(", ", sent[true])}; not yet by {string.Join(", ", sent[false])}.");
    }

    private static string Counts(StatusBoard board)
    {
        var kinds = Enum.GetValues<ReturnKind>().Select(kind =>
            string.Create(CultureInfo.InvariantCulture, $"{ReturnWords.ShortKind(kind)}: {board.Count(kind, ReturnStanding.Accepted)} of {board.Rows.Count} accepted"));
        return string.Join("; ", kinds) + ".";
    }

    private static IEnumerable<string> Overdue(StatusBoard board) => board.Rows.Count(row => row.Returns.Any(status => status.IsOverdue)) <= MostNamed
        ? OverdueByArea(board)
        : [string.Join(", ", board.Overdue.CountBy(status => status.Key.Kind).Select(count => string.Create(CultureInfo.InvariantCulture, $"{ReturnWords.ShortKind(count.Key)}: {count.Value}"))) + "."];

    private static IEnumerable<string> OverdueByArea(StatusBoard board) => board.Rows
        .Select(row => (row.Area.Name, Kinds: row.Returns.Where(status => status.IsOverdue).Select(status => ReturnWords.ShortKind(status.Key.Kind).ToLowerInvariant()).ToList()))
        .Where(row => row.Kinds.Count > 0)
        .Select(row => AdaptiveMarkdown.Escape($"{row.Name}: {string.Join(", ", row.Kinds)}"));

    private static BlockRow Area(BoardRow row) => new(AdaptiveMarkdown.Escape(row.Area.Name), [.. row.Returns.Select(Cell)]);

    private static BlockCell Cell(ReturnStatus status)
    {
        var kind = ReturnWords.ShortKind(status.Key.Kind);
        var state = ReturnWords.State(status.Kept?.State);
        var due = status.Due.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        return status.IsOverdue
            ? BlockCell.Badge(kind, "Overdue", "Attention", $"{state.ToLowerInvariant()}, was due {due}")
            : BlockCell.Badge(kind, state, Style(status.Kept?.State), status.IsSettled ? "" : $"due {due}");
    }

    private static string Style(ReturnState? state) => state switch
    {
        null => "Subtle",
        ReturnState.Draft => "Default",
        ReturnState.Submitted or ReturnState.Countersigned => "Informative",
        ReturnState.Accepted => "Good",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    private static FieldChoice Choice(BoardRow row, ReturnStatus status) => new(
        $"{row.Area.Name}: {ReturnWords.Kind(status.Key.Kind)} ({ReturnWords.State(status.Kept!.State).ToLowerInvariant()})",
        $"{status.Key.Area.Value}/{ReturnActions.Code(status.Key.Kind)}");

    private static IEnumerable<CardButton> Buttons(StatusBoard board, bool canOpen, int overdue, int page, int pages, Guid nonce)
    {
        CardAction On(string verb) => new(verb) { Period = board.Period.Id.Value };
        if (canOpen)
        {
            yield return CardButton.Send("Open", On(ReturnVerbs.Open)).AsNext();
        }

        if (overdue > 0)
        {
            yield return CardButton.Go("Chase the late ones", On(ReturnVerbs.Chase) with { Nonce = nonce.ToString("N") });
        }

        yield return CardButton.Go("Exceptions", On(ReturnVerbs.Exceptions));
        yield return CardButton.Go("Export", On(ReturnVerbs.Export));
        if (pages > 1)
        {
            yield return CardButton.Go("Next page", On(ReturnVerbs.Board) with { Page = page == pages ? 1 : page + 1 });
        }
    }
}

/// <summary>The data of cards/returns/board.json.</summary>
/// <param name="Fields">The list from which a return is opened; none where there is nothing to open.</param>
internal sealed record BoardCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<BlockRow> Areas,
    string More,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ButtonRow> Rows);
