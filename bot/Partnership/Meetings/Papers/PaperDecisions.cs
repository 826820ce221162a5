using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Papers;

/// <summary>What a section of recommendations asks for, word for word: the words that lead to a list, and its entries with what belongs to each, such as conditions and tables.</summary>
internal sealed partial class PaperDecisions
{
    private const int Most = 30;
    private const int LongestLead = 200;

    private readonly List<(ListNumber? Number, StringBuilder Text)> _items = [];
    private string? _leadStyle;

    private PaperDecisions(PaperSection section)
    {
        List<PaperBlock> blocks = [.. section.Blocks.SelectMany(InLine)];
        for (var i = 0; i < blocks.Count && _items.Count < Most; i++)
        {
            if (blocks[i].Kind == PaperBlockKind.Row)
            {
                var rows = blocks.Skip(i).TakeWhile(static block => block.Kind == PaperBlockKind.Row).ToList();
                Attach(PaperTable.Say(rows));
                i += rows.Count - 1;
            }
            else if (!Take(blocks, i))
            {
                break;
            }
        }
    }

    /// <summary>The words before the list, such as "The Board is asked to:"; null where there are none.</summary>
    public string? Lead { get; private set; }

    /// <summary>Each with its number where there are several: as the paper numbers them, or counted where it does not, or gives a number twice.</summary>
    public IReadOnlyList<string> Items =>
        _items.Count < 2 ? [.. _items.Select(static item => item.Text.ToString())]
        : _items.TrueForAll(static item => item.Number is { Ordinal: > 0 }) && _items.Select(static item => item.Number!.Value.Text).Distinct(StringComparer.Ordinal).Count() == _items.Count
            ? [.. _items.Select(static item => $"{item.Number!.Value.Text}{(item.Number.Value.Text.All(char.IsAsciiDigit) ? "." : "")} {item.Text}")]
            : [.. _items.Select(static (item, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {item.Text}"))];

    public static PaperDecisions Of(PaperSection section) => new(section);

    /// <summary>Whether words ask a meeting for something.</summary>
    public static bool Asks(string text) => Asking().IsMatch(text);

    /// <summary>A list that stands in one line, "to: (a) note it; (b) agree it", is parted.</summary>
    private static IEnumerable<PaperBlock> InLine(PaperBlock block)
    {
        if (block.Kind is PaperBlockKind.Row or PaperBlockKind.Note)
        {
            return [block];
        }

        ListNumber? before = null;
        var starts = new List<Match>();
        foreach (Match match in InLineNumber().Matches(block.Text))
        {
            var number = ListNumber.Of(match.Groups["number"].Value, before);
            if (number.Ordinal == (before?.Ordinal ?? 0) + 1 && (before is null || string.Equals(before.Value.Style, number.Style, StringComparison.Ordinal)))
            {
                starts.Add(match);
                before = number;
            }
        }

        if (starts.Count < 2)
        {
            return [block];
        }

        var ends = starts.Skip(1).Select(static match => match.Groups["number"].Index).Append(block.Text.Length);
        var entries = starts.Zip(ends, (start, end) => new PaperBlock(PaperBlockKind.Paragraph, block.Text[(start.Index + start.Length)..end].Trim(), start.Groups["number"].Value));
        return block.Text[..starts[0].Groups["number"].Index].Trim() is { Length: > 0 } lead ? [block with { Text = lead }, .. entries] : entries;
    }

    /// <returns>False where the section's recommendations are at their end.</returns>
    private bool Take(List<PaperBlock> blocks, int at)
    {
        var block = blocks[at];
        if (block.Kind == PaperBlockKind.Note)
        {
            Attach($"[{block.Text}]");
            return true;
        }

        ListNumber? number = block.Kind == PaperBlockKind.Bullet ? new ListNumber("", "", 0) : block.Number is { } text ? ListNumber.Of(text, _items.Count > 0 ? _items[^1].Number : null) : null;
        if (_items.Count == 0 && Lead is null && IsLead(blocks, at, number))
        {
            (Lead, _leadStyle) = (block.Text, number?.Style);
            return true;
        }

        if (number is { } own)
        {
            if (_items.Count == 0 || _items[^1].Number is not { } last || IsStyle(own, last.Style) || IsStyle(own, _leadStyle))
            {
                _items.Add((own, new StringBuilder(block.Text)));
            }
            else
            {
                Attach($"{own.Text} {block.Text}".Trim());
            }

            return true;
        }

        return TakePlain(block);
    }

    private bool TakePlain(PaperBlock block)
    {
        if (PaperFront.IsSignature(block.Text) || (PaperOutline.IsLabelled(block) && !Asks(block.Text)))
        {
            return false;
        }

        if (_items.Count == 0 || (Asks(block.Text) && !Condition().IsMatch(block.Text)))
        {
            _items.Add((null, new StringBuilder(block.Text)));
            return true;
        }

        var goesOn = Condition().IsMatch(block.Text) || (char.IsLower(block.Text[0]) && _items[^1].Text[^1] is not '.');
        if (goesOn)
        {
            Attach(block.Text);
        }

        return goesOn;
    }

    private static bool IsStyle(ListNumber number, string? style) => style is not null && string.Equals(number.Style, style, StringComparison.Ordinal);

    private static bool IsLead(List<PaperBlock> blocks, int at, ListNumber? number)
    {
        var text = blocks[at].Text;
        if (at + 1 >= blocks.Count || text.Length > LongestLead || blocks[at + 1].Kind == PaperBlockKind.Row)
        {
            return false;
        }

        var leads = text.EndsWith(':') || text.Equals("That", StringComparison.OrdinalIgnoreCase);
        return leads
            ? number is not { } own || Asking().IsMatch(text) && !blocks.Skip(at + 1).Any(block => block.Number is { } later && IsStyle(ListNumber.Of(later, own), own.Style) && !IsStyle(ListNumber.Of(blocks[at + 1].Number ?? ""), own.Style))
            : number is null && LeadEnds().IsMatch(text) && (blocks[at + 1].Number ?? (blocks[at + 1].Kind == PaperBlockKind.Bullet ? "" : null)) is not null;
    }

    private void Attach(string text)
    {
        if (_items.Count > 0)
        {
            _items[^1].Text.Append(' ').Append(text);
        }
    }

    private const RegexOptions Cheap = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"(^|[:;,.]\s+|\b(and|or|that|to)\s+)(?<number>\(?([ivx]{1,5}|[a-z]|\d{1,2})[.)])\s+", Cheap)]
    private static partial Regex InLineNumber();

    [GeneratedRegex(@"^(that|to|(it|.{2,60}) (is|are) (therefore |hereby )?(asked|invited|recommended|requested|proposed)|(the )?.{2,40} (is|are|be) (asked|recommended)|note|agree|approve|endorse|adopt|receive|consider|comment|support|recommend|delegate|authori[sz]e|confirm|accept|appoint|nominate|ask|request|invite|allocate|award|release|grant|fund|commission|continue|review|instruct|ratify|decide|resolve|refer|defer|establish|extend|amend|write|provide|identify|discuss|scrutini[sz]e|acknowledge|welcome|carry|ring-?fence|transfer|renew|increase|reduce|publish|submit|procure|reject|direct|commit|pause|close|choose|select|name|sign)\b", Cheap)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(subject to|provided (that)?|on (the )?condition|conditional (up)?on|this is (subject|conditional)|these are (subject|conditional)|unless|with the proviso)\b", Cheap)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(asked|invited|recommended|requested|resolves?|agrees?|approves?|is|are)( to| that)?( \p{L}+)?$|\b(that|to)$", Cheap)]
    private static partial Regex LeadEnds();
}

/// <summary>A heading or label with what stands below or behind it.</summary>
/// <param name="Heading">Null before the first one.</param>
/// <param name="IsKnown">Whether the heading is one that papers usually have.</param>
/// <param name="IsRow">Whether it is a row of a table.</param>
internal sealed record PaperSection(SectionKind Kind, PaperBlock? Heading, bool IsKnown, bool IsRow)
{
    public List<PaperBlock> Blocks { get; } = [];

    public bool IsLabel => Kind >= SectionKind.Title;
}
