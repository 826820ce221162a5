namespace Partnership.Facts;

/// <summary>
/// Anything else that a document says and a member may ask for, one fact each: a figure, a role, a membership, a term, a meeting,
/// an initiative, a related plan. What sort it is decides which of the optional fields it has.
/// </summary>
/// <param name="Kind">The sort of fact.</param>
/// <param name="Body">The body it concerns: whose figure, whose member, whose meeting.</param>
/// <param name="Subject">What it is about, as a heading: "Hotel Watch", "MARAC", "Kieron Mallon", "Bicycle theft".</param>
/// <param name="Text">The fact as one or two sentences of our own that stand on their own.</param>
/// <param name="Aliases">Other names of the subject.</param>
/// <param name="Value">A figure's number; null for all else.</param>
/// <param name="Unit">What the number counts, such as "recorded crimes", "people" or "%".</param>
/// <param name="Previous">The figure that the document compares it with.</param>
/// <param name="PreviousPeriod">The period of that figure.</param>
/// <param name="ChangePercent">The change that the document states, such as 3.9 or -16.</param>
/// <param name="Person">The person's name, for roles.</param>
/// <param name="Role">The role, post or standing, such as "Chairman".</param>
/// <param name="Member">The body that sits on <paramref name="Body"/>, for memberships.</param>
/// <param name="Month">The month of a meeting, 1 to 12, for the business cycle.</param>
/// <param name="Conflict">A plain explanation where the document contradicts itself or another.</param>
public sealed record Statement(
    string Id,
    StatementKind Kind,
    BodyId? Body,
    PeriodId Period,
    string Subject,
    string Text,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<TopicId> Topics,
    Source Source,
    decimal? Value = null,
    string? Unit = null,
    decimal? Previous = null,
    PeriodId? PreviousPeriod = null,
    decimal? ChangePercent = null,
    string? Person = null,
    string? Role = null,
    BodyId? Member = null,
    int? Month = null,
    string? Conflict = null);
