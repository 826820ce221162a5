using System.Globalization;
using System.Text;
using CsvHelper;
using Partnership.Calendars;
using Partnership.Returns;
using Partnership.Returns.Checks;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>
/// A period's returns as a table for spreadsheets, a row for each line. UTF-8 with a byte order mark, without which Excel reads pound signs
/// and accents wrongly; text that a spreadsheet would run as a formula gets an apostrophe before it.
/// </summary>
internal static class ReturnsCsv
{
    private const string Pounds = "0.00";
    private const string Tenths = "0.0";

    private static readonly string[] _columns =
    [
        "Reference", "Area", "Return", "State", "Line", "Expenditure title", "Objective or progress", "Cost (£)", "% of grant", "RAG", "Why the cost differs",
        "Other source 1", "Other amount 1 (£)", "Other source 2", "Other amount 2 (£)", "Other source 3", "Other amount 3 (£)",
        "Contact", "Contact signed", "LPA commander", "Commander signed", "Accepted",
    ];

    private static readonly CsvWriterOptions _format = CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public static byte[] Write(IReadOnlyList<ExportedReturn> signed)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, _format, leaveOpen: true))
        {
            csv.WriteHeader(_columns);
            foreach (var exported in signed)
            {
                for (var index = 0; index < exported.Return.Lines.Count; index++)
                {
                    Write(csv, exported, exported.Return.Lines[index], index + 1);
                }
            }
        }

        return content.ToArray();
    }

    private static void Write(CsvWriter csv, ExportedReturn exported, ReturnLine line, int number)
    {
        csv.WriteField(exported.Reference.ToString());
        Text(csv, exported.Area.Name);
        csv.WriteField(ReturnWords.Kind(exported.Return.Key.Kind));
        csv.WriteField(exported.State);
        csv.WriteField(number, default, CultureInfo.InvariantCulture);
        Text(csv, line.Title);
        Text(csv, line.Text);
        csv.WriteField(line.Cost?.Pounds, Pounds);
        csv.WriteField(exported.Sums.PercentByLine[line.Id], Tenths);
        csv.WriteField(line.Rag?.ToString());
        Text(csv, line.UnderspendReason);
        for (var index = 0; index < ReturnLimits.OtherFunding; index++)
        {
            var other = index < line.OtherFunding.Count ? line.OtherFunding[index] : null;
            Text(csv, other?.Source);
            csv.WriteField(other?.Amount.Pounds, Pounds);
        }

        Signed(csv, exported.Return.Contact);
        Signed(csv, exported.Return.Commander);
        csv.WriteField(DayOf(exported.Return.Acceptance));
        csv.EndRecord();
    }

    private static void Signed(CsvWriter csv, Signature? signature)
    {
        Text(csv, signature?.By.Name);
        csv.WriteField(DayOf(signature));
    }

    /// <summary>The London day, as ISO 8601 writes it.</summary>
    private static string? DayOf(Signature? signature) =>
        signature is null ? null : LondonTime.DayOf(signature.At).ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The writer knows the marks of a formula as ASCII has them; some spreadsheets take their wide and small forms for the same.</summary>
    private static void Text(CsvWriter csv, string? text)
    {
        var clean = TypedText.Lines(text);
        var looksLikeFormula = clean.Length > 0 && !char.IsAscii(clean[0]) && clean[..1].Normalize(NormalizationForm.FormKC) is "=" or "+" or "-" or "@";
        csv.WriteField(looksLikeFormula ? $"'{clean}" : clean);
    }
}
