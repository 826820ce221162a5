using System.Text.RegularExpressions;
using Partnership.Meetings.Agendas;

namespace Partnership.Meetings.Papers;

/// <summary>
/// Summarises a committee paper by taking from it: labels such as "Title of report:", sections such as "Recommendations", and the sentences with sums, dates and
/// figures. It writes nothing of its own.
/// </summary>
public static partial class PaperSummariser
{
    private const int MostDecisions = 12;
    private const int MostMoney = 3;
    private const int MostFigures = 3;
    private const int WordsInSentence = 40;
    private const int LongestTitle = 150;
    private const int LongestBlock = 5000;

    private static readonly string[] Generic =
    [
        "introduction", "purpose", "background", "summary", "executive summary", "recommendation", "agenda", "report", "exempt", "contents", "conclusion", "appendix", "annex", "financial",
        "legal", "overview", "context", "confidential", "draft", "not for publication", "decision", "next steps", "paper", "part ", "cover",
    ];

    /// <summary>Summarises a paper.</summary>
    /// <param name="fileName">The name of its file, for a paper that does not say its title.</param>
    public static PaperSummary Summarise(PaperText paper, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var sections = new PaperSections([.. paper.Blocks.SelectMany(Parts).Take(PaperText.MostBlocks)]);
        var decisions = Decisions(sections);
        return new PaperSummary(
            Title(sections) ?? TitleOf(fileName) ?? "Untitled paper",
            Author(sections),
            Date(sections),
            Purpose(sections),
            decisions,
            Money(sections),
            Deadline(sections, decisions),
            Figures(sections, decisions),
            IsExempt(sections) || (fileName is not null && ExemptWords.IsIn(fileName)));
    }

    /// <summary>A text without paragraphs comes as one block: it is looked at piece by piece, so that no search has to go through all of it at once.</summary>
    private static IEnumerable<PaperBlock> Parts(PaperBlock block) =>
        block.Text.Length <= LongestBlock
            ? [block]
            : Sentences.Of(block.Text).SelectMany(static sentence => sentence.Chunk(LongestBlock)).Select(chunk => block with { Text = new string(chunk).Trim() }).Where(static part => part.Text.Length > 0);

    private static string? Title(PaperSections sections)
    {
        if (sections.After("Title of report", "Report title", "Title of paper", "Paper title", "Title", "Subject", "Report subject") is { } labelled)
        {
            return Short(labelled);
        }

        // What stands before the first section: a heading, or a short paragraph that is no label and no date.
        foreach (var block in sections.Blocks.Take(12))
        {
            var text = block.Text.Trim();
            var isGeneric = Array.Exists(Generic, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !text.StartsWith("report on ", StringComparison.OrdinalIgnoreCase));
            if (isGeneric && block.Kind == PaperBlockKind.Heading)
            {
                return null;
            }

            if (!isGeneric && block.Number is null && block.Kind is PaperBlockKind.Heading or PaperBlockKind.Paragraph && !PaperSections.IsLabelled(block)
                && text.Length is > 3 and <= LongestTitle && text[^1] is not ('.' or ':' or ';') && !PaperDates.IsOnly(text) && !Meeting().IsMatch(text))
            {
                return Short(text);
            }
        }

        return null;

        static string Short(string text) => text.Length <= LongestTitle ? text.Trim() : text[..LongestTitle].TrimEnd() + "…";
    }

    private static string? TitleOf(string? fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName ?? "").Replace('_', ' ').Replace('-', ' ').Trim();
        return name.Length == 0 ? null : name;
    }

    private static string? Author(PaperSections sections)
    {
        string[] labels =
            ["Report of", "Report by", "Report author", "Author", "Presented by", "Lead officer", "Report from", "From", "Report presented by", "Lead member and officer"];
        if (sections.After(labels) is { } labelled)
        {
            return labelled;
        }

        foreach (var block in sections.Blocks)
        {
            if (ReportBy().Match(block.Text) is { Success: true } match)
            {
                var words = match.Groups["who"].Value.Trim();

                // A date may follow on the line where the text was broken anew.
                return DateAtEnd().Replace(words, "").TrimEnd(' ', ',', '.');
            }
        }

        return sections.After("Name", "Contact officer", "Contact");
    }

    private static DateOnly? Date(PaperSections sections)
    {
        if (sections.After("Date of meeting", "Meeting date", "Date of report", "Report date", "Date") is { } labelled && PaperDates.First(labelled) is { } date)
        {
            return date;
        }

        foreach (var block in sections.Blocks)
        {
            var text = block.Text;
            if (PaperDates.First(text) is not null
                && (PaperDates.IsOnly(text) || (ReportBy().IsMatch(text) && DateAtEnd().IsMatch(text)) || (text.Length < 90 && Meeting().IsMatch(text))))
            {
                return PaperDates.First(block.Text);
            }
        }

        return null;
    }

    private static string? Purpose(PaperSections sections)
    {
        if (sections.After("Purpose of report", "Purpose of the report", "Purpose of this report", "Purpose of paper", "Purpose") is { } labelled)
        {
            return labelled;
        }

        for (var i = 0; i < sections.Blocks.Count; i++)
        {
            if (PurposeIs().Match(sections.Blocks[i].Text) is { Success: true } match)
            {
                var sentence = Sentences.Of(sections.Blocks[i].Text[match.Index..]).First();

                // "The purpose of this paper is to:" and a list below it.
                return sentence.TrimEnd().EndsWith(':')
                    ? string.Join(' ', [sentence, .. sections.Blocks.Skip(i + 1).TakeWhile(static block => block.Kind != PaperBlockKind.Heading).Take(4).Select(static block => block.Text)])
                    : sentence;
            }
        }

        var section = sections.Under("Purpose of", "Purpose", "Introduction and purpose", "Aim");
        return section.Count > 0
            ? Sentences.Of(section[0].Text).FirstOrDefault()
            : sections.Blocks.SelectMany(static block => Sentences.Of(block.Text)).FirstOrDefault(static sentence => ThisReport().IsMatch(sentence));
    }

    private static List<string> Decisions(PaperSections sections)
    {
        var section = sections.Under(
            "Recommendation", "Decision required", "Decisions required", "Decision requested", "Decision asked", "Action required", "Action requested", "Decision sought", "Proposed decision", "What the board is asked",
            "The committee is asked", "The board is asked", "Members are asked", "Ask of the", "Decision");
        if (section.Count > 0)
        {
            return [.. section.TakeWhile(static block => !ReportBy().IsMatch(block.Text) && !PaperDates.IsOnly(block.Text)).Take(MostDecisions).Select(Verbatim)];
        }

        return [.. SentencesOf(sections.Blocks).Where(static sentence => IsAsked().IsMatch(sentence)).Take(3)];

        static string Verbatim(PaperBlock block) => block.Text.Replace('\t', ' ');
    }

    private static List<string> Money(PaperSections sections)
    {
        var implications = sections.Under("Financial", "Finance", "Resource implications", "Cost", "Budget");
        var own = SentencesOf(implications).Where(static sentence => HasMoney(sentence) || NoCost().IsMatch(sentence)).Take(MostMoney).ToList();
        if (own.Count > 0)
        {
            return [.. own.Select(Shortened)];
        }

        return [.. SentencesOf(sections.Blocks).Where(HasMoney).Take(MostMoney).Select(Shortened)];
    }

    private static string? Deadline(PaperSections sections, List<string> decisions)
    {
        var dated = decisions.SelectMany(Sentences.Of).Concat(SentencesOf(sections.Blocks)).Where(static sentence => PaperDates.Has(sentence)).ToList();
        return (dated.Find(static sentence => DeadlineWord().IsMatch(sentence)) ?? dated.Find(static sentence => ByDate().IsMatch(sentence))) is { } found ? Shortened(found) : null;
    }

    private static List<string> Figures(PaperSections sections, List<string> decisions) =>
    [
        .. SentencesOf(sections.Blocks.Where(static block => block.Kind is PaperBlockKind.Paragraph or PaperBlockKind.Bullet && !PaperSections.IsLabelled(block)))
            .Where(sentence => !decisions.Contains(sentence, StringComparer.Ordinal))
            .Select(static (sentence, at) => (Sentence: sentence, At: at, Weight: Weight(sentence)))
            .Where(static scored => scored.Weight >= 2 && (Percent().IsMatch(scored.Sentence) || LargeNumber().IsMatch(scored.Sentence)))
            .OrderByDescending(static scored => scored.Weight).ThenBy(static scored => scored.At).Take(MostFigures).OrderBy(static scored => scored.At)
            .Select(static scored => Shortened(scored.Sentence)),
    ];

    // Shares and changes say more than counts.
    private static int Weight(string sentence) =>
        (Percent().Count(sentence) * 2) + (Change().IsMatch(sentence) ? 2 : 0) + Math.Min(2, LargeNumber().Count(sentence));

    private static bool IsExempt(PaperSections sections)
    {
        var section = SentencesOf(sections.Under("Exempt information", "Exempt", "Confidential information", "Publication status")).FirstOrDefault()
            ?? sections.After("Exempt information", "Exempt", "Confidential", "Publication status");
        if (section is not null)
        {
            return !NotExempt().IsMatch(section);
        }

        return sections.Blocks.Take(8).Any(static block => Restricted().IsMatch(block.Text) || ExemptWords.IsMark(block.Text));
    }

    private static IEnumerable<string> SentencesOf(IEnumerable<PaperBlock> blocks) =>
        blocks.Where(static block => block.Kind != PaperBlockKind.Heading).SelectMany(static block => Sentences.Of(block.Text.Replace('\t', ' ')));

    private static string Shortened(string sentence) => PaperBrief.Cut(sentence, WordsInSentence);

    private static bool HasMoney(string sentence) => Sum().IsMatch(sentence);

    private const RegexOptions AnyCase = Bounded | RegexOptions.NonBacktracking;

    // For the patterns that look at what stands beside: they never go back further than a number or a word.
    private const RegexOptions Bounded = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"£\s?\d", RegexOptions.NonBacktracking)]
    private static partial Regex Sum();

    [GeneratedRegex(@"\bno (direct |additional |significant )?(financial|cost|resource|budget)|\bno (additional )?cost|\bnone\b|cost[- ]neutral|within existing (budgets|resources)", AnyCase)]
    private static partial Regex NoCost();

    [GeneratedRegex(@"^(report|paper|submitted|prepared) by:?\s+(?<who>.+)$", AnyCase)]
    private static partial Regex ReportBy();

    [GeneratedRegex(@"[\s,]+\d{1,2}(st|nd|rd|th)?\s+\p{L}+\s+\d{4}\.?$", AnyCase)]
    private static partial Regex DateAtEnd();

    [GeneratedRegex(@"\b(committee|board|council|cabinet|group|partnership|panel)\b.*\b\d{1,2}(st|nd|rd|th)? \p{L}+ \d{4}", AnyCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\bthe (main )?(purpose|aim) of this (paper|report|briefing|note)\b", AnyCase)]
    private static partial Regex PurposeIs();

    [GeneratedRegex(@"^this (paper|report|briefing|note) (provides|sets|asks|seeks|outlines|presents|informs|updates|summarises|describes|gives|proposes|is)\b", AnyCase)]
    private static partial Regex ThisReport();

    [GeneratedRegex(@"\b(is|are) (therefore )?(asked|invited|recommended|requested) to\b|\bit is recommended that\b", AnyCase)]
    private static partial Regex IsAsked();

    [GeneratedRegex(@"\b(deadline|no later than|closing date|must be (returned|submitted|received|agreed|in)|closes on|out for consultation until|due (on|by|to))\b", AnyCase)]
    private static partial Regex DeadlineWord();

    [GeneratedRegex(@"\b(by|before|until) (the )?(\p{L}+day,? )?\d{1,2}(st|nd|rd|th)? ?(of )?\p{L}", AnyCase)]
    private static partial Regex ByDate();

    [GeneratedRegex(@"\d ?(%|per ?cent)", AnyCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(increas|decreas|reduc|fell|rose|risen|fallen|grew|down|up|rise|fall|drop)\w*", AnyCase)]
    private static partial Regex Change();

    [GeneratedRegex(@"(?<![\d/£.-])\d{1,3}(,\d{3})+(?!\d)|(?<![\d/£.:-])[2-9]\d{2}(?![\d/.:-])", Bounded, Timeout.Infinite)]
    private static partial Regex LargeNumber();

    [GeneratedRegex(@"\b(no|none|not applicable|n/a|nil|open|public)\b", AnyCase)]
    private static partial Regex NotExempt();

    [GeneratedRegex(@"^\s*(not for publication|exempt(?! information)|confidential|restricted|official[- ]sensitive)\b", Bounded, Timeout.Infinite)]
    private static partial Regex Restricted();
}
