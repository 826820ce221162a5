using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>A line of expenditure in a return.</summary>
/// <param name="Title">The expenditure title; in mid- and end-year returns the accepted plan's, as the template demands.</param>
/// <param name="Text">The objective in a plan, progress and outcomes in a return; empty while not yet written.</param>
/// <param name="Cost">What it costs the fund: planned for the whole period, or spent since the period's start; null while not yet given.</param>
/// <param name="Rag">How the work stands; null in plans and while not yet given.</param>
/// <param name="OtherFunding">What others pay towards it, at most three.</param>
/// <param name="UnderspendReason">Why the cost is away from what was planned; null where there is nothing to explain.</param>
public sealed record ReturnLine(
    LineId Id,
    string Title,
    string Text,
    Money? Cost,
    Rag? Rag,
    IReadOnlyList<OtherFunding> OtherFunding,
    string? UnderspendReason);
