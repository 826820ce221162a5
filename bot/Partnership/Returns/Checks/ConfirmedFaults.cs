namespace Partnership.Returns.Checks;

/// <summary>
/// The questions that a person has answered with "yes, as it is". Carried by the button that confirms, so that what was changed
/// after the question was put is asked about anew.
/// </summary>
public sealed class ConfirmedFaults
{
    public static readonly ConfirmedFaults None = new([]);

    private readonly HashSet<(ReturnFaultKind Kind, int Line, ReturnField Field, int Index)> _confirmed;

    private ConfirmedFaults(HashSet<(ReturnFaultKind Kind, int Line, ReturnField Field, int Index)> confirmed) => _confirmed = confirmed;

    /// <summary>What the button below these faults confirms: the questions among them.</summary>
    public static ConfirmedFaults Of(IEnumerable<ReturnFault> faults) =>
        new([.. faults.Where(static fault => fault.MayConfirm).Select(Identity)]);

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else confirms nothing.</summary>
    public static ConfirmedFaults Parse(string? text)
    {
        var confirmed = new HashSet<(ReturnFaultKind Kind, int Line, ReturnField Field, int Index)>();
        foreach (var entry in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (entry.Split('.') is [var kind, var line, var field, var index]
                && Enum.TryParse<ReturnFaultKind>(kind, ignoreCase: false, out var knownKind)
                && int.TryParse(line, System.Globalization.CultureInfo.InvariantCulture, out var knownLine)
                && Enum.TryParse<ReturnField>(field, ignoreCase: false, out var knownField)
                && int.TryParse(index, System.Globalization.CultureInfo.InvariantCulture, out var knownIndex))
            {
                confirmed.Add((knownKind, knownLine, knownField, knownIndex));
            }
        }

        return new ConfirmedFaults(confirmed);
    }

    /// <summary>The faults that still stand in the way.</summary>
    public IReadOnlyList<ReturnFault> Unanswered(IEnumerable<ReturnFault> faults) =>
        [.. faults.Where(fault => !fault.MayConfirm || !_confirmed.Contains(Identity(fault)))];

    /// <summary>For a button's data, such as "PrivateData.3.Text.0".</summary>
    public override string ToString() =>
        string.Join(',', _confirmed.Select(static fault => FormattableString.Invariant($"{fault.Kind}.{fault.Line}.{fault.Field}.{fault.Index}")).Order(StringComparer.Ordinal));

    private static (ReturnFaultKind Kind, int Line, ReturnField Field, int Index) Identity(ReturnFault fault) =>
        (fault.Kind, fault.Line?.Value ?? 0, fault.Field, fault.Index);
}
