using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Matches names and cues against the words of one question, the longest first.</summary>
internal sealed class LinkCollector(PhraseTrie trie, IReadOnlyList<Word> words, int[] joined)
{
    private readonly List<Link> _links = new(8);
    private readonly List<(int End, List<Meaning> Meanings)> _matches = new(8);

    public IReadOnlyList<Link> Links => _links;

    public ulong Cues { get; private set; }

    /// <summary>The words of cues.</summary>
    public ulong Cued { get; private set; }

    /// <summary>The words of names.</summary>
    public ulong Named { get; private set; }

    private static readonly Wordings BeforeVerb = Wordings.Of("before-verb");
    private static readonly Wordings KeptSafe = Wordings.Of("kept-safe");
    private Cue? _opening;

    public bool OpensWith(Cue cue) => _opening == cue;

    public void Collect()
    {
        var namedTo = 0;
        var cuedTo = 0;
        for (var start = 0; start < words.Count; start++)
        {
            _matches.Clear();
            Walk(0, start);
            var (nameEnd, cueEnd) = Longest();
            if (nameEnd > start)
            {
                AddNames(start, nameEnd, namedTo, cueEnd, isInCue: start < cuedTo && nameEnd <= cuedTo);
            }

            if (cueEnd > cuedTo && cueEnd > start && (start >= namedTo || cueEnd > namedTo) && start >= cuedTo && cueEnd >= nameEnd)
            {
                AddCues(start, cueEnd);
                cuedTo = cueEnd;
            }

            namedTo = Math.Max(namedTo, nameEnd >= cueEnd ? nameEnd : 0);
        }
    }

    private void AddNames(int start, int nameEnd, int namedTo, int cueEnd, bool isInCue)
    {
        foreach (var (end, meanings) in _matches)
        {
            var names = NamesOf(meanings);
            if (names.Count == 0)
            {
                continue;
            }

            if (_links.Exists(link => link.Mask == MaskOf(start, end)))
            {
                continue;
            }

            var nested = isInCue || IsVerb(start, end) || IsState(start, end) || end < nameEnd || end <= namedTo || start < namedTo || cueEnd > nameEnd;
            var mask = MaskOf(start, end);
            _links.Add(new Link(mask, names, nested));
            if (!nested && (end != cueEnd || NamesOwner(names)))
            {
                Named |= mask;
            }
        }
    }

    /// <summary>"How did it prevent hate crime" is not about the duty called Prevent.</summary>
    private bool IsVerb(int start, int end) =>
        end == start + 1 && end < words.Count && start > 0 && words[start].Role == WordRole.Filler
        && (BeforeVerb.Has(words[start - 1].Text) || (Named & (1UL << (start - 1))) != 0)
        && words[end].Stem >= 0 && trie.Step(0, words[end].Stem) >= 0;

    /// <summary>"Kept safe in their homes" is not about the charity called Safe.</summary>
    private bool IsState(int start, int end) =>
        end == start + 1 && KeptSafe.LengthAt(words, start - 1) > 0;

    /// <summary>"Funding" and "members" are also subjects of facts; as cues they are understood already. A body is always meant.</summary>
    private static bool NamesOwner(List<Meaning> names) => names.Exists(static m => m.Kind is MeaningKind.Body or MeaningKind.Line);

    private void AddCues(int start, int cueEnd)
    {
        foreach (var (end, meanings) in _matches)
        {
            if (end != cueEnd)
            {
                continue;
            }

            foreach (var meaning in meanings)
            {
                if (meaning.Kind == MeaningKind.Cue)
                {
                    Cues |= 1UL << meaning.Index;
                    Cued |= MaskOf(start, end);
                    if (start == 0)
                    {
                        _opening = _opening == Cue.Also ? _opening : (Cue)meaning.Index;
                    }
                }
            }
        }
    }

    private void Walk(int node, int at)
    {
        if (at >= words.Count)
        {
            return;
        }

        if (node != 0 && PhraseTrie.IsArticle(words[at].Text))
        {
            Walk(node, at + 1);
            return;
        }

        Arrive(trie.Step(node, words[at].Stem), at + 1);
        if (joined[at] >= 0)
        {
            Arrive(trie.Step(node, joined[at]), at + 2);
        }
    }

    private void Arrive(int node, int at)
    {
        if (node < 0)
        {
            return;
        }

        if (trie.MeaningsAt(node) is { } meanings)
        {
            _matches.Add((at, meanings));
        }

        Walk(node, at);
    }

    private (int NameEnd, int CueEnd) Longest()
    {
        var nameEnd = 0;
        var cueEnd = 0;
        foreach (var (end, meanings) in _matches)
        {
            foreach (var meaning in meanings)
            {
                if (meaning.Kind == MeaningKind.Cue)
                {
                    cueEnd = Math.Max(cueEnd, end);
                }
                else
                {
                    nameEnd = Math.Max(nameEnd, end);
                }
            }
        }

        return (nameEnd, cueEnd);
    }

    private static List<Meaning> NamesOf(List<Meaning> meanings)
    {
        foreach (var meaning in meanings)
        {
            if (meaning.Kind == MeaningKind.Cue)
            {
                return meanings.FindAll(static m => m.Kind != MeaningKind.Cue);
            }
        }

        return meanings;
    }

    private static ulong MaskOf(int start, int end) => (end == 64 ? ulong.MaxValue : (1UL << end) - 1) & ~((1UL << start) - 1);
}
