namespace TeamsBot.Commands.AppPackage;

/// <summary>What came of writing an app package.</summary>
internal abstract record AppPackageResult
{
    private AppPackageResult()
    {
    }

    /// <summary>The package is there, ready to be uploaded to Teams.</summary>
    /// <param name="Path">The absolute path of the zip.</param>
    internal sealed record Written(string Path) : AppPackageResult;

    /// <summary>Nothing was written.</summary>
    /// <param name="Faults">What to put right, a sentence each, at least one.</param>
    internal sealed record Refused(IReadOnlyList<string> Faults) : AppPackageResult;
}
