using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Checks;
using Partnership.Returns.Comparison;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>The versions of a return that were sent, and what one changed of the one before.</summary>
internal static class VersionsComposer
{
    private const int MostVersions = 5;

    /// <param name="submissions">As they stood last, oldest first; at least one.</param>
    /// <param name="version">The submission that is compared with the one before it; null for the newest.</param>
    public static VersionsCard Compose(ReturnView view, IReadOnlyList<Return> submissions, int? version, CardBudget room)
    {
        var at = submissions.Select(one => one.Submission).ToList().IndexOf(version ?? submissions[^1].Submission);
        at = at < 0 ? submissions.Count - 1 : at;
        var comparison = at == 0 ? null : ReturnComparison.Between(submissions[at - 1], submissions[at]);
        var newest = Math.Min(submissions.Count - 1, Math.Max(at + 1, MostVersions - 1));
        var shown = Enumerable.Range(0, Math.Min(MostVersions, newest + 1)).Select(back => newest - back).ToList();
        return new VersionsCard(
            Text(view, submissions),
            AdaptiveMarkdown.Escape(view.Title),
            "",
            Compared(submissions, at, comparison),
            comparison is null ? [] : [.. Changes(comparison, submissions[at], room)],
            comparison is { IsSame: false } ? Totals(comparison) : "",
            "Versions that were sent",
            [.. shown.Select(index => Item(view, submissions, index, at))],
            ButtonRow.Of([CardButton.Go("Back", view.Look(ReturnVerbs.Overview))]));
    }

    public static string Text(ReturnView view, IReadOnlyList<Return> submissions) =>
        $"{view.Title}: {ReturnWords.Counted(submissions.Count, "version was", "versions were")} sent.";

    /// <summary>What a field is called where its two values stand beside each other.</summary>
    public static string Label(ReturnField field) => field switch
    {
        ReturnField.Title => "Title",
        ReturnField.Text => "Text",
        ReturnField.Cost => "Cost",
        ReturnField.Rag => "How it stands",
        ReturnField.OtherSource or ReturnField.OtherAmount => "Other funding",
        ReturnField.Underspend => "Why the cost differs",
        ReturnField.Remark => "Why less than the grant",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No value of a return."),
    };

    private static string Compared(IReadOnlyList<Return> submissions, int at, ReturnComparison? comparison) => comparison switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"Version {submissions[at].Submission} is the first."),
        { IsSame: true } => string.Create(CultureInfo.InvariantCulture, $"Version {submissions[at].Submission} says the same as version {submissions[at - 1].Submission}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"What version {submissions[at].Submission} changed of version {submissions[at - 1].Submission}:"),
    };

    private static string Totals(ReturnComparison comparison) => comparison.TotalBefore == comparison.TotalAfter
        ? $"The total is the same: {comparison.TotalAfter}."
        : $"The total was {comparison.TotalBefore} and is now {comparison.TotalAfter}.";

    private static IEnumerable<VersionLine> Changes(ReturnComparison comparison, Return after, CardBudget room)
    {
        foreach (var line in comparison.Lines)
        {
            var title = room.ShowTitle(line.After is null ? line.Title : LineRows.Numbered(after, line.After));
            switch (line.Change)
            {
                case LineChange.Added:
                    yield return new VersionLine(title, [new VersionValue("Line", "Was: not there", "Now: added")]);
                    break;
                case LineChange.Removed:
                    yield return new VersionLine(title, [new VersionValue("Line", "Was: there", "Now: removed")]);
                    break;
                case LineChange.Changed:
                    yield return new VersionLine(title, [.. Values(line.Fields, room)]);
                    break;
                case LineChange.Unchanged:
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(comparison), line.Change, message: null);
            }
        }

        if (comparison.Remark is { } remark)
        {
            yield return new VersionLine("The whole return", [Value(remark, room)]);
        }
    }

    /// <summary>Where there is little room, figures are shown and texts only named.</summary>
    private static IEnumerable<VersionValue> Values(IReadOnlyList<FieldChange> fields, CardBudget room)
    {
        if (room.Text > 0)
        {
            return fields.Select(field => Value(field, room));
        }

        var figures = fields.Where(field => field.Field is ReturnField.Cost or ReturnField.Rag).Select(field => Value(field, room)).ToList();
        var texts = fields.Where(field => field.Field is not (ReturnField.Cost or ReturnField.Rag)).Select(field => Label(field.Field)).ToList();
        return texts.Count == 0 ? figures : figures.Append(new VersionValue("Changed as well", string.Join(", ", texts), "Open the versions to read them."));
    }

    private static VersionValue Value(FieldChange field, CardBudget room) =>
        new(Label(field.Field), $"Was: {room.ShowNote(field.Before ?? "nothing")}", $"Now: {room.ShowNote(field.After ?? "nothing")}");

    private static VersionItem Item(ReturnView view, IReadOnlyList<Return> submissions, int index, int at)
    {
        var one = submissions[index];
        List<CardButton> buttons = [];
        if (index != at && index > 0)
        {
            buttons.Add(CardButton.Go(
                string.Create(CultureInfo.InvariantCulture, $"Compare {one.Submission} with {submissions[index - 1].Submission}"),
                view.Look(ReturnVerbs.Versions) with { Version = one.Submission }));
        }

        return new VersionItem(
            ReturnReference.Of(one, view.Area, view.Fund).ToString(),
            AdaptiveMarkdown.Escape($"{Became(one)}. {ReturnSums.CostsOf(one)}{(one.Contact is { } contact ? $", signed by {ReturnWords.Signed(contact)}" : "")}."),
            buttons.Count > 0,
            buttons);
    }

    private static string Became(Return one) => (one.State, one.Reason) switch
    {
        (ReturnState.Draft, DraftReason.ChangesRequested) => "Came back with changes asked for",
        (ReturnState.Draft, DraftReason.SentBack) => "Sent back by the commander",
        (ReturnState.Draft, DraftReason.Withdrawn) => "Taken back",
        var (state, _) => ReturnWords.State(state),
    };
}

/// <summary>What is different in one line.</summary>
internal sealed record VersionLine(string Title, IReadOnlyList<VersionValue> Values);

/// <summary>One value in two versions.</summary>
internal sealed record VersionValue(string Label, string Before, string After);

/// <summary>A version that was sent.</summary>
internal sealed record VersionItem(string Title, string Details, bool HasButtons, IReadOnlyList<CardButton> Buttons);

/// <summary>The data of cards/returns/versions.json.</summary>
/// <param name="Text">What is compared.</param>
/// <param name="More">What is left out.</param>
internal sealed record VersionsCard(
    string Speak,
    string Title,
    string Subtitle,
    string Text,
    IReadOnlyList<VersionLine> Changes,
    string More,
    string VersionsTitle,
    IReadOnlyList<VersionItem> Versions,
    IReadOnlyList<ButtonRow> Rows);
