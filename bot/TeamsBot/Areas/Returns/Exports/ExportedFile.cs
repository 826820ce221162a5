using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>A finished file.</summary>
/// <param name="Name">Without a folder; safe in every file system, as it is made of references and period ids.</param>
internal sealed record ExportedFile(string Name, byte[] Content)
{
    /// <summary>The ending without its dot, such as "docx".</summary>
    public string Type => Path.GetExtension(Name)[1..];

    /// <summary>A return as a Word document.</summary>
    public static ExportedFile Of(ExportedReturn exported) => new(NameOf(exported), ReturnDocument.Write(exported));

    /// <summary>A period's returns as a table.</summary>
    public static ExportedFile Of(FundingPeriod period, IReadOnlyList<ExportedReturn> signed) => new($"returns-{period.Id.Value}.csv", ReturnsCsv.Write(signed));

    /// <summary>A draft has no reference yet: its name says so, and does not take the one to come.</summary>
    private static string NameOf(ExportedReturn exported)
    {
        var reference = exported.Reference;
        return exported.IsDraft
            ? $"{reference.Fund}-{reference.Period}-{reference.Area}-{ReturnReference.Code(reference.Kind)}-draft.docx"
            : $"{reference}.docx";
    }
}
