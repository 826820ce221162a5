using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns;

/// <summary>Finds the lines of the fund by any name that people use: as the table names them, by code, by alias, or by the body that gets the money.</summary>
public sealed class AreaNames
{
    private readonly Dictionary<string, List<FundedLine>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FundedLine>> _byAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<FundedLineId, string> _codes;

    public AreaNames(FactBook book)
    {
        _codes = book.FundedLines.Zip(AreaCodes.For(book.FundedLines.Select(static line => line.Name))).ToDictionary(static pair => pair.First.Id, static pair => pair.Second);
        var bodies = book.Bodies.ToDictionary(static body => body.Id);
        foreach (var line in book.FundedLines)
        {
            Add(_byName, line, [line.Id.Value, line.Name, CodeOf(line.Id)]);
            Add(_byAlias, line, line.Aliases);
            if (line.Body is { } id && bodies.TryGetValue(id, out var body))
            {
                Add(_byAlias, line, [body.Name, .. body.Aliases]);
            }
        }
    }

    /// <summary>The code of a line in references; throws <see cref="KeyNotFoundException"/> for a line that the facts do not have.</summary>
    public string CodeOf(FundedLineId line) => _codes[line];

    /// <summary>Every line that goes by this name, whatever its case, spaces and marks; a line's own name comes before other lines' aliases.</summary>
    public IReadOnlyList<FundedLine> Find(string name)
    {
        var key = TypedText.Key(TypedText.OneLine(name));
        return _byName.GetValueOrDefault(key) ?? _byAlias.GetValueOrDefault(key) ?? [];
    }

    /// <summary>The one line that goes by this name; null where there is none or several.</summary>
    public FundedLine? FindOne(string name) => Find(name) is [var only] ? only : null;

    private static void Add(Dictionary<string, List<FundedLine>> index, FundedLine line, IEnumerable<string> names)
    {
        foreach (var key in names.Select(TypedText.Key).Where(static key => key.Length > 0))
        {
            if (!index.TryGetValue(key, out var lines))
            {
                index.Add(key, lines = []);
            }

            if (!lines.Contains(line))
            {
                lines.Add(line);
            }
        }
    }
}
