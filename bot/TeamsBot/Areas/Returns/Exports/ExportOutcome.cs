namespace TeamsBot.Areas.Returns.Exports;

/// <summary>What came of a wish for a file: exactly one of the records within.</summary>
internal abstract record ExportOutcome
{
    private ExportOutcome()
    {
    }

    /// <param name="Exact">What the file holds, with its period and version, so that the same can be asked for again.</param>
    /// <param name="Description">For the person who is to have it.</param>
    public sealed record Made(ExportedFile File, ExportRequest Exact, string Description) : ExportOutcome;

    /// <param name="Message">For the person who asked.</param>
    public sealed record Refused(string Message) : ExportOutcome;
}
