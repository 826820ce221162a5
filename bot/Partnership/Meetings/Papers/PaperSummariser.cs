using System.Text.RegularExpressions;
using Partnership.Meetings.Agendas;

namespace Partnership.Meetings.Papers;

/// <summary>
/// Summarises a committee paper by taking from it: labels such as "Title of report:", sections such as "Recommendations", and the sentences with sums, dates and
/// figures. It writes nothing of its own.
/// </summary>
public static partial class PaperSummariser
{
    private const int MostFigures = 3;
    private const int MostDeadlines = 6;
    private const int WordsInSentence = 40;
    private const int WordsInPurpose = 60;
    private const int LongestBlock = 5000;

    /// <summary>Summarises a paper.</summary>
    /// <param name="fileName">The name of its file, for a paper that does not say its title.</param>
    public static PaperSummary Summarise(PaperText paper, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var outline = new PaperOutline(paper.Blocks.SelectMany(Parts).Take(PaperText.MostBlocks));
        var front = new PaperFront(outline);
        var (lead, decisions, isDecided) = Decisions(outline);
        var money = new PaperMoney(outline, decisions);
        return new PaperSummary(
            front.Title ?? TitleOf(fileName) ?? "Untitled paper",
            front.Author,
            front.Date,
            Purpose(outline, front, decisions),
            decisions,
            money.Told,
            Deadline(outline, decisions, front.Date),
            Figures(outline, decisions),
            IsExempt(outline) || (fileName is not null && ExemptWords.IsIn(fileName)))
        {
            Lead = lead,
            IsDecided = isDecided,
            Doubts = money.Doubts,
        };
    }

    /// <summary>Whether words say only which sort of item a paper is: "For decision".</summary>
    internal static bool IsSort(string text) => Sort().IsMatch(text);

    internal static IEnumerable<string> SentencesOf(IEnumerable<PaperBlock> blocks) =>
        blocks.Where(static block => block.Kind is not (PaperBlockKind.Heading or PaperBlockKind.Row)).SelectMany(static block => Sentences.Of(block.Text));

    /// <summary>A text without paragraphs comes as one block: it is looked at piece by piece, so that no search has to go through all of it at once.</summary>
    private static IEnumerable<PaperBlock> Parts(PaperBlock block) =>
        block.Text.Length <= LongestBlock
            ? [block]
            : Sentences.Of(block.Text).SelectMany(static sentence => sentence.Chunk(LongestBlock)).Select(chunk => block with { Text = new string(chunk).Trim() }).Where(static part => part.Text.Length > 0);

    private static string? TitleOf(string? fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName ?? "").Replace('_', ' ').Replace('-', ' ').Trim();
        return name.Length == 0 ? null : name;
    }

    private static (string? Lead, IReadOnlyList<string> Decisions, bool IsDecided) Decisions(PaperOutline outline)
    {
        foreach (var kind in new[] { SectionKind.Recommendation, SectionKind.Asked, SectionKind.Decision })
        {
            if (outline.Of(kind).Select(PaperDecisions.Of).FirstOrDefault(static found => found.Items.Count > 0) is { } decisions)
            {
                return (decisions.Lead, decisions.Items, kind == SectionKind.Decision);
            }
        }

        return (null, [.. SentencesOf(outline.Blocks).Where(static sentence => IsAsked().IsMatch(sentence)).Take(3)], false);
    }

    private static string? Purpose(PaperOutline outline, PaperFront front, IReadOnlyList<string> decisions)
    {
        // "Purpose: for decision" says nothing that a better sentence would not.
        var sections = outline.Of(SectionKind.Purpose).Select(static section => section.Blocks).ToList();
        if (sections.Find(static blocks => !IsSort(blocks[0].Text)) is { } section)
        {
            // Of several paragraphs the one that says what is wanted; the others are its background.
            var at = Math.Max(0, section.FindIndex(static block => IsAsked().IsMatch(block.Text) || Intent().IsMatch(block.Text)));
            return WithList(section, at, PaperBrief.Count(section[at].Text) <= WordsInPurpose ? section[at].Text : Wanted(section[at].Text));
        }

        foreach (var part in outline.Sections)
        {
            for (var i = 0; i < part.Blocks.Count; i++)
            {
                if (PurposeIs().Match(part.Blocks[i].Text) is { Success: true } match)
                {
                    return WithList(part.Blocks, i, Sentences.Of(part.Blocks[i].Text[match.Index..]).First());
                }
            }
        }

        return front.AskBehindAuthor ?? SentencesOf(outline.Blocks).FirstOrDefault(static sentence => ThisReport().IsMatch(sentence) && !sentence.EndsWith(':'))
            ?? decisions.Select(ListNumber.Without).FirstOrDefault(static words => words.StartsWith("To ", StringComparison.OrdinalIgnoreCase))
            ?? sections.FirstOrDefault()?[0].Text ?? outline.Lines.Select(static line => Ticked().Match(line.Text)).FirstOrDefault(static match => match.Success)?.Groups["what"].Value;

        static string Wanted(string text) => Sentences.Of(text).FirstOrDefault(static sentence => IsAsked().IsMatch(sentence) || Intent().IsMatch(sentence)) ?? Sentences.Of(text).First();

        // "The purpose of this paper is to:" and a list below it.
        static string WithList(List<PaperBlock> blocks, int at, string text) =>
            text.TrimEnd().EndsWith(':') ? string.Join(' ', [text, .. blocks.Skip(at + 1).Take(4).Select(static block => block.Text)]) : text;
    }

    /// <summary>What is to be done by a day, or within so many weeks. What was done by a day before the paper's is no deadline.</summary>
    private static string? Deadline(PaperOutline outline, IReadOnlyList<string> decisions, DateOnly? date)
    {
        var sentences = decisions.Select(ListNumber.Without).SelectMany(Sentences.Of).Where(static sentence => Within().IsMatch(sentence) || PaperDates.Has(sentence) || IsDue(sentence))
            .Concat(SentencesOf(outline.Sections.Where(static section => section.Kind != SectionKind.Recommendation && !section.IsLabel).SelectMany(static section => section.Blocks)).Where(IsDue))
            .Where(sentence => date is null || !PaperDates.All(sentence).Any() || PaperDates.All(sentence).Any(day => day >= date))
            .Select(Shortened);
        var labelled = outline.Of(SectionKind.Deadline).Where(static section => PaperDates.Has(section.Blocks[0].Text)).Select(static section => $"{section.Heading!.Text}: {section.Blocks[0].Text}.");
        var all = labelled.Concat(sentences).Distinct(StringComparer.Ordinal).Take(MostDeadlines).Aggregate("", static (text, next) => text.Length == 0 ? next : text + (text[^1] is '.' or '?' or '\u2026' ? " " : "; ") + next);
        return all.Length == 0 ? null : all;
    }

    private static bool IsDue(string sentence) => (PaperDates.Has(sentence) && (DeadlineWord().IsMatch(sentence) || ByDate().IsMatch(sentence))) || ByMonth().IsMatch(sentence);

    private static List<string> Figures(PaperOutline outline, IReadOnlyList<string> decisions) =>
    [
        .. SentencesOf(outline.Sections.Where(static section => section.Kind is not (SectionKind.Recommendation or SectionKind.Asked) && !section.IsLabel).SelectMany(static section => section.Blocks).Where(static block => block.Kind is PaperBlockKind.Paragraph or PaperBlockKind.Bullet && !PaperOutline.IsLabelled(block)))
            .Where(sentence => !decisions.Contains(sentence, StringComparer.Ordinal))
            .Select(static (sentence, at) => (Sentence: sentence, At: at, Weight: Weight(sentence)))
            .Where(static scored => scored.Weight >= 2 && (Percent().IsMatch(scored.Sentence) || LargeNumber().IsMatch(scored.Sentence)))
            .OrderByDescending(static scored => scored.Weight).ThenBy(static scored => scored.At).Take(MostFigures).OrderBy(static scored => scored.At)
            .Select(static scored => Shortened(scored.Sentence)),
    ];

    // Shares and changes say more than counts.
    private static int Weight(string sentence) =>
        (Percent().Count(sentence) * 2) + (Change().IsMatch(sentence) ? 2 : 0) + Math.Min(2, LargeNumber().Count(sentence));

    private static bool IsExempt(PaperOutline outline) =>
        outline.Of(SectionKind.Exempt).FirstOrDefault() is { } section
            ? !NotExempt().IsMatch(Sentences.Of(section.Blocks[0].Text).First())
            : outline.Lines.Take(8).Any(static block => Restricted().IsMatch(block.Text) || ExemptWords.IsMark(block.Text));

    private static string Shortened(string sentence) => PaperBrief.Cut(sentence, WordsInSentence);

    private const RegexOptions AnyCase = Bounded | RegexOptions.NonBacktracking;

    // For the patterns that look at what stands beside: they never go back further than a number or a word.
    private const RegexOptions Bounded = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(for |to )?(decide|decision|information|inform|discussion|discuss|approval|approve|noting|note|assurance|consultation)( and .{1,20})?\.?$", AnyCase)]
    private static partial Regex Sort();

    [GeneratedRegex(@"[\u2611\u2612\u2713\u2714]\s*(?<what>\p{L}+)", AnyCase)]
    private static partial Regex Ticked();

    [GeneratedRegex(@"\bthe (main )?(purpose|aim) of this (paper|report|briefing|note)\b", AnyCase)]
    private static partial Regex PurposeIs();

    [GeneratedRegex(@"^(this|the) (paper|report|briefing|note|decision|document|update) (\p{L}+ly )?(\p{L}+s|is to|is for|is asking|is seeking)\b", AnyCase)]
    private static partial Regex ThisReport();

    [GeneratedRegex(@"\b(this|the) (report|paper|decision|briefing)\b|\bpurpose\b|^to \p{L}|\bseeks?\b", AnyCase)]
    private static partial Regex Intent();

    [GeneratedRegex(@"\b(is|are) (therefore )?(asked|invited|recommended|requested) (to|whether)\b|\bit is recommended that\b|^(could|would|can) (the |you |members )?[^.?]{0,40}\b(please|kindly)\b|\b(approval|agreement|decision|consent) (of the \p{L}+ )?(is|are) (therefore )?(sought|requested|asked for)\b|^please (confirm|agree|approve|note|decide)\b", AnyCase)]
    private static partial Regex IsAsked();

    [GeneratedRegex(@"\b(deadline|no later than|closing date|must (be|reach|have|reply|respond)|clos(es|ing) on|(runs|open|out for consultation|available) until|due (on|by|to|in)|expires?|lapses?|ends on|runs out)\b|\b(returns?|submissions?|responses?|bids|proposals|applications|nominations): \d|\bconsult\p{L}* (is |runs |will run )?(open )?from \d", AnyCase)]
    private static partial Regex DeadlineWord();

    [GeneratedRegex(@"\b(by|before|until) (the )?(\p{L}+day,? )?(noon|midday|\d{1,2}(st|nd|rd|th)? ?(of )?\p{L}|\d{1,2}/\d{1,2}/\d{2})", AnyCase)]
    private static partial Regex ByDate();

    [GeneratedRegex(@"\b(by|before|until|no later than) (the )?((end|close|start|beginning|middle) of )?(the )?(" + PaperDates.MonthNames + @")( \d{4}\b|[,.;]|$)|\b(by|no later than) (the )?((end|close|start|beginning|middle) of )?(the )?(January|February|March|April|June|July|August|September|October|November|December|Christmas|Xmas|Easter)\b", AnyCase)]
    private static partial Regex ByMonth();

    [GeneratedRegex(@"\b(within|over|in|during) (the )?(next |coming )?(\d{1,2}|two|three|four|six|eight|nine|ten|twelve) (working )?(days|weeks|months)\b", AnyCase)]
    private static partial Regex Within();

    [GeneratedRegex(@"\d ?(%|per ?cent\b)", AnyCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(increas|decreas|reduc|fell|rose|risen|fallen|grew|down|up|rise|fall|drop)\w*", AnyCase)]
    private static partial Regex Change();

    [GeneratedRegex(@"(?<![\d/£.-])\d{1,3}(,\d{3})+(?!\d)|(?<![\d/£.,:-])[2-9]\d{2}(?![\d/.:-])", Bounded, Timeout.Infinite)]
    private static partial Regex LargeNumber();

    [GeneratedRegex(@"\b(no|none|not applicable|not (exempt|confidential|contain)|non-(exempt|confidential)|n/a|nil|open|public)\b", AnyCase)]
    private static partial Regex NotExempt();

    [GeneratedRegex(@"^\s*(not for publication|exempt(?! information)|confidential|restricted|official[- ]sensitive)\b", Bounded, Timeout.Infinite)]
    private static partial Regex Restricted();
}
