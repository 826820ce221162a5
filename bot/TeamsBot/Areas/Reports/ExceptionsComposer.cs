using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Reports;

/// <summary>What the board has to know: what is red, far from its plan or late.</summary>
internal static class ExceptionsComposer
{
    /// <summary>Items of one section; the export has the rest.</summary>
    private const int Most = 12;

    /// <param name="today">In London.</param>
    public static ExceptionsCard Compose(ExceptionReport report, DateOnly today, CardBudget room) => new(
        Text(report),
        $"Exceptions {report.Period.Name}",
        $"On {ReturnWords.Day(today)}.",
        report.IsEmpty ? [new CardNote("good", "Nothing to report", ["No line is red or far from its plan, and no return is late."])] : [],
        [
            .. Section("Plans above their grant", report.AboveGrant, static one => new ExceptionItem(AdaptiveMarkdown.Escape($"{one.Area.Name}: spending plan"), $"The accepted plan spends {one.Planned}, {one.Planned - one.Area.Amount} more than the grant of {one.Area.Amount}.")),
            .. Section("Red lines", report.Red, line => Red(line, room)),
            .. Section("Overspent by more than a tenth", report.Overspent, line => Spent(line, room)),
            .. Section("Underspent by more than a tenth", report.Underspent, line => Spent(line, room)),
            .. Section("Overdue", report.Overdue, status => Overdue(report.Period, status)),
            .. Section("Indicators that moved the wrong way", report.WrongWay, comparison => WrongWay(report.Period, comparison, room)),
        ],
        ButtonRow.Of([CardButton.Go("Status board", new CardAction(ReturnVerbs.Board) { Period = report.Period.Id.Value })]));

    public static string Text(ExceptionReport report) => report.IsEmpty
        ? $"Exceptions {report.Period.Name}: nothing to report."
        : string.Create(CultureInfo.InvariantCulture, $"Exceptions {report.Period.Name}: {report.Red.Count} red, {report.Overspent.Count} overspent, {report.Underspent.Count} underspent, {report.Overdue.Count} overdue{(report.AboveGrant.Count == 0 ? "" : $", {ReturnWords.Counted(report.AboveGrant.Count, "plan", "plans")} above the grant")}.");

    private static IEnumerable<ExceptionSection> Section<T>(string title, IReadOnlyList<T> found, Func<T, ExceptionItem> item)
    {
        if (found.Count > 0)
        {
            var more = found.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"… and {found.Count - Most} more.") : "";
            yield return new ExceptionSection(string.Create(CultureInfo.InvariantCulture, $"{title} ({found.Count})"), "Attention", [.. found.Take(Most).Select(item)], more);
        }
    }

    private static ExceptionItem Red(NotableLine line, CardBudget room) => new(Title(line, room), line.Line.Text.Length == 0 ? "No text." : room.ShowNote(line.Line.Text));

    private static ExceptionItem Spent(NotableLine line, CardBudget room)
    {
        var reason = line.Line.UnderspendReason is { Length: > 0 } given ? $" {room.ShowNote(given)}" : " No reason given.";
        return new ExceptionItem(
            Title(line, room),
            $"Spent {line.Line.Cost} of {line.Planned} planned{(line.Percent is { } percent ? $" ({(percent > 0 ? "+" : "")}{ReturnWords.Percent(percent)})" : "")}.{reason}");
    }

    private static ExceptionItem Overdue(FundingPeriod period, ReturnStatus status) => new(
        AdaptiveMarkdown.Escape($"{AreaName(period, status.Key)}: {ReturnWords.Kind(status.Key.Kind)}"),
        $"{ReturnWords.State(status.Kept?.State)}; was due on {ReturnWords.Day(status.Due)}, {ReturnWords.Counted(-status.DaysLeft, "day", "days")} ago.");

    private static ExceptionItem WrongWay(FundingPeriod period, IndicatorComparison comparison, CardBudget room) => new(
        room.ShowTitle($"{period.Allocations.FirstOrDefault(area => area.Area == comparison.Area)?.Name ?? comparison.Area.Value}: {comparison.Indicator.Name}"),
        AdaptiveMarkdown.Escape(IndicatorWords.Compared(comparison)));

    private static string Title(NotableLine line, CardBudget room) => room.ShowTitle($"{line.Area.Name}, {ReturnWords.ShortKind(line.Return).ToLowerInvariant()}: {line.Line.Title}");

    private static string AreaName(FundingPeriod period, ReturnKey key) => period.Allocations.First(area => area.Area == key.Area).Name;
}

internal sealed record ExceptionItem(string Title, string Text);

/// <param name="Color">Of the title, which says in words what it is.</param>
/// <param name="More">What is left out; empty for nothing.</param>
internal sealed record ExceptionSection(string Title, string Color, IReadOnlyList<ExceptionItem> Items, string More);

/// <summary>The data of cards/returns/exceptions.json.</summary>
internal sealed record ExceptionsCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<ExceptionSection> Sections,
    IReadOnlyList<ButtonRow> Rows);
