using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>
/// Puts an agenda's text into lines of one item or one thing about an item each, however it was published: numbers on lines of their own, all in one line as a PDF gives it, columns made of
/// spaces, parts under letters, and what belongs to the page and not to the agenda left out.
/// </summary>
internal sealed partial class AgendaLayout(IReadOnlyList<string> raw)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A part that is a sentence and longer says what is done with the item.</summary>
    private const int LongPart = 80;

    private readonly List<AgendaLine> _lines = [];
    private HashSet<int> _numbers = [];
    private AgendaLine? _waiting;
    private string _label = "";
    private string _item = "";
    private string _above = "";
    private int _last;
    private int _nested;
    private bool _isMinuted;
    private bool _isLower;

    public List<AgendaLine> Read()
    {
        var lines = AgendaBreaks.Lines(raw);
        var read = Read(lines, isLettered: false);
        if (read.TrueForAll(static line => line.Number is null) && Read(lines, isLettered: true) is var lettered && lettered.Find(static line => line.Number is not null)?.Number is "A" or "A1" && lettered.Count(static line => line.Number is not null) > 2)
        {
            read = lettered;
        }

        // A list of bullets with one number somewhere is a list of bullets.
        if (read.Count(static line => line.Number is not null) == 1 && read.Count(static line => line.IsBullet) > 2)
        {
            read = [.. read.Select(static line => line with { Number = null })];
        }

        _numbers = [.. read.Select(static line => WholeOf(line.Number)).Where(static number => number > 0)];
        foreach (var line in read)
        {
            Take(line);
        }

        Settle(null);
        return _lines;
    }

    private static List<AgendaLine> Read(List<(string Text, int At)> lines, bool isLettered)
    {
        var isList = false;
        var read = new List<AgendaLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var (text, at) = lines[i];
            if (text.AsSpan().Trim().Length == 0 || Furniture().IsMatch(text.Length > 200 ? "" : text.Trim(' ', '\u2022', '\u00b7')))
            {
                isList = false;
                continue;
            }

            read.Add(AgendaLine.Read(Bold().Replace(text, "${text}"), at, isLettered) with { IsIndented = text.Length - text.TrimStart().Length is > 0 and <= 8 && text.Any(char.IsLower), FollowsGap = !isList });
            isList = i + 1 < lines.Count && text.Any(char.IsLetterOrDigit);
        }

        return read;
    }

    /// <summary>The part of a number that counts items: 4 in "4a", "4/27" and "2026-12_4", 2 in "B1".</summary>
    private static int WholeOf(string? number)
    {
        var digits = number.AsSpan(number is null ? 0 : number.IndexOf('_', StringComparison.Ordinal) + 1);
        return digits.Length == 0 ? 0
            : char.IsAsciiLetterUpper(digits[0]) ? digits[0] - 'A' + 1
            : int.Parse(digits[..(digits.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : digits.Length)], CultureInfo.InvariantCulture);
    }

    /// <summary>What counts the parts of an item: "a" in "4a", "1" in "B1".</summary>
    private static string PartIn(string number) => number[(number.IndexOf('_', StringComparison.Ordinal) + 1)..] is var own && own.IndexOf('/', StringComparison.Ordinal) is var slash && slash > 0 ? own[(slash + 3)..]
        : own.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is ['A' and <= 'Z', ..] ? own[1..] : own.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private void Take(AgendaLine line)
    {
        if (line.Number is { } number)
        {
            if (!IsNext(line, number))
            {
                line = line with { Number = null, Text = $"{number} {line.Text}" };
            }
            else if (line.Text.Trim('/', ' ').Length == 0)
            {
                Settle(null);
                (_waiting, _isMinuted) = (line, false);
                Enter(number);
                return;
            }
            else
            {
                Settle(null);
                Enter(number);
                _isMinuted = false;
                _isLower = line.Text.Length > 0 && char.IsLower(line.Text[0]);
                Keep(line with { Text = line.Text.TrimStart('/', ' ') });
                return;
            }
        }

        if (_waiting is null && _isMinuted)
        {
            return;
        }

        if (Minuted().IsMatch(line.Text) && _last > 0 && _waiting is null)
        {
            _isMinuted = true;
        }
        else if (PartOf(line) is { } part)
        {
            Settle(null);
            if (part.Text.Length == 0)
            {
                _waiting = part;
            }
            else
            {
                Keep(part);
            }
        }
        else if (_waiting is not null)
        {
            Settle(line);
        }
        else
        {
            Keep(line);
        }
    }

    /// <summary>The number that stood alone takes the next line as its title, or goes without one.</summary>
    private void Settle(AgendaLine? title)
    {
        if (_waiting is { } number)
        {
            _waiting = null;
            Keep(title is null ? number : title with { Number = number.Number, At = number.At });
        }
    }

    private void Keep(AgendaLine line)
    {
        _lines.Add(line);
        _above = line.Text;
    }

    private void Enter(string number)
    {
        var whole = WholeOf(number);
        _label = PartIn(number);
        _item = number[..(number.Length - _label.Length)];
        (_last, _nested) = (whole, 0);
    }

    /// <summary>Whether a number counts on: a house's, a rule's or a list's within an item does not.</summary>
    private bool IsNext(AgendaLine line, string number)
    {
        var whole = WholeOf(number);
        if (_last == 0)
        {
            return whole == 1 || !_numbers.Contains(1);
        }

        if (PartIn(number).Length > 0)
        {
            return whole >= _last && whole <= _last + 2 && (!number.Contains('.', StringComparison.Ordinal) || string.Equals(_item, number[..^PartIn(number).Length], StringComparison.Ordinal) || PartIn(number) is ".1");
        }

        if (whole <= _last && _numbers.Contains(_last + 1) && _last > 1)
        {
            _nested = whole == 1 ? 1 : _nested;
            return false;
        }

        if (_nested > 0 && whole == _nested + 1 && whole != _last + 1)
        {
            _nested = whole;
            return false;
        }

        return line.IsMarked ? whole <= _last + 20 : whole > _last && whole <= _last + 2;
    }

    /// <summary>A part of the item above: the next letter or Roman number of its list, with a title behind it. What is to be resolved is a list too, but of sentences.</summary>
    private AgendaLine? PartOf(AgendaLine line)
    {
        if (_last == 0 || line.Cells is not null || AgendaLine.Part(line.Text) is not { } part || Resolving().IsMatch(_above))
        {
            return null;
        }

        var isNext = _label.Length == 0 ? part.Label is "a" or "i" : string.Equals(part.Label, After(_label), StringComparison.Ordinal) || string.Equals(part.Label, AfterRoman(_label), StringComparison.Ordinal);
        if (!isNext || (part.Title.Length > 0 && !(char.IsUpper(part.Title[0]) || (_isLower && char.IsLetter(part.Title[0])) || char.IsDigit(part.Title[0]) || part.Title[0] is '*' or '"' or '\u201c' or '\u2018')) || part.Title.StartsWith("That ", StringComparison.Ordinal) || (part.Title.Length > LongPart && part.Title.EndsWith('.') && !part.Title.Contains(':', StringComparison.Ordinal)))
        {
            return null;
        }

        _label = part.Label;
        return line with { Number = _item + part.Label, Text = part.Title };
    }

    private static string After(string label) => label is [>= 'a' and < 'z'] ? ((char)(label[0] + 1)).ToString() : "";

    private static string AfterRoman(string label)
    {
        string[] roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
        return Array.IndexOf(roman, label) is var at and >= 0 && at + 1 < roman.Length ? roman[at + 1] : "";
    }

    [GeneratedRegex(@"^\s*(\*\*|__)(?<text>[^*_]+)(\*\*|__)\s*$", Options)]
    private static partial Regex Bold();

    /// <summary>What the council's pages write around an agenda.</summary>
    [GeneratedRegex(@"^(\.{2,} *)?view the full agenda text|^(additional|supporting|background) (documents?|papers):?$|^(documents|attachments|files|public document pack|unrestricted|back to top|top|print|share( this item)?|logo|image|media|view directions|skip to (main )?content|table of contents|part one +page)$|^home +[>\u203a/].*$|^.{0,150} page \d+ (of|/) \d+$|^no\.? +item$|^\[?(image|logo|cid:)[^ ]*( removed)?\]?$"
        + @"|^page \d+( (of|/) \d+)?$|^-? ?\d{1,3} ?-$|^[-_=*\u2014/|: ]{3,}$|^\|[-:| ]+\|$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    /// <summary>Below it stands what came of an item, where agenda and minutes are published as one.</summary>
    [GeneratedRegex(@"^(draft )?(minutes?|decisions?|resolved|outcome|discussion):$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Minuted();

    [GeneratedRegex(@"\b(recommend(ed|ation|ations|s)?|resolved?|(asked|invited|requested) to)\b[^.]*:?$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Resolving();
}
