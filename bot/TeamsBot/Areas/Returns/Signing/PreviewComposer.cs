using System.Globalization;
using System.Text;
using Partnership.Returns;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>The return as the Commissioner's template lays it out (Appendix 1 of the 2017/18 agreement), in full and on as many pages as that takes.</summary>
internal static class PreviewComposer
{
    /// <summary>Bytes that the rows of one page may take: what a card carries less its head, with room to spare.</summary>
    private const int RowsRoom = 20_000;

    /// <summary>Bytes of a row's own marks in JSON, at most.</summary>
    private const int RowFrame = 1_900;

    /// <param name="page">From 1; beyond the last page is the last page.</param>
    public static PreviewCard Compose(ReturnView view, int page)
    {
        var pages = Pages(view.Return.Lines.Select(line => Row(view, line)));
        var shown = Math.Clamp(page, 1, pages.Count);
        var isLast = shown == pages.Count;
        return new PreviewCard(
            Text(view),
            AdaptiveMarkdown.Escape($"{view.Fund}: reporting template"),
            AdaptiveMarkdown.Escape($"{view.Title}. {ReturnWords.State(view.Return.State)}."),
            [Party("Nominated contact for the grant", view.Return.Contact), Party("LPA commander", view.Return.Commander)],
            [
                new("Local authority area", AdaptiveMarkdown.Escape(view.Area.Name)),
                new("Funding period", view.Period.Name),
                new("Grant allocation", view.Return.Allocation.ToString()),
                new("Reference", view.Return.State == ReturnState.Draft ? "given when it is sent" : view.Reference),
            ],
            pages[shown - 1],
            isLast ? Total(view) : "",
            isLast ? OverviewComposer.Remark(view.Return) : "",
            pages.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"Page {shown} of {pages.Count}."),
            ButtonRow.Of(Buttons(view, shown, pages.Count)));
    }

    public static string Text(ReturnView view) => $"{view.Title} as the template lays it out: {ReturnWords.Counted(view.Return.Lines.Count, "line", "lines")}, {view.Sums.Total} of {view.Return.Allocation}.";

    private static PreviewParty Party(string title, Signature? signature) => new(title,
    [
        new("Name", signature is null ? "not signed yet" : AdaptiveMarkdown.Escape(signature.By.Name)),
        new("Signed", signature is null ? "–" : $"in Teams on {ReturnWords.Day(signature.At)}"),
    ]);

    private static PreviewRow Row(ReturnView view, ReturnLine line) => new(
        "Expenditure title",
        AdaptiveMarkdown.Escape(LineRows.Numbered(view.Return, line)),
        view.IsPlan ? "Objective" : "Progress and outcomes",
        line.Text.Length == 0 ? "not written yet" : AdaptiveMarkdown.EscapeLines(line.Text),
        $"Cost to the fund {view.Period.Name}",
        line.Cost?.ToString() ?? "no cost yet",
        $"Share of the {view.Period.Name} grant",
        view.Sums.PercentByLine[line.Id] is { } percent ? ReturnWords.Percent(percent) : "–",
        "Other funding sources and amounts",
        line.OtherFunding.Count == 0 ? "none" : AdaptiveMarkdown.Escape(string.Join("; ", line.OtherFunding.Select(other => $"{other.Source} {other.Amount}"))),
        line.Rag is { } rag ? ReturnWords.RagWord(rag) : "",
        ReturnWords.RagColour(line.Rag),
        line.UnderspendReason is { Length: > 0 } reason ? $"Why the cost differs from the plan: {AdaptiveMarkdown.EscapeLines(reason)}" : "");

    private static string Total(ReturnView view) => view.Sums.Percent is { } percent
        ? $"Total: {view.Sums.Total}, {ReturnWords.Percent(percent)} of the grant"
        : $"Total: {view.Sums.Total}";

    /// <summary>As many rows on each page as it carries; always at least one page.</summary>
    private static List<List<PreviewRow>> Pages(IEnumerable<PreviewRow> rows)
    {
        List<List<PreviewRow>> pages = [[]];
        var room = RowsRoom;
        foreach (var row in rows)
        {
            var size = RowFrame + Bytes(row.Title) + Bytes(row.Text) + Bytes(row.Other) + Bytes(row.Reason);
            if (size > room && pages[^1].Count > 0)
            {
                pages.Add([]);
                room = RowsRoom;
            }

            pages[^1].Add(row);
            room -= size;
        }

        return pages;
    }

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text) + text.AsSpan().Count('\\') + text.AsSpan().Count('"') + text.AsSpan().Count('\n');

    private static List<CardButton> Buttons(ReturnView view, int page, int pages)
    {
        List<CardButton> buttons = [];
        if (page < pages)
        {
            buttons.Add(CardButton.Go("Next page", view.Look(ReturnVerbs.Preview) with { Page = page + 1 }).AsNext());
        }

        if (page > 1)
        {
            buttons.Add(CardButton.Go("Page before", view.Look(ReturnVerbs.Preview) with { Page = page - 1 }));
        }

        if (view is { Return.State: ReturnState.Draft, Viewer.IsContact: true } && page == pages)
        {
            var sign = CardButton.Go("Sign and send", view.Look(ReturnVerbs.Sign));
            buttons.Insert(0, sign.AsNext());
        }

        buttons.Add(CardButton.Go("Word document", view.Look(ReturnVerbs.Export) with { Version = view.Return.Submission }));
        buttons.Add(CardButton.Go("Back to the lines", view.Look(ReturnVerbs.Overview)));
        return buttons;
    }
}

/// <summary>One of the two who sign.</summary>
internal sealed record PreviewParty(string Title, IReadOnlyList<CardFact> Facts);

/// <summary>A row of the template's table, its five columns one below the other so that a telephone shows them too.</summary>
internal sealed record PreviewRow(
    string TitleLabel,
    string Title,
    string TextLabel,
    string Text,
    string CostLabel,
    string Cost,
    string ShareLabel,
    string Share,
    string OtherLabel,
    string Other,
    string Rag,
    string Color,
    string Reason);

/// <summary>The data of cards/returns/preview.json.</summary>
/// <param name="Total">On the last page; empty before it.</param>
/// <param name="More">Which page this is; empty where there is only one.</param>
internal sealed record PreviewCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<PreviewParty> Parties,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<PreviewRow> Lines,
    string Total,
    string Remark,
    string More,
    IReadOnlyList<ButtonRow> Rows);
