using Partnership.Questions.Text;

namespace Partnership.Questions.Vocabulary;

/// <summary>
/// Every word of the fact book's names and texts, of the cues and of plain English, numbered by stem and by root.
/// Filled once while the index is built, then only read.
/// </summary>
internal sealed class Lexicon
{
    private const int ShortestStem = 5;
    private static readonly string[] Verbs = ["leads", "lead", "leading", "led", "heads", "runs", "chairs", "funds"];
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordRole> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _stemByRoot = [];
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly List<string> _spellings = [];
    private SpellingIndex? _spelling;

    public Lexicon()
    {
        AddRole("english.txt", WordRole.English);
        AddRole("chatter.txt", WordRole.Filler);
        AddRole("elsewhere.txt", WordRole.Elsewhere);
        AddRole("fillers.txt", WordRole.Filler);
    }

    /// <summary>How many roots there are; roots are numbered from 0.</summary>
    public int RootCount => _roots.Count;

    /// <summary>Numbers the stem of a word that a name or a cue uses.</summary>
    public int AddName(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength + 1];
        var stem = Stemmer.Stem(word, buffer);
        if (!_stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var number))
        {
            number = _stems.Count;
            _stems.Add(stem.ToString(), number);
        }

        if (_words.TryAdd(word.ToString(), null!))
        {
            _spellings.Add(word.ToString());
        }

        _stemByRoot.TryAdd(AddText(word), number);
        return number;
    }

    /// <summary>Numbers the root of a word that a fact's text uses.</summary>
    public int AddText(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength + 1];
        var root = Stemmer.Root(word, buffer);
        var roots = _roots.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!roots.TryGetValue(root, out var number))
        {
            number = _roots.Count;
            _roots.Add(root.ToString(), number);
        }

        return number;
    }

    /// <summary>To be called once, when everything is added.</summary>
    public void Freeze()
    {
        foreach (var spelling in _spellings)
        {
            _words[spelling] = Analyse(spelling);
        }

        foreach (var filler in _roles.Keys)
        {
            _words.TryAdd(filler, Analyse(filler));
        }

        _spelling = new SpellingIndex(_spellings);
    }

    /// <summary>What is known of a word; nothing may be.</summary>
    public Word Find(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known) ? known : Analyse(word);

    /// <summary>The stem's number, or -1.</summary>
    public int FindStem(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[2 * TokenReader.MaximumWordLength + 1];
        return _stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Stemmer.Stem(word, buffer), out var number) ? number : -1;
    }

    /// <summary>The root's number, or -1.</summary>
    public int FindRoot(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength + 1];
        return _roots.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Stemmer.Root(word, buffer), out var number) ? number : -1;
    }

    /// <summary>Whether a name, a cue or plain English has the word just as it is spelt.</summary>
    public bool HasSpelling(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) || _roles.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>The numbers of all roots that begin with these letters.</summary>
    public HashSet<int> RootsFrom(ReadOnlySpan<char> letters)
    {
        var roots = new HashSet<int>();
        foreach (var (root, number) in _roots)
        {
            if (root.AsSpan().StartsWith(letters))
            {
                roots.Add(number);
            }
        }

        return roots;
    }

    /// <summary>The word of the vocabulary that an unknown word is a slip for; null where none is near enough.</summary>
    public Word? Correct(string unknown) =>
        _spelling?.Nearest(unknown) is { } nearest && (IsOfOneStem(unknown, nearest) || !PlainEnglish.Has(unknown)) ? _words[nearest] : null;

    /// <summary>"Secretarial" and "secretariat": another form of the word is meant, whatever the spelling.</summary>
    private static bool IsOfOneStem(string one, string other) => one.AsSpan().CommonPrefixLength(other) is var same && same >= ShortestStem && same >= Math.Min(one.Length, other.Length) - 2;

    /// <summary>The word for leading that a slip after "who" stands for, even where the slip is a word by itself ("Leeds").</summary>
    public Word? CorrectVerb(string slip)
    {
        foreach (var verb in Verbs)
        {
            if (verb[0] == slip[0] && EditDistance.Within(slip, verb, 1) >= 0)
            {
                return Find(verb);
            }
        }

        return null;
    }

    private Word Analyse(ReadOnlySpan<char> word)
    {
        var root = FindRoot(word);
        var stem = FindStem(word);
        var text = word.ToString();
        if (!_roles.TryGetValue(text, out var role))
        {
            role = WordRole.None;
        }

        if (stem < 0 && role == WordRole.None && root >= 0 && _stemByRoot.TryGetValue(root, out var sameRoot))
        {
            stem = sameRoot;
        }

        return new Word(text, stem, root, role);
    }

    private void AddRole(string file, WordRole role)
    {
        foreach (var word in DataFile.Words(file))
        {
            _roles[word] = role;
        }
    }
}
