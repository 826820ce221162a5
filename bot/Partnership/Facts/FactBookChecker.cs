using Partnership.Facts.Rules;

namespace Partnership.Facts;

/// <summary>Checks a folder of fact files without loading it for use.</summary>
public static class FactBookChecker
{
    /// <summary>Finds every fault of the folder and counts facts per section of its documents; never throws for what the files hold.</summary>
    public static FactCheckReport Check(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var (facts, faults) = FactRules.ReadAndApply(folder);
        return new FactCheckReport(faults, Coverage(facts.ToFactBook()));
    }

    /// <summary>Counts the facts cited to each section of each document, sections without any included.</summary>
    public static IReadOnlyList<SectionCoverage> Coverage(FactBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var counts = AllSources(book)
            .GroupBy(source => (source.Document, source.Section))
            .ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. from document in book.Documents
               from section in document.Sections
               select new SectionCoverage(document.Id, document.ShortTitle, section, counts.GetValueOrDefault((document.Id, section))),
        ];
    }

    private static IEnumerable<Source> AllSources(FactBook book) =>
        book.Bodies.SelectMany(body => body.Sources)
            .Concat(book.Priorities.Select(priority => priority.Source))
            .Concat(book.AreasOfWork.Select(area => area.Source))
            .Concat(book.FundedLines.Select(line => line.Source))
            .Concat(book.Grants.Select(grant => grant.Source))
            .Concat(book.Statements.Select(statement => statement.Source));
}
