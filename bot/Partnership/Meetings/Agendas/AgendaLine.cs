using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>A line of an agenda, with its number taken off.</summary>
/// <param name="At">Where it stands in the text, from 1.</param>
/// <param name="Number">"4", "4a", "4ii" or "4.1"; null on a line without one.</param>
/// <param name="Cells">Where tabs or bars separate them; else null.</param>
internal sealed partial record AgendaLine(int At, string? Number, string Text, IReadOnlyList<string>? Cells = null)
{
    /// <summary>Characters of a line without cells: each title, name and paper of an item may be 300 long.</summary>
    public const int Longest = 1_000;

    /// <summary>The last one takes what is left: an agenda's table has six columns.</summary>
    private const int MostCells = 30;

    private static readonly string[] MonthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>Whether the line above it is empty.</summary>
    public bool FollowsGap { get; init; }

    /// <summary>Whether it stands a little to the right, as what belongs to the item above it does; a heading stands in the middle.</summary>
    public bool IsIndented { get; init; }

    /// <summary>Whether a sign stands before it, as in a list without numbers.</summary>
    public bool IsBullet { get; init; }

    /// <summary>Whether a point or the like stands behind its number: "12 High Street" has none.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether it is longer than what is read of one.</summary>
    public bool IsCut { get; init; }

    /// <param name="isLettered">Whether letters count the items: "A.", "B1".</param>
    public static AgendaLine Read(string line, int at, bool isLettered = false)
    {
        // A tab that begins a row is an empty cell.
        var text = line.Contains('\t', StringComparison.Ordinal) ? line.Trim(' ') : line.Trim();
        var bare = text.TrimStart('\u2022', '*', '\u00b7', '\u25cf', '\uf0b7').Trim(' ');
        bare = bare is ['-' or '\u2013' or 'o', ' ', ..] ? bare[2..].Trim(' ') : bare;
        var (number, title, isMarked) = Numbered(bare, isLettered);
        var isTable = bare.AsSpan().ContainsAny('\t', '|');
        if (!isTable)
        {
            return new AgendaLine(at, number, title.Length > Longest ? title[..Longest] : title) { IsCut = title.Length > Longest, IsMarked = isMarked, IsBullet = bare.Length < text.Length };
        }

        var cells = title.Trim('|').Split(['\t', '|'], MostCells, StringSplitOptions.TrimEntries);
        if (number is null && cells.Length > 1 && (IsNumber(cells[0].TrimEnd('.', ')')) || (isLettered && Letters().Match(cells[0]) is { Success: true } letter && letter.Length == cells[0].Length)))
        {
            (number, cells) = (cells[0].TrimEnd('.', ')'), cells[1..]);
        }

        return new AgendaLine(at, number, string.Join(' ', cells), cells) { IsMarked = true };
    }

    /// <summary>Whether words are an item's number, such as "4", "4a", "4ii" or "4.1".</summary>
    public static bool IsNumber(string words) => words.Length <= 12 && NumberOnly().IsMatch(words);

    /// <summary>"(a) Title", "iv. Title": the mark of a part of an item, and what stands behind it.</summary>
    public static (string Label, string Title)? Part(string text) =>
        Labelled().Match(text) is { Success: true } part ? (part.Groups["label"].Value.ToLowerInvariant(), part.Groups["title"].Value.Trim()) : null;

    /// <summary>Takes the number off the beginning: "1.", "Item 2:", "3)", "4a -", "4(b)", "5 Title".</summary>
    private static (string? Number, string Title, bool IsMarked) Numbered(string text, bool isLettered)
    {
        var found = (isLettered ? Letters() : Leading()).Match(text.Length > Longest ? text[..Longest] : text);
        if (!found.Success)
        {
            return (null, text, false);
        }

        var (word, mark, title) = (found.Groups["number"].Value, found.Groups["mark"].Value, text[(found.Groups["mark"].Index + found.Groups["mark"].Length)..].Trim());
        var isTight = mark.Length > 0 && !char.IsWhiteSpace(mark[^1]);

        // "10:00 Welcome" begins with a time; "3 mins" is a length; "12 March" a date; "2-4 High Street" an address.
        return (isTight && title is [>= '0' and <= '9', ..]) || AgendaDetail.ReadMinutes(text) is not null || (word.Contains('.', StringComparison.Ordinal) && AgendaDetail.Clock(word) is not null)
            || (string.IsNullOrWhiteSpace(mark) && Array.Exists(MonthNames, month => title.StartsWith(month, StringComparison.OrdinalIgnoreCase)))
            ? (null, text, false)
            : (isLettered ? word : word.AsSpan().ContainsAny("./_") ? word : string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant(), title, mark.AsSpan().Trim(' ').Length > 0);
    }

    [GeneratedRegex(@"^(\d{4}-\d\d_)?\d{1,3}(/\d\d)?([a-z]|[ivx]{2,5}|\.\d{1,2})?$|^[A-Z]\d{0,2}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberOnly();

    [GeneratedRegex(@"^((agenda )?item (no\.? ?)?)?(?<number>(\d{4}-\d\d_)?\d{1,2}(/\d\d)?([a-z]|[ivx]{2,5}|\.\d{1,2}| ?\([a-z]\))?)(?<mark>\s*[.):|/\t\u2013\u2014-]+\s*|\s+|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?<number>[A-Z](\d{1,2})?)(?<mark>[.):]\s*|\s+|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Letters();

    [GeneratedRegex(@"^(\((?<label>[a-z]|[ivx]{1,5})\)|(?<label>[a-z]|[ivx]{1,5})[.)])\s*(?<title>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
}
