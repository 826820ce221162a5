using System.Text.RegularExpressions;

namespace Partnership.Meetings.Papers;

/// <summary>The sums of a paper in the sentences that say what they are for: first those to decide, then those of a section on money, then the others. A sum is told once.</summary>
internal sealed partial class PaperMoney
{
    private const int Most = 6;
    private const int WordsInSentence = 60;

    private readonly HashSet<decimal> _told = [];
    private readonly List<string> _sentences = [];
    private readonly int _most = Most;

    public PaperMoney(PaperOutline outline, IReadOnlyList<string> decisions)
    {
        Tell(decisions.Select(ListNumber.Without).SelectMany(Sentences.Of));
        _most = _sentences.Count + Most;
        foreach (var section in outline.Of(SectionKind.Money))
        {
            Tell(PaperSummariser.SentencesOf(section.Blocks));
            Tell(Tables(section).Select(PaperTable.Say));
            if (_sentences.Count == 0 && PaperSummariser.SentencesOf(section.Blocks).FirstOrDefault(NoCost().IsMatch) is { } none)
            {
                _sentences.Add(PaperBrief.Cut(none, WordsInSentence));
            }
        }

        foreach (var section in outline.Sections.Where(static section => section.Kind is not (SectionKind.Recommendation or SectionKind.Money) && !section.IsLabel))
        {
            Tell(PaperSummariser.SentencesOf(section.Blocks));
            Tell(Tables(section).Select(PaperTable.Say));
        }

        Doubts = [.. outline.Sections.SelectMany(static section => Tables(section).SelectMany(PaperTable.Doubts).Concat(PaperSummariser.SentencesOf(section.Blocks).Select(PaperSums.Doubt).OfType<string>())).Distinct(StringComparer.Ordinal).Take(3)];
    }

    public IReadOnlyList<string> Told => _sentences;

    /// <summary>Sums that do not add up, a sentence each.</summary>
    public IReadOnlyList<string> Doubts { get; }

    private static IEnumerable<IReadOnlyList<PaperBlock>> Tables(PaperSection section)
    {
        for (var i = 0; i < section.Blocks.Count; i++)
        {
            var rows = section.Blocks.Skip(i).TakeWhile(static block => block.Kind == PaperBlockKind.Row).ToList();
            if (rows.Count > 0)
            {
                yield return rows;
                i += rows.Count;
            }
        }
    }

    private void Tell(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (_sentences.Count >= _most)
            {
                return;
            }

            List<decimal> sums = [.. PaperSums.In(sentence)];
            if (sums.Exists(sum => !_told.Contains(sum)))
            {
                _told.UnionWith(sums);
                _sentences.Add(PaperBrief.Cut(sentence, WordsInSentence));
            }
        }
    }

    [GeneratedRegex(@"\bno (direct |additional |significant |new )?(financial|cost|resource|budget)|\bno (additional )?cost|\b(none|nil)\b|cost[- ]neutral|within existing (budgets|resources)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NoCost();
}
