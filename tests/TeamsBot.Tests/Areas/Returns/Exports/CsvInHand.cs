using CsvHelper;
using Partnership.Facts;
using Shouldly;

namespace TeamsBot.Tests.Areas.Returns.Exports;

/// <summary>A period's table as a spreadsheet reads it.</summary>
internal sealed class CsvInHand
{
    private CsvInHand(IReadOnlyList<IReadOnlyDictionary<string, string>> rows) => Rows = rows;

    /// <summary>Each row's cells by the name of their column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; }

    public static CsvInHand Read(byte[] content)
    {
        content.AsSpan(0, 3).SequenceEqual<byte>([0xEF, 0xBB, 0xBF]).ShouldBeTrue("Excel needs the byte order mark.");
        using var csv = CsvReader.Create(content);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var index = 0; index < csv.Headers.Count; index++)
            {
                row.Add(csv.Headers[index], csv.GetString(index));
            }

            rows.Add(row);
        }

        return new CsvInHand(rows);
    }

    /// <summary>The costs of the return with this reference.</summary>
    public Money Total(string reference) => Money.FromPounds(
        Rows.Where(row => row["Reference"].Equals(reference, StringComparison.Ordinal))
            .Sum(row => decimal.Parse(row["Cost (£)"], System.Globalization.CultureInfo.InvariantCulture)));
}
