namespace TeamsBot.Areas.Returns.Tables;

/// <summary>One submission of a return, as far as it came: kept for good, also when the return went back to its writer.</summary>
internal sealed class ReturnSubmissionRow
{
    public required string Period { get; init; }

    public required string Area { get; init; }

    public required string Kind { get; init; }

    public required int Submission { get; init; }

    public required string Json { get; init; }
}
