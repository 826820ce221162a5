using System.Text.RegularExpressions;

namespace Partnership.Meetings.Papers;

/// <summary>What a paper's first lines say: its title, who reports and when.</summary>
internal sealed partial class PaperFront
{
    private const int LongestTitle = 200;
    private const int MostLines = 30;
    private const int LinesAtEnd = 6;
    private const int LongestProse = 12;

    private readonly PaperOutline _outline;
    private readonly List<PaperBlock> _lines;

    public PaperFront(PaperOutline outline)
    {
        _outline = outline;
        _lines = [.. outline.Front.Where(static section => !section.IsLabel).SelectMany(static section => section.Heading is { } heading ? [heading, .. section.Blocks] : section.Blocks).TakeWhile(static block => !IsProse(block)).Take(MostLines)];
        Title = FindTitle();
        Author = FindAuthor();
        Date = FindDate();
    }

    public string? Title { get; }

    public string? Author { get; }

    public DateOnly? Date { get; }

    /// <summary>"(Portfolio holder) To consider the report": what follows who reports.</summary>
    public string? AskBehindAuthor => _outline.Blocks.Take(MostLines).Select(static block => InBrackets().Match(block.Text)).FirstOrDefault(static match => match.Success)?.Groups["what"].Value;

    /// <summary>"Report by Jo Hale", "Jo Hale, Head of Safety", a day alone: what stands below a report.</summary>
    public static bool IsSignature(string text) => ReportBy().IsMatch(text) || PaperDates.IsOnly(text);

    private string? FindTitle()
    {
        if (_outline.Of(SectionKind.Title).Select(static section => AfterNumber().Replace(section.Blocks[0].Text, "")).FirstOrDefault(static text => text.Count(char.IsLetter) > 3 && !IsFurniture(text)) is { } labelled)
        {
            return Plain(labelled);
        }

        // A heading, or a short line that is no label, no day, no post and no name of a body. "Night economy: marshals" looks like a label, but its words go on small.
        List<PaperBlock> lines = [.. _lines.Where(static block => block.Number is null && block.Kind is PaperBlockKind.Heading or PaperBlockKind.Paragraph && IsTitle(block.Text.Trim()))];
        var title = lines.Find(static line => !PaperOutline.IsLabelled(line) && !Body().IsMatch(line.Text))
            ?? lines.Find(static line => PaperOutline.IsLabelled(line) && (line.Kind == PaperBlockKind.Heading || char.IsLower(line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart()[0])))
            ?? lines.Find(static line => !PaperOutline.IsLabelled(line));
        return title is null ? null : Plain(title.Text);
    }

    private static bool IsTitle(string text) =>
        text.Length is > 3 and <= LongestTitle && text[^1] is not ('.' or ':' or ';') && !PaperDates.IsOnly(text) && !Meeting().IsMatch(text) && !IsFurniture(text) && !ReportBy().IsMatch(text) && !Post().IsMatch(text) && !InBrackets().IsMatch(text);

    private static bool IsFurniture(string text) => Furniture().IsMatch(text);

    private static bool IsProse(PaperBlock block) => block.Kind is not PaperBlockKind.Heading && (block.Number is not null || (block.Text[^1] == '.' && PaperBrief.Count(block.Text) > LongestProse));

    /// <summary>Without the code of a decision before it.</summary>
    private static string Plain(string title)
    {
        var words = Code().Replace(title, "").Trim();
        return words.Length <= LongestTitle ? words : PaperBrief.Cut(words, 25);
    }

    private string? FindAuthor()
    {
        string?[] found =
        [
            _outline.After(SectionKind.Author),
            _outline.Lines.Select(static block => ReportBy().Match(block.Text)).FirstOrDefault(static match => match.Success)?.Groups["who"].Value,
            _outline.After(SectionKind.Officer),
            _outline.Blocks.Take(MostLines).Select(static block => InBrackets().Match(block.Text)).FirstOrDefault(static match => match.Success)?.Groups["who"].Value,
            _lines.Select(static block => block.Text).FirstOrDefault(text => Post().IsMatch(text) && text.Length < 100 && !string.Equals(text, Title, StringComparison.Ordinal)),
            AtEnd(),
            _outline.After(SectionKind.Contact),
        ];
        return found.OfType<string>().Select(WithoutAddress).FirstOrDefault(static who => who.Any(char.IsLetter) && !NoName().IsMatch(who));
    }

    /// <summary>A name and a post below it, as older reports are signed; a first name alone only below a letter.</summary>
    private string? AtEnd()
    {
        List<PaperBlock> last = [.. _outline.Lines.TakeLast(LinesAtEnd)];
        var post = last.FindIndex(static block => block.Number is null && block.Kind is PaperBlockKind.Paragraph or PaperBlockKind.Heading && block.Text.Length < 80 && Post().IsMatch(block.Text));
        if (post < 0)
        {
            return last.Count > 1 && Greeting().IsMatch(_outline.Lines.First().Text) && SignedName().IsMatch(last[^1].Text) ? last[^1].Text : null;
        }

        return post > 0 && Name().IsMatch(last[post - 1].Text) ? $"{last[post - 1].Text.TrimEnd(',')}, {last[post].Text}" : last[post].Text;
    }

    // A date, a telephone or an address may follow on the same line.
    private static string WithoutAddress(string who) => Address().Replace(DateAtEnd().Replace(who.Replace('\n', ' '), ""), "").Trim(' ', ',', '.', ';', '-', '\u2013', '|', '(');

    private DateOnly? FindDate()
    {
        foreach (var kind in new[] { SectionKind.MeetingDate, SectionKind.Date, SectionKind.SignedDate })
        {
            if (_outline.Of(kind).Select(static section => PaperDates.First(section.Blocks[0].Text)).FirstOrDefault(static date => date is not null) is { } labelled)
            {
                return labelled;
            }
        }

        // Under a usual heading a day in a sentence is not the paper's.
        var all = _outline.Lines;
        return all.Where(block => PaperDates.IsOnly(block.Text) || (PaperDates.First(block.Text) is not null && ((ReportBy().IsMatch(block.Text) && DateAtEnd().IsMatch(block.Text)) || (block.Text.Length < 90 && Meeting().IsMatch(block.Text)))))
            .Select(static block => PaperDates.First(block.Text)).FirstOrDefault();
    }

    private const RegexOptions Cheap = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^((joint )?(report|paper|briefing) (of|by|from)|submitted by|prepared by|presented by|written by|author):?\s+(the )?(?<who>.+)$", Cheap)]
    private static partial Regex ReportBy();

    [GeneratedRegex(@"^\((?<who>[^()]{4,80})\)\s+(?<what>to [^.]+\.?)", Cheap)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^((\p{L}+ )?\p{L}+ \p{L}+, )?((interim|acting|assistant|deputy|joint|strategic|corporate|executive|senior|detective) )*(director|head of|chief (executive|officer|constable|inspector|superintendent)|superintendent|supt\.?|inspector|insp\.?|chief supt|sergeant|sgt|cllr|councillor|commissioner|monitoring officer|service manager|programme manager)\b[^.:]{0,70}$|^[\p{L} ,&'\u2019-]{3,70} (director|manager|officer|co-?ordinator|lead|analyst|commissioner)$", Cheap)]
    private static partial Regex Post();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'\u2019-]+( \p{Lu}\.?)?( \p{Lu}[\p{L}'\u2019-]+){1,2},?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(hi|hello|hiya|dear|morning|afternoon|good (morning|afternoon))\b", Cheap)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'\u2019-]+( \p{Lu}[\p{L}'\u2019-]+){0,2}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SignedName();

    [GeneratedRegex(@"\b(council|board|committee|partnership|authority|executive|cabinet|panel|forum|group|police)( \(logo\))?$|\(logo\)", Cheap)]
    private static partial Regex Body();

    [GeneratedRegex(@"^((agenda )?item\b.{0,12}|(committee |board |cabinet |decision )?report( (no|number|ref|to|of|by)\b.*)?|paper [a-z0-9]{1,3}|paper|(not for publication|confidential|restricted|exempt|official|public|open|unrestricted)\b.{0,30}|draft( .{0,12})?|version .{0,12}|part [12ab]\b.{0,30}|page \d+.*|appendix .{0,3}|annex .{0,3}|contents|agenda|(briefing|discussion|position|cover|covering|information|decision|front) (paper|note|report|sheet)( \(.*\))?|(open|close|main)? ?menu|home|search|skip to.*|print( this page)?|share( this page)?|back to.*|log ?in|sign in|cookies?.*|accessibility.*|you are here.*|listen|pdf .*|download.*|\W*\d+\W*)$", Cheap)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^[A-Z]{2,6}[A-Z0-9]*[-/ ]?\d[\w/-]*\s*(-|\u2013|\u2014|:)\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\d{1,2}[a-z]?(\.|:|\)|\s+-|\s+\u2013)?\s+", Cheap)]
    private static partial Regex AfterNumber();

    [GeneratedRegex(@"[\s,(]+(\p{L}+day,? )?\d{1,2}(st|nd|rd|th)?\s+\p{L}+\s+\d{4}\W*$", Cheap)]
    private static partial Regex DateAtEnd();

    [GeneratedRegex(@"\S+@\S+|\b(tel(ephone)?|phone|mob(ile)?|ext|e-?mail)\b\.?:?|\(?\+?\d[\d ()]{8,}\d", Cheap)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(n/?a|none|tbc|tba|not applicable|click .*|\[.*\]|enter .*|insert .*|name)$", Cheap)]
    private static partial Regex NoName();

    [GeneratedRegex(@"\b(committee|board|council|cabinet|group|partnership|panel|executive|meeting|forum)\b.*\b(\d{1,2}(st|nd|rd|th)? \p{L}+,? \d{4}|\d{1,2}/\d{1,2}/\d{2,4})", Cheap)]
    private static partial Regex Meeting();
}
