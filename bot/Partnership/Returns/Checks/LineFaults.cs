namespace Partnership.Returns.Checks;

/// <summary>Collects the faults of one line.</summary>
internal sealed class LineFaults(LineId? line)
{
    private readonly List<ReturnFault> _faults = [];

    public bool Any(ReturnFaultKind kind) => _faults.Exists(fault => fault.Kind == kind);

    public void Add(ReturnFaultKind kind, ReturnField field, string message, int index = 0, bool mayConfirm = false) =>
        _faults.Add(new ReturnFault(kind, line, field, index, message, mayConfirm));

    public void AddRange(IEnumerable<ReturnFault> faults) => _faults.AddRange(faults);

    public void Length(ReturnFaultKind kind, ReturnField field, string label, string text, int most, int index = 0)
    {
        if (text.Length > most)
        {
            Add(kind, field, FormattableString.Invariant($"The {label} has {text.Length:N0} characters; {most:N0} is the most."), index);
        }
    }

    public void PrivateData(ReturnField field, string text, int index = 0)
    {
        if (Checks.PrivateData.Question(text) is { } question)
        {
            Add(ReturnFaultKind.PrivateData, field, question, index, mayConfirm: true);
        }
    }

    /// <summary>In the order in which the card has its inputs, so that a summary reads downwards.</summary>
    public IReadOnlyList<ReturnFault> InCardOrder() => [.. _faults.OrderBy(static fault => fault.Field is ReturnField.OtherSource or ReturnField.OtherAmount ? ReturnField.OtherSource : fault.Field).ThenBy(static fault => fault.Index).ThenBy(static fault => fault.Field)];
}
