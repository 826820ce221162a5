using Partnership.Returns;

namespace TeamsBot.Cards.Returns;

/// <summary>What is different in a line between two versions of a return, in words.</summary>
internal static class LineChanges
{
    private const string Nothing = "nothing";

    /// <summary>Empty where nothing is; a line that was not there before is one change.</summary>
    public static IReadOnlyList<ValueChange> Since(Return before, ReturnLine line) =>
        before.Lines.FirstOrDefault(one => one.Id == line.Id) is { } old ? Between(old, line) : [new ValueChange("Line", "not there", "added")];

    public static IReadOnlyList<ValueChange> Between(ReturnLine before, ReturnLine after)
    {
        IEnumerable<ValueChange> values =
        [
            new("Title", before.Title, after.Title),
            new("Cost", before.Cost?.ToString() ?? Nothing, after.Cost?.ToString() ?? Nothing),
            new("Status", Rag(before.Rag), Rag(after.Rag)),
            new("Text", before.Text, after.Text),
            new("Other funding", Other(before), Other(after)),
            new("Reason", before.UnderspendReason ?? "", after.UnderspendReason ?? ""),
        ];
        return [.. values.Where(value => !string.Equals(value.Before, value.After, StringComparison.Ordinal)).Select(Named)];
    }

    private static ValueChange Named(ValueChange value) =>
        value with { Before = value.Before.Length == 0 ? Nothing : value.Before, After = value.After.Length == 0 ? Nothing : value.After };

    private static string Rag(Rag? rag) => rag is { } one ? ReturnWords.RagWord(one) : Nothing;

    private static string Other(ReturnLine line) =>
        string.Join("; ", line.OtherFunding.Select(other => $"{other.Source} {other.Amount}"));
}
