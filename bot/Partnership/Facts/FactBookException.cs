namespace Partnership.Facts;

/// <summary>A folder of fact files has faults and was not loaded; the message lists all of them.</summary>
public sealed class FactBookException(string folder, IReadOnlyList<FactFault> faults)
    : Exception($"The facts in '{folder}' have {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public string Folder { get; } = folder;

    public IReadOnlyList<FactFault> Faults { get; } = faults;
}
