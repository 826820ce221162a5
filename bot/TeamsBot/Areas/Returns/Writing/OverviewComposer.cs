using System.Globalization;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>A return with its lines, what it comes to and what to do next.</summary>
internal static class OverviewComposer
{
    /// <summary>Lines with a button each; more of them do not fit into one message at their worst.</summary>
    public const int PageSize = 10;

    private const int RemarkLength = 300;

    /// <param name="page">From 1; beyond the last page is the last page.</param>
    public static OverviewCard Compose(ReturnView view, IReadOnlyList<ReturnFault> faults, int page, CardBudget room, string? note = null)
    {
        var lines = view.Return.Lines;
        var pages = Math.Max(1, (lines.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var skipped = (shown - 1) * PageSize;
        var due = ReturnWords.Due(view.Due, view.Today, view.Return.State);
        var isOverdue = ReturnWords.IsOverdue(view.Due, view.Today, view.Return.State);
        return new OverviewCard(
            Text(view),
            AdaptiveMarkdown.Escape(view.Title),
            isOverdue ? StateLine(view) : due,
            isOverdue ? due : StateLine(view),
            isOverdue ? "Attention" : ReturnWords.StateColour(view.Return.State),
            Notes(view, faults, room, note),
            Facts(view),
            Remark(view.Return),
            [.. lines.Skip(skipped).Take(PageSize).Select(line => LineRows.Of(view, line, room, LineButtons(view, line)))],
            pages == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"Lines {skipped + 1} to {Math.Min(skipped + PageSize, lines.Count)} of {lines.Count}."),
            ButtonRow.Of(OverviewButtons.Of(view, faults, shown, pages)));
    }

    /// <summary>The page that shows a line.</summary>
    public static int PageOf(Return whole, LineId line) => ((LineRows.NumberOf(whole, line) - 1) / PageSize) + 1;

    public static string Text(ReturnView view) =>
        $"{view.Title}: {ReturnWords.State(view.Return.State).ToLowerInvariant()}, {view.Sums.Total} of {view.Return.Allocation}.";

    public static IReadOnlyList<CardFact> Facts(ReturnView view)
    {
        var sums = view.Sums;
        List<CardFact> facts =
        [
            new("Grant", view.Return.Allocation.ToString()),
            new(SumTitle(view), sums.Percent is { } percent ? $"{sums.Total} ({ReturnWords.Percent(percent)} of the grant)" : sums.Total.ToString()),
            sums.Left.Pence < 0 ? new("Over the grant by", new Money(-sums.Left.Pence).ToString()) : new("Left", sums.Left.ToString()),
        ];
        if (view.Earlier.Plan is { } plan)
        {
            facts.Add(new("Planned", ReturnSums.CostsOf(plan).ToString()));
        }

        if (sums.OtherFunding.Pence > 0)
        {
            facts.Add(new("Other funding", sums.OtherFunding.ToString()));
        }

        return facts;
    }

    private static string SumTitle(ReturnView view) => (view.Key.Kind, view.Return.State) switch
    {
        (ReturnKind.SpendingPlan, ReturnState.Draft) => "Planned so far",
        (ReturnKind.SpendingPlan, _) => "Planned",
        (ReturnKind.EndYear, not ReturnState.Draft) => "Spent",
        _ => "Spent so far",
    };

    public static string Remark(Return whole) =>
        whole.Remark is { Length: > 0 } remark ? CardBudget.Show($"Why less than the grant: {remark}", RemarkLength) : "";

    private static string StateLine(ReturnView view) => view.Return.State == ReturnState.Draft
        ? string.Create(CultureInfo.InvariantCulture, $"Draft, saved on {ReturnWords.Day(view.Return.Changed)} by {AdaptiveMarkdown.Escape(view.Return.ChangedBy.Name)}")
        : ReturnWords.State(view.Return.State);

    private static List<CardNote> Notes(ReturnView view, IReadOnlyList<ReturnFault> faults, CardBudget room, string? note)
    {
        List<CardNote> notes = note is null ? [] : [new CardNote("good", "", [AdaptiveMarkdown.Escape(note)])];
        Add(notes, "attention", "put right before it can be sent", faults.Where(fault => !fault.MayConfirm), view, room);
        Add(notes, "warning", "look at before it is sent", faults.Where(fault => fault.MayConfirm), view, room);
        if (faults.All(fault => fault.MayConfirm))
        {
            notes.Add(OverviewNotes.Next(view, room));
        }

        if (view is { Key.Kind: ReturnKind.EndYear, Return.State: ReturnState.Draft } && view.Earlier.MidYear?.State is not ReturnState.Accepted)
        {
            notes.Add(new CardNote("warning", "", [$"The mid-year return is still open: {ReturnWords.State(view.Earlier.MidYear?.State).ToLowerInvariant()}. It was due on {ReturnWords.Day(view.Period.MidYearDue)}."]));
        }

        return notes;
    }

    private static void Add(List<CardNote> notes, string style, string what, IEnumerable<ReturnFault> faults, ReturnView view, CardBudget room)
    {
        var lines = faults.Select(fault => room.ShowNote(Located(fault, view.Return))).ToList();
        if (lines.Count > 0)
        {
            notes.Add(new CardNote(style, $"{(lines.Count == 1 ? "One thing" : $"{lines.Count} things")} to {what}", lines));
        }
    }

    public static string Located(ReturnFault fault, Return whole) => fault.Line is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"Line {LineRows.NumberOf(whole, line)}: {fault.Message}")
        : fault.Message;

    private static IReadOnlyList<CardButton> LineButtons(ReturnView view, ReturnLine line)
    {
        if (!view.Viewer.IsContact || view.Return.State != ReturnState.Draft)
        {
            return [];
        }

        var title = string.Create(CultureInfo.InvariantCulture, $"Edit line {LineRows.NumberOf(view.Return, line.Id)}");
        return [CardButton.Go(title, view.Look(ReturnVerbs.EditLine) with { Line = line.Id.Value })];
    }
}

/// <summary>The data of cards/returns/overview.json and cards/returns/review.json. Every text in it is escaped, what is spoken aside.</summary>
internal sealed record OverviewCard(
    string Speak,
    string Title,
    string Subtitle,
    string State,
    string Color,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<CardFact> Facts,
    string Remark,
    IReadOnlyList<LineRow> Lines,
    string More,
    IReadOnlyList<ButtonRow> Rows);
