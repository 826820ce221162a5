using System.Globalization;
using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Comparison;

/// <summary>Two versions of the same return, line by line: first the newer's lines in its order, then those that it dropped.</summary>
public sealed record ReturnComparison(IReadOnlyList<LineComparison> Lines, Money TotalBefore, Money TotalAfter, FieldChange? Remark)
{
    public bool IsSame => Remark is null && Lines.All(static line => line.Change == LineChange.Unchanged);

    public static ReturnComparison Between(Return before, Return after) => new(
        [
            .. after.Lines.Select(line => Compare(before.Line(line.Id), line)),
            .. before.Lines
                .Where(line => after.Line(line.Id) is null)
                .Select(static line => new LineComparison(line.Id, line.Title, LineChange.Removed, line, After: null, [])),
        ],
        ReturnSums.CostsOf(before),
        ReturnSums.CostsOf(after),
        Change(ReturnField.Remark, before.Remark, after.Remark));

    private static LineComparison Compare(ReturnLine? before, ReturnLine after)
    {
        if (before is null)
        {
            return new LineComparison(after.Id, after.Title, LineChange.Added, Before: null, after, []);
        }

        FieldChange?[] changes =
        [
            Change(ReturnField.Title, before.Title, after.Title),
            Change(ReturnField.Text, before.Text, after.Text),
            Change(ReturnField.Cost, before.Cost?.ToString(), after.Cost?.ToString()),
            Change(ReturnField.Rag, before.Rag?.ToString(), after.Rag?.ToString()),
            Change(ReturnField.OtherSource, Others(before), Others(after)),
            Change(ReturnField.Underspend, before.UnderspendReason, after.UnderspendReason),
        ];
        var found = changes.OfType<FieldChange>().ToList();
        return new LineComparison(after.Id, after.Title, found.Count == 0 ? LineChange.Unchanged : LineChange.Changed, before, after, found);
    }

    private static FieldChange? Change(ReturnField field, string? before, string? after)
    {
        var (old, @new) = (before is "" ? null : before, after is "" ? null : after);
        return string.Equals(old, @new, StringComparison.Ordinal) ? null : new FieldChange(field, old, @new);
    }

    private static string? Others(ReturnLine line) => line.OtherFunding.Count == 0
        ? null
        : string.Join("; ", line.OtherFunding.Select(static funding => string.Create(CultureInfo.InvariantCulture, $"{funding.Source} {funding.Amount}")));
}
