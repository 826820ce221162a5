using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Indicators;

/// <summary>Takes a quarter's figures.</summary>
public static class IndicatorReporting
{
    /// <summary>Characters of a note.</summary>
    public const int Note = 500;

    /// <summary>Characters of an indicator's name.</summary>
    public const int Name = 120;

    /// <summary>Characters of a unit.</summary>
    public const int Unit = 30;

    // Below this a tripling is chance.
    private const decimal Few = 10m;

    /// <summary>Reads one area's figures for one quarter. The area's contact reports them, or the secretariat.</summary>
    /// <param name="known">Values reported before: what is typed is held against the quarter before.</param>
    /// <param name="confirmed">Whether the questions were answered with "yes, as it is".</param>
    public static IndicatorOutcome Report(
        FundedLineId area,
        Quarter quarter,
        IReadOnlyList<IndicatorInput> rows,
        IReadOnlyList<IndicatorDefinition> definitions,
        IEnumerable<IndicatorValue> known,
        PersonRoles by,
        DateTimeOffset at,
        bool confirmed)
    {
        if (!by.Secretariat && !by.ContactFor.Contains(area))
        {
            return new IndicatorOutcome.NotAllowed();
        }

        var before = known.Where(value => value.Area == area && value.Quarter == quarter.Previous).ToDictionary(static value => value.Indicator, static value => value.Value);
        var faults = new List<IndicatorFault>();
        var values = new List<IndicatorValue>();
        if (Calendars.LondonTime.DayOf(at) <= quarter.To)
        {
            faults.Add(new IndicatorFault(IndicatorFaultKind.QuarterNotOver, Indicator: null, $"{quarter.Name} is not over yet.", MayConfirm: true));
        }

        foreach (var (row, definition) in rows.Join(definitions, static row => row.Indicator, static definition => definition.Id, static (row, definition) => (row, definition)))
        {
            if (Read(row, definition, before, faults) is { } value)
            {
                values.Add(new IndicatorValue(row.Indicator, area, quarter, value, TypedText.Lines(row.Note), by.Person, at));
            }
        }

        if (values.Count == 0 && faults.TrueForAll(static fault => fault.MayConfirm))
        {
            faults.Add(new IndicatorFault(IndicatorFaultKind.NothingReported, Indicator: null, "Type at least one value.", MayConfirm: false));
        }

        return faults.Exists(fault => !confirmed || !fault.MayConfirm)
            ? new IndicatorOutcome.Refused([.. faults.Where(fault => !confirmed || !fault.MayConfirm)])
            : new IndicatorOutcome.Reported(values);
    }

    private static decimal? Read(IndicatorInput row, IndicatorDefinition definition, Dictionary<IndicatorId, decimal> before, List<IndicatorFault> faults)
    {
        void Add(IndicatorFaultKind kind, string message, bool mayConfirm = false) => faults.Add(new IndicatorFault(kind, row.Indicator, message, mayConfirm));
        var note = TypedText.Lines(row.Note);
        if (note.Length > Note)
        {
            Add(IndicatorFaultKind.NoteTooLong, $"The note has {note.Length} characters; {Note} is the most.");
        }

        if (PrivateData.Question(note) is { } question)
        {
            Add(IndicatorFaultKind.PrivateData, question, mayConfirm: true);
        }

        if (TypedText.OneLine(row.Value).Length == 0)
        {
            if (note.Length > 0)
            {
                Add(IndicatorFaultKind.NoteWithoutValue, "There is a note but no value. Type the value, or clear the note.");
            }

            return null;
        }

        var (read, fault) = IndicatorNumber.Read(row.Value, definition);
        if (read is not { } value)
        {
            faults.Add(fault!);
            return null;
        }

        if (definition.Measure is IndicatorMeasure.Count && value != decimal.Truncate(value))
        {
            Add(IndicatorFaultKind.ValueNotWhole, $"A count is a whole number. Is {definition.Figure(value)} right?", mayConfirm: true);
        }

        if (definition.Measure is IndicatorMeasure.PerCent && value > 100)
        {
            Add(IndicatorFaultKind.ValueOverHundred, $"{definition.Figure(value)} is more than a hundred. Is this right?", mayConfirm: true);
        }

        if (before.TryGetValue(row.Indicator, out var last) && last >= Few && (value > last * 3 || value * 3 < last))
        {
            Add(IndicatorFaultKind.ValueOdd, $"The quarter before it was {definition.Figure(last)}. Is this right?", mayConfirm: true);
        }

        return value;
    }
}
