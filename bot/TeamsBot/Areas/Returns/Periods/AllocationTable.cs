using System.Text;
using CsvHelper;
using Partnership.Returns.Periods;
using Partnership.Texts;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>
/// Reads a table of allocations as people have it: pasted from a spreadsheet or a document, or saved as CSV. A heading may name the columns; without
/// one the area comes first and the amount next.
/// </summary>
internal static class AllocationTable
{
    private const char Tab = '\t';

    private static readonly CsvReaderOptions _format = CsvReaderOptions.Default with { HasHeader = false, TrackLineNumbers = true };

    private static readonly string[] _amountWords = ["amount", "allocation", "allocated", "grant", "funding", "pounds", "£"];

    private static readonly string[] _areaWords = ["area", "name", "body", "partnership", "csp", "recipient", "organisation", "line"];

    /// <summary>The text of a file: UTF-8, or what older spreadsheets on Windows write.</summary>
    public static string Decode(byte[] content)
    {
        try
        {
            return CleanText.Of(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content));
        }
        catch (DecoderFallbackException)
        {
            // The pound sign and western accents have the same numbers there.
            return CleanText.Of(Encoding.Latin1.GetString(content));
        }
    }

    /// <returns>A row for each line that says something, numbered as the table's lines are, without headings and totals.</returns>
    public static IReadOnlyList<AllocationInput> Read(string text)
    {
        var separator = SeparatorOf(text);
        using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), _format with { Separator = separator });
        var rows = new List<AllocationInput>();
        TableColumns? columns = null;
        while (csv.Read())
        {
            var fields = Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index).Trim()).ToList();
            while (fields is [.., ""])
            {
                fields.RemoveAt(fields.Count - 1);
            }

            if (fields.Count == 0)
            {
                continue;
            }

            if (columns is null)
            {
                columns = TableColumns.Named(fields);
                if (columns is not null)
                {
                    continue;
                }

                columns = TableColumns.Usual;
            }

            if (columns.Area < fields.Count && !IsTotal(fields[columns.Area]))
            {
                rows.Add(new AllocationInput((int)csv.LineNumber, fields[columns.Area], Amount(fields, columns, separator)));
            }
        }

        return rows;
    }

    private static char SeparatorOf(string text) => text.Contains(Tab, StringComparison.Ordinal) ? Tab : text.Contains(';', StringComparison.Ordinal) ? ';' : ',';

    /// <summary>Where commas part the columns, those of an amount in thousands part it too.</summary>
    private static string Amount(List<string> fields, TableColumns columns, char separator)
    {
        if (columns.Amount >= fields.Count)
        {
            return "";
        }

        return separator is ',' && columns.IsAmountLast ? string.Join(',', fields[columns.Amount..]) : fields[columns.Amount];
    }

    private static bool IsTotal(string area) => area.Equals("total", StringComparison.OrdinalIgnoreCase) || area.Equals("totals", StringComparison.OrdinalIgnoreCase);

    private sealed record TableColumns(int Area, int Amount, bool IsAmountLast)
    {
        public static readonly TableColumns Usual = new(Area: 0, Amount: 1, IsAmountLast: true);

        /// <summary>What a first line without a digit names; null where it is a row like the others.</summary>
        public static TableColumns? Named(List<string> fields)
        {
            if (fields.Exists(static field => field.Any(char.IsAsciiDigit)))
            {
                return null;
            }

            var amount = fields.FindLastIndex(static field => Has(field, _amountWords));
            var area = fields.FindIndex(static field => Has(field, _areaWords));
            return amount > 0 || area >= 0 && amount >= 0 && amount != area
                ? new TableColumns(area >= 0 && area != amount ? area : 0, amount, amount == fields.Count - 1)
                : null;
        }

        private static bool Has(string field, string[] words) => Array.Exists(words, word => field.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
