using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>
/// A return as a Word document, laid out as the Commissioner's reporting template (Appendix 1 of the 2017/18 agreement): who signs, the
/// area, the period and the grant, then a table of five columns. One version always gives the same bytes.
/// </summary>
internal static class ReturnDocument
{
    private const string OnlyRelationship = "rId1";

    // Twentieths of a point; together the width of a landscape A4 page between its margins.
    private static readonly int[] _columns = [3000, 5570, 1600, 1300, 3100];
    private static readonly int[] _halves = [7285, 7285];

    /// <summary>The oldest that a zip can hold: files in the package carry no time of their own.</summary>
    private static readonly DateTimeOffset _noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(ExportedReturn exported)
    {
        using var written = new MemoryStream();
        using (var document = WordprocessingDocument.Create(written, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, OnlyRelationship);
            main.Document = new Document(new Body(Content(exported).Append(Page())));
            main.AddNewPart<StyleDefinitionsPart>(OnlyRelationship).Styles = WordText.Styles();
        }

        return WithoutTimes(written);
    }

    private static IEnumerable<OpenXmlElement> Content(ExportedReturn exported)
    {
        var whole = exported.Return;
        yield return WordText.Heading($"{exported.Fund}: {ReturnWords.Kind(whole.Key.Kind)} {exported.Period.Name}");
        yield return WordTable.Of(
            _halves,
            WordTable.Row(
                Party("Nominated Local Authority contact for CSF grant", whole.Contact, exported),
                Party("LPA Commander (or relevant county TVP lead)", whole.Commander, exported)));
        yield return WordText.Labelled("Funding Period", exported.Period.Name);
        yield return WordText.Labelled("CSF Grant Allocation", whole.Allocation.ToString());
        yield return WordText.Labelled("Reference", exported.IsDraft ? "given when it is sent" : exported.Reference.ToString());
        yield return WordText.Labelled("State", whole.Acceptance is null ? exported.State : ReturnWords.Accepted(whole));
        yield return WordTable.Of(_columns, [Head(exported), .. whole.Lines.Select((line, index) => Line(exported, line, index + 1)), Total(exported)]);

        // Word wants a paragraph after the last table.
        yield return whole.Remark is { Length: > 0 } remark ? WordText.Labelled("Remark", remark) : new Paragraph();
    }

    private static OpenXmlElement[] Party(string title, Signature? signature, ExportedReturn exported) =>
    [
        WordText.Labelled(title, signature?.By.Name ?? ""),
        WordText.Labelled("Signature", signature is null ? "not signed yet" : $"{signature.By.Name}, in Teams"),
        WordText.Labelled("Date", signature is null ? "" : ReturnWords.Day(signature.At)),
        WordText.Labelled("Local Authority Area", exported.Area.Name),
    ];

    private static TableRow Head(ExportedReturn exported) => WordTable.HeaderRow(
        "Expenditure title",
        exported.IsPlan ? "Objectives" : "Progress and outcomes",
        $"Cost to CSF {exported.Period.Name}",
        $"% of {exported.Period.Name} CSF grant",
        "Other funding sources and amounts, if part-funded by CSF");

    private static TableRow Line(ExportedReturn exported, ReturnLine line, int number)
    {
        List<OpenXmlElement> progress = [.. WordText.Lines(line.Text)];
        if (line.Rag is { } rag)
        {
            progress.Add(WordText.Labelled("Standing", ReturnWords.RagWord(rag)));
        }

        if (line.UnderspendReason is { Length: > 0 } reason)
        {
            progress.Add(WordText.Labelled("Why the cost differs from the plan", reason));
        }

        return WordTable.Row(
            [.. WordText.Lines(FormattableString.Invariant($"{number}. {line.Title}"))],
            [.. progress],
            [WordText.Figure(line.Cost?.ToString() ?? "")],
            [WordText.Figure(Percent(exported.Sums.PercentByLine[line.Id]))],
            [.. line.OtherFunding.SelectMany(static other => WordText.Lines($"{other.Source}: {other.Amount}"))]);
    }

    private static TableRow Total(ExportedReturn exported) => WordTable.Row(
        [WordText.Bold("Total")],
        [],
        [WordText.Figure(exported.Sums.Total.ToString())],
        [WordText.Figure(Percent(exported.Sums.Percent))],
        [.. WordText.Lines(exported.Sums.OtherFunding.Pence > 0 ? exported.Sums.OtherFunding.ToString() : "")]);

    private static string Percent(decimal? percent) => percent is { } known ? ReturnWords.Percent(known) : "";

    /// <summary>A4 across, two centimetres of margin: the template's five columns need the width.</summary>
    private static SectionProperties Page() => new(
        new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 });

    /// <summary>A package carries the time at which each of its files was written; without it, equal returns are equal files.</summary>
    private static byte[] WithoutTimes(MemoryStream written)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(written, ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in source.Entries)
            {
                var copy = target.CreateEntry(file.FullName);
                copy.LastWriteTime = _noTime;
                using var from = file.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}
