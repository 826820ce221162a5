using Partnership.Facts.Reading;

namespace Partnership.Facts.Rules;

/// <summary>The rules that facts keep to among themselves, beyond the shape of each.</summary>
internal static class FactRules
{
    /// <summary>Reads a folder and applies all rules; without the rules where files are missing or unreadable, since nearly every reference would dangle.</summary>
    public static (FactFiles Facts, IReadOnlyList<FactFault> Faults) ReadAndApply(string folder)
    {
        var faults = new List<FactFault>();
        var facts = FactFolder.Read(folder, faults);
        if (facts.Complete)
        {
            faults.AddRange(IdentityRules.Apply(facts));
            faults.AddRange(new ReferenceRules(facts).Apply());
            faults.AddRange(PeriodRules.Apply(facts));
            faults.AddRange(GrantRules.Apply(facts));
            faults.AddRange(StatementRules.Apply(facts));
        }

        return (facts, faults);
    }
}
