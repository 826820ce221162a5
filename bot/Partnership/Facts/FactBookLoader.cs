using Partnership.Facts.Reading;
using Partnership.Facts.Rules;

namespace Partnership.Facts;

/// <summary>Loads the facts of a partnership from its folder of JSON files.</summary>
public static class FactBookLoader
{
    /// <summary>Reads and checks the whole folder.</summary>
    /// <exception cref="FactBookException">The folder has a fault; all faults found are in it.</exception>
    public static FactBook Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var (facts, faults) = FactRules.ReadAndApply(folder);
        return faults.Count == 0 ? facts.ToFactBook() : throw new FactBookException(folder, faults);
    }
}
